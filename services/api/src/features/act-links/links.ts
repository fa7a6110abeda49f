import {
  type ActLink,
  actLinkHours,
  actLinkRuleId,
  type ChaseRecipient,
  type CommandMetadata,
  idSchema,
  issueActLink,
  type Principal,
  Refused,
  workingActLink,
} from '@bihuan/domain';
import { hashOfSecret, newSecret } from '../../accounts/installation-key.ts';
import { derivedCommandId } from '../../command-metadata.ts';
import type { Parts } from '../../parts.ts';

const hourMs = 3_600_000;

type Needed = Pick<Parts, 'streams' | 'clock'>;

export interface LinkAsked {
  readonly findingId: string;
  readonly recipient: ChaseRecipient;
  readonly messageId: string;
  /** Of the scheduler, which sends the message. */
  readonly command: CommandMetadata;
}

/**
 * The path of a new link for one person and one finding, put on record before it is sent; null where links are not allowed, or where
 * nobody in particular would hold it. Every attempt at a message has a link of its own, since the one before is not known any more.
 */
export async function issueLink(
  parts: Needed,
  { findingId, recipient, messageId, command }: LinkAsked,
): Promise<string | null> {
  const { isAllowed } = await parts.streams['act-link-rule'].load(actLinkRuleId);
  if (!isAllowed || recipient.kind !== 'person') return null;
  const secret = newSecret();
  const expiresAt = new Date(parts.clock().getTime() + actLinkHours * hourMs).toISOString();
  const link: ActLink = {
    linkId: hashOfSecret(secret).slice(0, 24),
    hash: hashOfSecret(secret),
    recipient,
    messageId,
    expiresAt,
  };
  // A command of its own for each: what is repeated would be the link before, which nobody knows any more.
  const commandId = derivedCommandId(command.commandId, link.linkId);
  await parts.streams['act-link'].execute({
    id: findingId,
    command: { ...command, commandId },
    decide: (state) => issueActLink(link, state),
  });
  return `/act/${encodeURIComponent(findingId)}/${secret}`;
}

/** What somebody with a link may be taken for: the evaluated unit, for the object of this finding. */
export interface LinkHolder {
  readonly principal: Principal;
  readonly link: ActLink;
}

/** Refused: `link.not-valid`, whatever is wrong with it. */
export async function holderOfLink(parts: Needed, findingId: string, secret: string): Promise<LinkHolder> {
  const { streams, clock } = parts;
  if (!idSchema.safeParse(findingId).success) throw new Refused('link.not-valid');
  const [links, rule, finding] = await Promise.all([
    streams['act-link'].load(findingId),
    streams['act-link-rule'].load(actLinkRuleId),
    streams.finding.load(findingId),
  ]);
  const link = workingActLink({ hash: hashOfSecret(secret), now: clock().toISOString() }, links, rule);
  await refuseDisabled(parts, link);
  if (finding.status === 'none') return { principal: { id: `link-${link.linkId}`, kind: 'link', grants: [] }, link };
  const grants = [{ role: 'evaluated-unit', scope: { kind: 'object', id: finding.finding.objectId } }] as const;
  return { principal: { id: `link-${link.linkId}`, kind: 'link', grants }, link };
}

/** A link is as good as the person it was sent to: it ends with their account. Refused: `link.not-valid`. */
async function refuseDisabled({ streams }: Needed, { recipient }: ActLink): Promise<void> {
  if (recipient.kind !== 'person') return;
  if ((await streams.account.load(recipient.personId)).status === 'disabled') throw new Refused('link.not-valid');
}
