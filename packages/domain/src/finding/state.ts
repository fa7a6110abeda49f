import type { z } from 'zod';
import type { CalendarDate } from '../time/calendar-date.ts';
import { type Commitment, committed, extended, type Measure, reported, unfinishedBefore } from './commitment-state.ts';
import type { FindingEvent, FindingFlag, ReckonedTerm, Severity } from './events.ts';
import { endedByReopening, type LookBack, withLookBackPassed, withLookBackPlanned } from './look-back-state.ts';
import type { ClosingKind, Rating, resultSchema } from './rectification-events.ts';

type DataOf<Type extends FindingEvent['type']> = Extract<FindingEvent, { readonly type: Type }>['data'];

export type Dispute = DataOf<'FindingDisputed'> & {
  readonly resolution: { readonly upheld: boolean; readonly answer: string; readonly on: CalendarDate } | null;
};

/** The day wanted and the day given are both kept; `lapsed`: the finding was closed before anybody decided. */
export type Extension = DataOf<'ExtensionRequested'> & {
  readonly decision:
    | {
        readonly kind: 'granted';
        readonly until: CalendarDate;
        readonly reason: string | null;
        readonly on: CalendarDate;
      }
    | { readonly kind: 'declined'; readonly reason: string; readonly on: CalendarDate }
    | { readonly kind: 'lapsed' }
    | null;
};

/** One submission with what the unit claims; `returned` once the office sent it back. */
export type Round = Omit<DataOf<'CompletionSubmitted'>, 'sample'> & {
  readonly round: number;
  readonly returned: Pick<DataOf<'CompletionReturned'>, 'reasons' | 'on'> | null;
};

/** How the office closed it, with its own rating. */
export type Closing = Pick<DataOf<'CompletionVerified'>, 'kind' | 'reason' | 'rating' | 'on'>;

export interface FindingRecord {
  /** As it was raised. */
  readonly finding: DataOf<'FindingRaised'>;
  /** One step graver than raised, once it is known as a repeat. */
  readonly severity: Severity;
  /** The term first set; counted again, it is still the first. Null: none was set. */
  readonly firstTerm: CalendarDate | null;
  /** The present term; null is its own state: none is set. */
  readonly term: CalendarDate | null;
  /** How the present term was counted; null where somebody stated a day. */
  readonly reckoned: ReckonedTerm | null;
  readonly repeatOf: string | null;
  readonly flags: readonly DataOf<'FindingFlagged'>[];
  readonly disputes: readonly Dispute[];
  readonly extensions: readonly Extension[];
  readonly rounds: readonly Round[];
  readonly results: readonly z.output<typeof resultSchema>[];
  readonly reopenings: readonly DataOf<'FindingReopened'>[];
  /** Planned or made, of all closings, oldest first. */
  readonly lookBacks: readonly LookBack[];
}

/** `commitment` is null where a finding was fixed at once, or closed without a promise. */
export type FindingState =
  | { readonly status: 'none' }
  | ({ readonly status: 'raised'; readonly commitment: null } & FindingRecord)
  | ({ readonly status: 'committed'; readonly commitment: Commitment } & FindingRecord)
  | ({ readonly status: 'submitted'; readonly commitment: Commitment | null; readonly claim: Rating } & FindingRecord)
  | ({ readonly status: 'verified'; readonly commitment: Commitment | null; readonly closing: Closing } & FindingRecord)
  | ({ readonly status: 'withdrawn'; readonly commitment: Commitment | null } & FindingRecord);

export type KnownFinding = Exclude<FindingState, { readonly status: 'none' }>;

export const initialFinding: FindingState = { status: 'none' };

/** A finding's state after one more event of its stream; types it does not know leave it as it is. */
export function evolveFinding(state: FindingState, event: FindingEvent): FindingState {
  if (event.type === 'FindingRaised') return raised(event.data);
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'TermRecomputed':
      return recomputed(state, event.data);
    case 'CommitmentMade':
    case 'CommitmentAmended':
      return { ...recordOf(state), status: 'committed', commitment: committed(state.commitment, event.data) };
    case 'ProgressReported':
      return state.commitment === null ? state : withCommitment(state, reported(state.commitment, event.data));
    case 'ExtensionRequested':
      return { ...state, extensions: [...state.extensions, { ...event.data, decision: null }] };
    case 'ExtensionGranted':
      return granted(state, event.data);
    case 'ExtensionDeclined': {
      const { extensionId, reason, on } = event.data;
      return decided(state, extensionId, { kind: 'declined', reason, on });
    }
    case 'CompletionSubmitted': {
      const { sample: _, ...round } = event.data;
      const rounds = [...state.rounds, { ...round, round: state.rounds.length + 1, returned: null }];
      return { ...recordOf(state), rounds, status: 'submitted', commitment: state.commitment, claim: round.claim };
    }
    case 'CompletionReturned':
      return returned(state, event.data);
    case 'CompletionVerified':
      return closed(state, event.data);
    case 'ResultsBooked':
      return { ...state, results: [...state.results, ...event.data.results] };
    case 'LookBackPlanned':
      return { ...state, lookBacks: withLookBackPlanned(state.lookBacks, event.data, state.reopenings.length) };
    case 'LookBackPassed':
      return { ...state, lookBacks: withLookBackPassed(state.lookBacks, event.data, state.reopenings.length) };
    case 'FindingReopened':
      return reopened(state, event.data);
    case 'FindingWithdrawn':
      return { ...recordOf(state), status: 'withdrawn', commitment: state.commitment };
    case 'FindingDisputed':
      return { ...state, disputes: [...state.disputes, { ...event.data, resolution: null }] };
    case 'FindingDisputeResolved': {
      const { disputeId, ...resolution } = event.data;
      const answered = (one: Dispute) => (one.disputeId === disputeId ? { ...one, resolution } : one);
      return { ...state, disputes: state.disputes.map(answered) };
    }
    case 'FindingFlagged':
      return { ...state, flags: [...without(state.flags, event.data.flag), event.data] };
    case 'FindingFlagRemoved':
      return { ...state, flags: without(state.flags, event.data.flag) };
    case 'RepeatRecognised':
      return { ...state, repeatOf: event.data.repeatOf, severity: event.data.severity };
    default:
      return state;
  }
}

