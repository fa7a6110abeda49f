import {
  allowCalendarFeeds,
  calendarFeedRuleId,
  makeCalendarFeed,
  type Principal,
  Refused,
  revokeCalendarFeed,
} from '@bihuan/domain';
import { hashOfSecret, newSecret } from '../../accounts/installation-key.ts';
import { commandAnswer } from '../../answer.ts';
import { derivedCommandId } from '../../command-metadata.ts';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';
import { feedPath } from './feed-holder.ts';

export const handleGetCalendarFeedRule: Handler<'getCalendarFeedRule'> = async ({ streams }) =>
  streams['calendar-feed-rule'].load(calendarFeedRuleId);

export const handleSetCalendarFeedRule: Handler<'setCalendarFeedRule'> = (context, { body }) =>
  commandOn(context, context.streams['calendar-feed-rule'], calendarFeedRuleId, (state) =>
    allowCalendarFeeds(body, state),
  );

/** What is known of one's own, without what it is opened by. */
export const handleGetCalendarFeed: Handler<'getCalendarFeed'> = async ({ streams, principal }) => {
  const [{ isAllowed }, feed] = await Promise.all([
    streams['calendar-feed-rule'].load(calendarFeedRuleId),
    streams['calendar-feed'].load(principal.id),
  ]);
  return { isAllowed, made: feed === null ? null : { on: feed.on, language: feed.language } };
};

/** The address is in this answer and nowhere else. Refused: `feed.not-allowed`, `feed.needs-account`. */
export const handleMakeCalendarFeed: Handler<'makeCalendarFeed'> = async (context, { body }) => {
  const { streams, command, today: on, access } = context;
  const id = accountOf(context.principal);
  const rule = await streams['calendar-feed-rule'].load(calendarFeedRuleId);
  const secret = newSecret();
  const hash = hashOfSecret(secret);
  // A command of its own for each: what is repeated would be the address before, which nobody knows any more.
  const effect = await streams['calendar-feed'].execute({
    id,
    command: { ...command, commandId: derivedCommandId(command.commandId, hash) },
    decide: () => makeCalendarFeed({ ...body, hash, on }, rule),
  });
  const { id: _, ...answer } = await commandAnswer(context, id, effect);
  return { address: `${access.publicUrl ?? ''}${feedPath(id, secret)}`, ...answer };
};

export const handleRevokeCalendarFeed: Handler<'revokeCalendarFeed'> = async (context) => {
  const { streams, command, today } = context;
  const id = accountOf(context.principal);
  const effect = await streams['calendar-feed'].execute({
    id,
    command,
    decide: (state) => revokeCalendarFeed(today, state),
  });
  return commandAnswer(context, id, effect);
};

/** Whose rights an address has is looked up with every reading of it: a token or this machine's operator has none of their own. */
function accountOf({ id, kind }: Principal): string {
  if (kind !== 'account') throw new Refused('feed.needs-account');
  return id;
}
