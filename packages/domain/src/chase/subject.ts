import { yearOf } from '../calendar/working-calendar.ts';
import { dueDays } from '../finding/due.ts';
import { pendingOf } from '../finding/look-back-state.ts';
import { hasPendingExtension } from '../finding/moves.ts';
import type { KnownFinding } from '../finding/state.ts';
import type { KnownPolicyChange } from '../policy-change/state.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import { yearSchema } from '../time/years.ts';
import type { Matter } from './matter.ts';

/** A matter as decisions see it. */
export type KnownMatter =
  | { readonly kind: 'finding'; readonly known: KnownFinding }
  | { readonly kind: 'policy-change'; readonly known: KnownPolicyChange }
  | { readonly kind: 'look-back'; readonly known: KnownFinding };

/** What it is, by its own id. */
export const matterOf = (matter: KnownMatter): Matter =>
  matter.kind === 'policy-change'
    ? { kind: 'policy-change', id: matter.known.proposed.policyChangeId }
    : { kind: matter.kind, id: matter.known.finding.findingId };

/** Why nothing is said for the time being, though the matter is open. */
export type Pause = 'handed-in' | 'extension-pending';

/** How a matter stands towards being chased. `round` and `dueDate` are what its ladder is reckoned for. */
export type ChaseSubject =
  | { readonly kind: 'done' }
  /** Also where the day lies in a year for which no calendar can be published. */
  | { readonly kind: 'no-due-date'; readonly round: number }
  | {
      readonly kind: 'chased';
      readonly matter: Matter;
      readonly round: number;
      readonly dueDate: CalendarDate;
      readonly pause: Pause | null;
    };

/** The same before the matter is named. */
type Standing =
  | Exclude<ChaseSubject, { readonly kind: 'chased' }>
  | Omit<Extract<ChaseSubject, { readonly kind: 'chased' }>, 'matter'>;

/** Whether and for which day a matter is chased. */
export function chaseSubject(matter: KnownMatter): ChaseSubject {
  const standing = standingOf(matter);
  if (standing.kind !== 'chased') return standing;
  return { ...standing, matter: matterOf(matter) };
}

function standingOf(matter: KnownMatter): Standing {
  switch (matter.kind) {
    case 'finding':
      return ofFinding(matter.known);
    case 'policy-change':
      return ofPolicyChange(matter.known);
    case 'look-back':
      return ofLookBack(matter.known);
  }
}

/**
 * Closed is closed, whatever the kind: `continuing` and `not-rectified` count as open for the money, but the unit can do nothing more
 * about them until a look-back reopens the finding, and a unit is not reminded of what it cannot do. What follows for it is next year's
 * amount. While the office has a completion or a request for more time before it, it is the office's turn: nothing is said, and a day
 * that ends meanwhile has not passed; it has when the office sends it back or declines, and the steps reached by then are one.
 */
function ofFinding(finding: KnownFinding): Standing {
  if (finding.status === 'verified' || finding.status === 'withdrawn') return { kind: 'done' };
  return dueBy(dueDays(finding).present, finding.reopenings.length, pauseOf(finding));
}

/**
 * Once it is adopted an office has to carry it out until a day: that is its term. A proposal has none: nobody has been told to do
 * anything yet. More time is given at once, without being asked for in the record, so that nothing ever waits for an answer; and it is
 * adopted once, so that it has one round.
 */
function ofPolicyChange(change: KnownPolicyChange): Standing {
  if (change.status === 'proposed') return { kind: 'no-due-date', round: 0 };
  if (change.status !== 'adopted') return { kind: 'done' };
  return dueBy(change.dueDate, 0, null);
}

/**
 * The office's own day for a closed finding. Once it was looked at, or the finding is open again, there is nothing to look back at; each
 * look-back is a round of its own, also where the next one is planned for a day there has been before.
 */
function ofLookBack({ status, lookBacks }: KnownFinding): Standing {
  const pending = pendingOf(lookBacks);
  if (status !== 'verified' || pending === null) return { kind: 'done' };
  return dueBy(pending.dueDate, lookBacks.indexOf(pending), null);
}

function dueBy(dueDate: CalendarDate | null, round: number, pause: Pause | null): Standing {
  // A day for which no calendar can be published is a slip of the pen: from it no step can be reckoned.
  if (dueDate === null || !yearSchema.safeParse(yearOf(dueDate)).success) return { kind: 'no-due-date', round };
  return { kind: 'chased', round, dueDate, pause };
}

function pauseOf(finding: KnownFinding): Pause | null {
  if (finding.status === 'submitted') return 'handed-in';
  return hasPendingExtension(finding) ? 'extension-pending' : null;
}
