import { type DueTerm, dueDate } from '../calendar/due-term.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import type { FindingEvent, ReckonedTerm } from './events.ts';
import type { FindingState } from './state.ts';

/** The day on which a term ends, and the term itself, as they are kept when a finding is raised. */
export function reckonTerm(
  { days, kind }: DueTerm,
  from: CalendarDate,
  calendar: WorkingCalendar,
): { readonly dueDate: CalendarDate; readonly term: ReckonedTerm } {
  const { day, provisional } = dueDate({ days, kind }, from, calendar);
  return { dueDate: day, term: { days, kind, from, provisional } };
}

/**
 * Counts a provisional term again. Nothing where it is not provisional, where somebody has stated another day since, where the finding
 * is closed or withdrawn, and where the calendar tells nothing new.
 */
export function recomputeTerm(calendar: WorkingCalendar, state: FindingState): FindingEvent[] {
  if (state.status === 'none' || state.status === 'verified' || state.status === 'withdrawn') return [];
  const { term: before, reckoned } = state;
  if (before === null || reckoned === null || !reckoned.provisional) return [];
  const { day, provisional } = dueDate(reckoned, reckoned.from, calendar);
  if (day === before && provisional) return [];
  return [{ type: 'TermRecomputed', data: { before, dueDate: day, provisional } }];
}
