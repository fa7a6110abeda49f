import type { EventOf } from '../event/define.ts';
import { Refused } from '../refusals/refused.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import type { CalendarFeedEvent, CalendarFeedRuleEvent, calendarFeedMade, calendarFeedsAllowed } from './events.ts';
import type { CalendarFeedRuleState, CalendarFeedState } from './state.ts';

/** A new address in place of the one before. Refused: `feed.not-allowed`. */
export function makeCalendarFeed(
  command: EventOf<typeof calendarFeedMade>['data'],
  { isAllowed }: CalendarFeedRuleState,
): CalendarFeedEvent[] {
  if (!isAllowed) throw new Refused('feed.not-allowed');
  return [{ type: 'CalendarFeedMade', data: command }];
}

/** Nothing to revoke changes nothing. */
export const revokeCalendarFeed = (on: CalendarDate, state: CalendarFeedState): CalendarFeedEvent[] =>
  state === null ? [] : [{ type: 'CalendarFeedRevoked', data: { on } }];

/** As it is already, it is not set again. */
export const allowCalendarFeeds = (
  command: EventOf<typeof calendarFeedsAllowed>['data'],
  { isAllowed }: CalendarFeedRuleState,
): CalendarFeedRuleEvent[] =>
  isAllowed === command.isAllowed ? [] : [{ type: 'CalendarFeedsAllowed', data: command }];

/**
 * The feed whose secret has this hash, while it answers. Refused `feed.not-valid`, without saying why: whoever holds none need not learn
 * whether there was one.
 */
export function answeringFeed(
  hash: string,
  state: CalendarFeedState,
  { isAllowed }: CalendarFeedRuleState,
): NonNullable<CalendarFeedState> {
  if (!isAllowed || state === null || state.hash !== hash) throw new Refused('feed.not-valid');
  return state;
}
