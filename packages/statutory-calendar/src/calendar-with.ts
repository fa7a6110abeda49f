import type { CalendarYear, WorkingCalendar } from '@bihuan/domain';
import { statutoryCalendar } from './statutory-calendar.ts';

/** The statutory calendar of this release, and in its place, year by year, what has been published in the record. */
export const calendarWith = (published: Iterable<readonly [number, CalendarYear]>): WorkingCalendar =>
  new Map([...statutoryCalendar, ...published]);
