import { yearOf } from '../calendar/working-calendar.ts';
import { dueDays } from '../finding/due.ts';
import { hasPendingExtension } from '../finding/moves.ts';
import type { KnownFinding } from '../finding/state.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import { yearSchema } from '../time/years.ts';

/** Why nothing is said for the time being, though the finding is open. */
export type Pause = 'handed-in' | 'extension-pending';

/** How a finding stands towards being chased. `round` and `dueDate` are what its ladder is reckoned for. */
export type ChaseSubject =
  | { readonly kind: 'done' }
  /** Also where the day lies in a year for which no calendar can be published. */
  | { readonly kind: 'no-due-date' }
  | {
      readonly kind: 'chased';
      readonly findingId: string;
      readonly round: number;
      readonly dueDate: CalendarDate;
      readonly pause: Pause | null;
    };

/**
 * Whether and for which day a finding is chased.
 *
 * Closed is closed, whatever the kind: `continuing` and `not-rectified` count as open for the money, but the unit can do nothing more
 * about them until a look-back reopens the finding, and a unit is not reminded of what it cannot do. What follows for it is next year's
 * amount. While the office has a completion or a request for more time before it, it is the office's turn: nothing is said, and a day
 * that ends meanwhile has not passed; it has when the office sends it back or declines, and the steps reached by then are one.
 */
export function chaseSubject(finding: KnownFinding): ChaseSubject {
  if (finding.status === 'verified' || finding.status === 'withdrawn') return { kind: 'done' };
  const { present } = dueDays(finding);
  // A day for which no calendar can be published is a slip of the pen: from it no step can be reckoned.
  if (present === null || !yearSchema.safeParse(yearOf(present)).success) return { kind: 'no-due-date' };
  return {
    kind: 'chased',
    findingId: finding.finding.findingId,
    round: finding.reopenings.length,
    dueDate: present,
    pause: pauseOf(finding),
  };
}

function pauseOf(finding: KnownFinding): Pause | null {
  if (finding.status === 'submitted') return 'handed-in';
  return hasPendingExtension(finding) ? 'extension-pending' : null;
}
