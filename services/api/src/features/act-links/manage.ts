import { actLinkRuleId, allowActLinks, Refused, revokeActLinks, worksAt } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';

export const handleGetActLinkRule: Handler<'getActLinkRule'> = async ({ streams }) =>
  streams['act-link-rule'].load(actLinkRuleId);

export const handleSetActLinkRule: Handler<'setActLinkRule'> = async (context, { body }) => {
  const { command, streams } = context;
  const decide = (state: { readonly isAllowed: boolean }) => allowActLinks(body, state);
  return commandAnswer(
    context,
    actLinkRuleId,
    await streams['act-link-rule'].execute({ id: actLinkRuleId, command, decide }),
  );
};

/** Those that still work, without what they are opened by. */
export const handleListActLinks: Handler<'listActLinks'> = async ({ streams, clock }, { params }) => {
  await refuseUnknown(streams, params.id);
  const now = clock().toISOString();
  const { out } = await streams['act-link'].load(params.id);
  const working = out.filter((link) => worksAt(link, now));
  return { items: working.map(({ linkId, recipient, expiresAt }) => ({ linkId, recipient, expiresAt })) };
};

export const handleRevokeActLinks: Handler<'revokeActLinks'> = async (context, { params, body }) => {
  const { command, streams } = context;
  await refuseUnknown(streams, params.id);
  const { id } = params;
  const decide = (state: Parameters<typeof revokeActLinks>[1]) => revokeActLinks(body.reason, state);
  return commandAnswer(context, id, await streams['act-link'].execute({ id, command, decide }));
};

async function refuseUnknown(streams: Parameters<Handler<'listActLinks'>>[0]['streams'], id: string): Promise<void> {
  if ((await streams.finding.load(id)).status === 'none')
    throw new Refused('request.not-found', { what: 'finding', id });
}
