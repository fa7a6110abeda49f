import type { EventOf } from '../event/define.ts';
import type { CalendarFeedEvent, CalendarFeedRuleEvent, calendarFeedMade } from './events.ts';

/** The one that answers; null for none. */
export type CalendarFeedState = EventOf<typeof calendarFeedMade>['data'] | null;

export const initialCalendarFeed: CalendarFeedState = null;

/** The feed after one more event of its stream; types it does not know leave it as it is. */
export function evolveCalendarFeed(state: CalendarFeedState, event: CalendarFeedEvent): CalendarFeedState {
  switch (event.type) {
    case 'CalendarFeedMade':
      return event.data;
    case 'CalendarFeedRevoked':
      return null;
    default:
      return state;
  }
}

export interface CalendarFeedRuleState {
  readonly isAllowed: boolean;
}
/** Until somebody allows them none answers. */
export const initialCalendarFeedRule: CalendarFeedRuleState = { isAllowed: false };

export const evolveCalendarFeedRule = (
  state: CalendarFeedRuleState,
  event: CalendarFeedRuleEvent,
): CalendarFeedRuleState => (event.type === 'CalendarFeedsAllowed' ? { isAllowed: event.data.isAllowed } : state);

/** Of the only stream of its kind in a jurisdiction. */
export const calendarFeedRuleId = 'jurisdiction';
