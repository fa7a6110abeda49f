import {
  type CalendarDate,
  type ClosingKind,
  countsAsOpen,
  dueDays,
  type FindingMove,
  type FindingRecord,
  type KnownFinding,
  type LookBackView,
  lookBackOn,
  type Measure,
  movesAllowed,
  percentOf,
  type Rating,
  type Standing,
  standingOn,
  type WorkingCalendar,
} from '@bihuan/domain';
import type { FindingState } from './state.ts';

/** `open`: it still counts against the money; `closed`: rectified, or found not to need it. */
export type CountedAs = 'open' | 'closed' | 'withdrawn';

export function countedAs(known: KnownFinding): CountedAs {
  if (known.status === 'withdrawn') return 'withdrawn';
  return known.status === 'verified' && !countsAsOpen(known.closing.kind) ? 'closed' : 'open';
}

type Raised = Omit<FindingRecord['finding'], 'findingId' | 'dueDate' | 'term' | 'severity' | 'sample'>;

/** A finding as it stands in a list, on the day that it is asked for. */
export interface FindingItem extends Raised {
  id: string;
  objectName: string;
  unit: string | null;
  severity: FindingRecord['severity'];
  status: CountedAs;
  state: KnownFinding['status'];
  /** The first day and the present one, side by side; null is its own state: none is set. */
  originalDueDate: CalendarDate | null;
  dueDate: CalendarDate | null;
  /** Whether the present day is a term that may still move. */
  dueDateProvisional: boolean;
  /** In working days; `provisional` where they may still move. */
  standing: { kind: Standing['kind']; days: number | null; provisional: boolean };
  /** Of all measures together; null while nothing is promised. */
  percent: number | null;
  timesExtended: number;
  /** What the unit claims, and what the office has checked. */
  claim: Rating | null;
  rating: Rating | null;
  closedAs: ClosingKind | null;
  repeatOf: string | null;
  flags: FindingRecord['flags'][number]['flag'][];
  sample: string[];
  revision: string;
}

/** With everything that is recorded about it, and what can be done with it now. */
export interface FindingAnswer extends FindingItem {
  /** The present term that the office has set; the promised days are those of the measures. */
  term: CalendarDate | null;
  /** How the present term was counted; null where somebody stated a day. */
  reckoned: FindingRecord['reckoned'];
  commitment: {
    measures: (Omit<Measure, 'progress'> & { percent: number; progress: Measure['progress'][number][] })[];
    responsible: NonNullable<KnownFinding['commitment']>['responsible'];
    on: CalendarDate;
  } | null;
  flagged: FindingRecord['flags'][number][];
  disputes: FindingRecord['disputes'][number][];
  extensions: FindingRecord['extensions'][number][];
  rounds: FindingRecord['rounds'][number][];
  closing: Extract<KnownFinding, { readonly status: 'verified' }>['closing'] | null;
  results: FindingRecord['results'][number][];
  reopenings: FindingRecord['reopenings'][number][];
  /** Planned or made, oldest first, and how it stands with them on the day asked for; null while the finding is open. */
  lookBacks: FindingRecord['lookBacks'][number][];
  lookBack: LookBackView | null;
  allowed: FindingMove[];
}

export function findingItem(
  { known, objectName, sample, revision }: FindingState,
  unit: string | null,
  on: CalendarDate,
  calendar: WorkingCalendar,
): FindingItem {
  const { finding, severity, commitment, extensions, rounds, repeatOf, flags } = known;
  const { findingId: id, dueDate: _day, term: _term, severity: _raised, sample: _sample, ...raised } = finding;
  const { original, present, provisional } = dueDays(known);
  const standing = standingItem(standingOn(known, on, calendar));
  const closing = closingOf(known);
  const isWithOffice = known.status === 'submitted' || known.status === 'verified';
  return {
    id,
    ...raised,
    objectName,
    unit,
    severity,
    status: countedAs(known),
    state: known.status,
    originalDueDate: original,
    dueDate: present,
    dueDateProvisional: provisional,
    standing,
    percent: commitment === null ? null : meanOf(commitment.measures.map(percentOf)),
    timesExtended: extensions.filter(({ decision }) => decision?.kind === 'granted').length,
    claim: isWithOffice ? (rounds.at(-1)?.claim ?? null) : null,
    rating: closing?.rating ?? null,
    closedAs: closing?.kind ?? null,
    repeatOf,
    flags: flags.map(({ flag }) => flag),
    sample,
    revision,
  };
}

const standingItem = (standing: Standing): FindingItem['standing'] =>
  'days' in standing ? standing : { kind: standing.kind, days: null, provisional: false };

export function findingAnswer(
  state: FindingState,
  unit: string | null,
  on: CalendarDate,
  calendar: WorkingCalendar,
): FindingAnswer {
  const { known } = state;
  const { term, reckoned, disputes, extensions, rounds, results, reopenings, lookBacks, flags, commitment } = known;
  return {
    ...findingItem(state, unit, on, calendar),
    term,
    reckoned,
    commitment: commitment && {
      ...commitment,
      measures: commitment.measures.map((measure) => ({
        ...measure,
        percent: percentOf(measure),
        progress: [...measure.progress],
      })),
    },
    flagged: [...flags],
    disputes: [...disputes],
    extensions: [...extensions],
    rounds: [...rounds],
    closing: closingOf(known),
    results: [...results],
    reopenings: [...reopenings],
    lookBacks: [...lookBacks],
    lookBack: lookBackOn(known, on),
    allowed: movesAllowed(known),
  };
}

const closingOf = (known: KnownFinding) => (known.status === 'verified' ? known.closing : null);

/** Every measure weighs the same; rounded down, so that 100 means all of them. */
const meanOf = (percents: readonly number[]): number =>
  Math.floor(percents.reduce((sum, percent) => sum + percent, 0) / percents.length);