/** Whether it still counts as open for the money: until the office has seen it rectified or found that it need not be. */
export const countsAsOpen = (kind: ClosingKind): boolean => kind === 'continuing' || kind === 'not-rectified';

function raised(finding: DataOf<'FindingRaised'>): FindingState {
  return {
    status: 'raised',
    commitment: null,
    finding,
    severity: finding.severity,
    firstTerm: finding.dueDate,
    term: finding.dueDate,
    reckoned: finding.term,
    repeatOf: null,
    flags: [],
    disputes: [],
    extensions: [],
    rounds: [],
    results: [],
    reopenings: [],
    lookBacks: [],
  };
}

function recomputed(state: KnownFinding, { dueDate, provisional }: DataOf<'TermRecomputed'>): KnownFinding {
  const { firstTerm, term } = state;
  const reckoned = state.reckoned && { ...state.reckoned, provisional };
  // Once reopened, the first term is one that is over.
  return { ...state, firstTerm: firstTerm === term ? dueDate : firstTerm, term: dueDate, reckoned };
}

/** What stays whatever the status is. */
function recordOf(state: KnownFinding): FindingRecord {
  const { finding, severity, firstTerm, term, reckoned, repeatOf, flags, disputes, extensions } = state;
  const { rounds, results, reopenings, lookBacks } = state;
  const terms = { firstTerm, term, reckoned };
  return { finding, severity, ...terms, repeatOf, flags, disputes, extensions, rounds, results, reopenings, lookBacks };
}

/** Back with the unit: with its promise where there is one. */
function withUnit(record: FindingRecord, commitment: Commitment | null): KnownFinding {
  return commitment === null
    ? { ...record, status: 'raised', commitment }
    : { ...record, status: 'committed', commitment };
}

const withCommitment = (state: KnownFinding, commitment: Commitment): KnownFinding =>
  state.status === 'raised' ? state : { ...state, commitment };

/** Asked for before there was a promise, it is for what was promised meanwhile: whatever is not done and ends before the day given. */
function granted(state: KnownFinding, data: DataOf<'ExtensionGranted'>): KnownFinding {
  const { extensionId, until, reason, on } = data;
  const asked = state.extensions.find((extension) => extension.extensionId === extensionId);
  if (asked === undefined) return state;
  const after = decided(state, extensionId, { kind: 'granted', until, reason, on });
  const term = isEarlier(after.term, until) || asked.measureIds.length === 0 ? until : after.term;
  const moved = { ...after, term, reckoned: term === after.term ? after.reckoned : null };
  if (state.commitment === null) return moved;
  const measureIds = asked.measureIds.length > 0 ? asked.measureIds : unfinishedBefore(until, state.commitment);
  return withCommitment(moved, extended(state.commitment, measureIds, until));
}

/** A day is earlier than another; where none is set, nothing is. */
const isEarlier = (day: CalendarDate | null, than: CalendarDate): boolean => day !== null && day < than;

function decided(state: KnownFinding, extensionId: string, decision: Extension['decision']): KnownFinding {
  const extensions = state.extensions.map((one) => (one.extensionId === extensionId ? { ...one, decision } : one));
  return { ...state, extensions };
}

function returned(state: KnownFinding, { round, reasons, on }: DataOf<'CompletionReturned'>): KnownFinding {
  const rounds = state.rounds.map((one) => (one.round === round ? { ...one, returned: { reasons, on } } : one));
  return withUnit({ ...recordOf(state), rounds }, state.commitment);
}

function closed(state: KnownFinding, data: DataOf<'CompletionVerified'>): KnownFinding {
  const { kind, reason, rating, on } = data;
  const extensions = state.extensions.map((one) =>
    one.decision === null ? { ...one, decision: { kind: 'lapsed' as const } } : one,
  );
  const results = [...state.results, ...data.results];
  const record = { ...recordOf(state), extensions, results };
  return { ...record, status: 'verified', commitment: state.commitment, closing: { kind, reason, rating, on } };
}

function reopened(state: KnownFinding, data: DataOf<'FindingReopened'>): KnownFinding {
  const has = (fact: (typeof data.survives)[number]) => data.survives.includes(fact);
  const { dueDate: term } = data;
  // What is kept is due by the new term: its days are those of a rectification that was over.
  const again = (measure: Measure): Measure => ({
    ...measure,
    dueDate: term !== null && measure.dueDate < term ? term : measure.dueDate,
    progress: has('progress') ? measure.progress : [],
  });
  const { commitment } = state;
  const kept = commitment && has('commitment') ? { ...commitment, measures: commitment.measures.map(again) } : null;
  const record = recordOf(state);
  const results = has('results') ? record.results : [];
  const lookBacks = endedByReopening(record.lookBacks, data.on);
  const reopenings = [...record.reopenings, data];
  return withUnit({ ...record, results, term, reckoned: data.term, reopenings, lookBacks }, kept);
}

const without = (flags: FindingRecord['flags'], flag: FindingFlag) => flags.filter((one) => one.flag !== flag);
