import { z } from 'zod';
import { addDays, type CalendarDate } from '../time/calendar-date.ts';
import { addWorkingDays, type ReckonedDay, type WorkingCalendar } from './working-calendar.ts';

/** How long somebody has (期限): so many days of the calendar, or so many working days. */
export const dueTermSchema = z.strictObject({
  days: z.int().min(0).max(3650),
  kind: z.enum(['calendar', 'working']),
});
export type DueTerm = z.output<typeof dueTermSchema>;

/**
 * The last day of a term; the day on which it begins is not counted. A term in calendar days may end on a day off and is never
 * provisional.
 */
export function dueDate({ days, kind }: DueTerm, from: CalendarDate, calendar: WorkingCalendar): ReckonedDay {
  return kind === 'working' ? addWorkingDays(from, days, calendar) : { day: addDays(from, days), provisional: false };
}
