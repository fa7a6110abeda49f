import type { CalendarDate } from '../time/calendar-date.ts';
import type { KnownFinding } from './state.ts';

/** The first day and the present one, side by side; null is its own state: no day is set. */
export interface DueDays {
  readonly original: CalendarDate | null;
  readonly present: CalendarDate | null;
}

/** The last day that the unit has promised; the term where it has promised none. */
export function dueDays({ finding, term, commitment }: Pick<KnownFinding, 'finding' | 'term' | 'commitment'>): DueDays {
  if (commitment === null) return { original: finding.dueDate, present: term };
  const latest = (days: readonly CalendarDate[]) => days.toSorted().at(-1) ?? null;
  return {
    original: latest(commitment.measures.map(({ originalDueDate }) => originalDueDate)),
    present: latest(commitment.measures.map(({ dueDate }) => dueDate)),
  };
}

/** How a finding stands on a day, in calendar days. Due today is not overdue; done is never overdue; no due date is never 0 days. */
export type Standing =
  | { readonly kind: 'done' }
  /** The unit has handed it in; it is the office's turn. */
  | { readonly kind: 'handed-in' }
  | { readonly kind: 'no-due-date' }
  | { readonly kind: 'running'; readonly days: number }
  | { readonly kind: 'overdue'; readonly days: number };

/** Verified or withdrawn: nothing is asked of the unit any more. */
export const isDone = ({ status }: Pick<KnownFinding, 'status'>): boolean =>
  status === 'verified' || status === 'withdrawn';

export function standingOn(finding: KnownFinding, on: CalendarDate): Standing {
  if (isDone(finding)) return { kind: 'done' };
  if (finding.status === 'submitted') return { kind: 'handed-in' };
  const { present } = dueDays(finding);
  if (present === null) return { kind: 'no-due-date' };
  const days = daysBetween(on, present);
  return days >= 0 ? { kind: 'running', days } : { kind: 'overdue', days: -days };
}

const dayMs = 86_400_000;
const daysBetween = (from: CalendarDate, to: CalendarDate): number => (Date.parse(to) - Date.parse(from)) / dayMs;
