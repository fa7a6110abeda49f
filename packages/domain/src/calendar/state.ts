import type { CalendarEvent } from './events.ts';

export type CalendarState =
  | { readonly status: 'none' }
  | { readonly status: 'published'; readonly calendar: CalendarEvent['data'] };

export const initialCalendar: CalendarState = { status: 'none' };

/** The calendar of a year after one more event of its stream. */
export function evolveCalendar(state: CalendarState, event: CalendarEvent): CalendarState {
  return event.type === 'CalendarPublished' ? { status: 'published', calendar: event.data } : state;
}
