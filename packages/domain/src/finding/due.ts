import { type WorkingCalendar, workingDaysBetween } from '../calendar/working-calendar.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import type { KnownFinding } from './state.ts';

/** The first day and the present one, side by side; null is its own state: no day is set. */
export interface DueDays {
  readonly original: CalendarDate | null;
  readonly present: CalendarDate | null;
  /** Whether the present one is a term that may still move, because the calendar of a year on the way has not been published. */
  readonly provisional: boolean;
}

type WithDays = Pick<KnownFinding, 'firstTerm' | 'term' | 'reckoned' | 'commitment'>;

/** The last day that the unit has promised; the term where it has promised none. */
export function dueDays({ firstTerm, term, reckoned, commitment }: WithDays): DueDays {
  if (commitment === null) return { original: firstTerm, present: term, provisional: reckoned?.provisional ?? false };
  const latest = (days: readonly CalendarDate[]) => days.toSorted().at(-1) ?? null;
  return {
    original: latest(commitment.measures.map(({ originalDueDate }) => originalDueDate)),
    present: latest(commitment.measures.map(({ dueDate }) => dueDate)),
    provisional: false,
  };
}

interface Counted {
  /** In working days. */
  readonly days: number;
  /** Whether the day it is due may still move, or a year that is counted over has no published calendar. */
  readonly provisional: boolean;
}

/**
 * How a finding stands on a day. Due today is 0 days left and not overdue; done is never overdue; no due date is never 0 days. Overdue
 * from the day after, whatever day that is: over the days off that follow, by 0 working days.
 */
export type Standing =
  | { readonly kind: 'done' }
  /** The unit has handed it in; it is the office's turn. */
  | { readonly kind: 'handed-in' }
  | { readonly kind: 'no-due-date' }
  | ({ readonly kind: 'running' } & Counted)
  | ({ readonly kind: 'overdue' } & Counted);

/** Verified or withdrawn: nothing is asked of the unit any more. */
export const isDone = ({ status }: Pick<KnownFinding, 'status'>): boolean =>
  status === 'verified' || status === 'withdrawn';

export function standingOn(finding: KnownFinding, on: CalendarDate, calendar: WorkingCalendar): Standing {
  if (isDone(finding)) return { kind: 'done' };
  if (finding.status === 'submitted') return { kind: 'handed-in' };
  const { present, provisional } = dueDays(finding);
  if (present === null) return { kind: 'no-due-date' };
  const kind = on > present ? 'overdue' : 'running';
  const counted =
    kind === 'overdue' ? workingDaysBetween(present, on, calendar) : workingDaysBetween(on, present, calendar);
  return { kind, days: counted.days, provisional: provisional || counted.provisional };
}

/**
 * Working days by which a finding is overdue that is not done by its due day, when its ladder speaks of a hold (`holdDay`) or today where
 * that has gone by; at least the one that follows the due day.
 */
export function daysOverdueIfMissed(
  due: CalendarDate,
  holdDay: CalendarDate | null,
  on: CalendarDate,
  calendar: WorkingCalendar,
): number {
  const day = holdDay !== null && holdDay > on ? holdDay : on;
  return day <= due ? 1 : Math.max(1, workingDaysBetween(due, day, calendar).days);
}
