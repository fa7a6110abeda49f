import type { EventOf } from '../event/define.ts';
import { Refused } from '../refusals/refused.ts';
import type { ActLinkEvent, ActLinkRuleEvent, actLinksAllowed } from './events.ts';
import type { ActLink, ActLinkRuleState, ActLinksState } from './state.ts';

/** How long a link works: over a weekend, and no longer. */
export const actLinkHours = 72;

/** A link for one person; the same again is none. Refused: `link.not-a-person` where nobody in particular would hold it. */
export function issueActLink(link: ActLink, state: ActLinksState): ActLinkEvent[] {
  if (link.recipient.kind !== 'person') throw new Refused('link.not-a-person');
  return state.out.some(({ linkId }) => linkId === link.linkId) ? [] : [{ type: 'ActLinkIssued', data: link }];
}

/** Nothing to revoke changes nothing. */
export const revokeActLinks = (reason: string, { out }: ActLinksState): ActLinkEvent[] =>
  out.length === 0 ? [] : [{ type: 'ActLinksRevoked', data: { reason } }];

/** As it is already, it is not set again. */
export const allowActLinks = (
  command: EventOf<typeof actLinksAllowed>['data'],
  { isAllowed }: ActLinkRuleState,
): ActLinkRuleEvent[] => (isAllowed === command.isAllowed ? [] : [{ type: 'ActLinksAllowed', data: command }]);

/** Whether a link has not run out at that instant. */
export const worksAt = ({ expiresAt }: Pick<ActLink, 'expiresAt'>, now: string): boolean => expiresAt > now;

/**
 * The link of a secret's hash, while it works. Refused `link.not-valid`, without saying why: whoever holds none need not learn whether
 * there was one. `now` is an instant.
 */
export function workingActLink(
  asked: { readonly hash: string; readonly now: string },
  { out }: ActLinksState,
  { isAllowed }: ActLinkRuleState,
): ActLink {
  const link = out.find(({ hash }) => hash === asked.hash);
  if (!isAllowed || link === undefined || !worksAt(link, asked.now)) throw new Refused('link.not-valid');
  return link;
}
