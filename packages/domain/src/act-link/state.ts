import type { EventOf } from '../event/define.ts';
import type { ActLinkEvent, ActLinkRuleEvent, actLinkIssued } from './events.ts';

export type ActLink = EventOf<typeof actLinkIssued>['data'];

/** Links of one finding that are out and not revoked, oldest first; some may have expired. */
export interface ActLinksState {
  readonly out: readonly ActLink[];
}
export const initialActLinks: ActLinksState = { out: [] };

/** As many as one finding may have out; older ones are good for nothing any more. */
export const mostActLinks = 200;

export function evolveActLinks(state: ActLinksState, event: ActLinkEvent): ActLinksState {
  switch (event.type) {
    case 'ActLinkIssued':
      return { out: [...state.out, event.data].slice(-mostActLinks) };
    case 'ActLinksRevoked':
      return initialActLinks;
    default:
      return state;
  }
}

export interface ActLinkRuleState {
  readonly isAllowed: boolean;
}
/** Until somebody allows them there are none. */
export const initialActLinkRule: ActLinkRuleState = { isAllowed: false };

export const evolveActLinkRule = (state: ActLinkRuleState, event: ActLinkRuleEvent): ActLinkRuleState =>
  event.type === 'ActLinksAllowed' ? { isAllowed: event.data.isAllowed } : state;

/** Of the only stream of its kind in a jurisdiction. */
export const actLinkRuleId = 'jurisdiction';
