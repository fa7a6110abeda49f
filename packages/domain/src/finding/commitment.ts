import { sameData } from '../event/same-data.ts';
import { Refused } from '../refusals/refused.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import { type Commitment, type Measure, unfinishedBefore } from './commitment-state.ts';
import { dueDays } from './due.ts';
import type { FindingEvent } from './events.ts';
import { ready } from './moves.ts';
import type { FindingState, KnownFinding } from './state.ts';

type DataOf<Type extends FindingEvent['type']> = Extract<FindingEvent, { readonly type: Type }>['data'];
type MakeCommitment = DataOf<'CommitmentMade'>;

/** Without `until` the day wanted is the day given. */
export type DecideExtension = { readonly extensionId: string; readonly on: CalendarDate } & (
  | { readonly decision: 'grant'; readonly until: CalendarDate | null; readonly reason: string | null }
  | { readonly decision: 'decline'; readonly reason: string }
);

/** Measures as they are stated, the new ones numbered on from those that are there: people speak of measure 1 and measure 2. */
export function numbered<Stated extends { readonly measureId: string | null }>(
  measures: readonly Stated[],
  state: FindingState,
): (Stated & { readonly measureId: string })[] {
  const known = state.status === 'none' ? [] : (state.commitment?.measures ?? []);
  let last = known.length;
  return measures.map((measure) => ({ ...measure, measureId: measure.measureId ?? String(++last) }));
}

/** What the unit promises. Refused `commitment.after-the-term`: more time than the term is asked for, never taken. */
export function makeCommitment(command: MakeCommitment, state: FindingState): FindingEvent[] {
  const { term } = ready(state, 'makeCommitment');
  wellFormed(command);
  for (const { measureId, dueDate } of command.measures) {
    if (term !== null && dueDate > term) {
      throw new Refused('commitment.after-the-term', { measureId, dueDate, term }, { field: 'measures' });
    }
  }
  return [{ type: 'CommitmentMade', data: command }];
}

/**
 * States the commitment anew: every measure stays, its words and an earlier day may change, others may join it.
 * Refused `commitment.measure-dropped`, `commitment.day-later`: later days come by an extension alone.
 */
export function amendCommitment(command: DataOf<'CommitmentAmended'>, state: FindingState): FindingEvent[] {
  const finding = ready(state, 'amendCommitment');
  wellFormed(command);
  const { measures, responsible } = promised(finding);
  const stated = new Map(command.measures.map((measure) => [measure.measureId, measure]));
  const dropped = measures.find(({ measureId }) => !stated.has(measureId));
  if (dropped !== undefined) throw new Refused('commitment.measure-dropped', { measureId: dropped.measureId });
  const known = new Map(measures.map((measure) => [measure.measureId, measure]));
  const { present } = dueDays(finding);
  for (const { measureId, dueDate } of command.measures) {
    const latest = known.get(measureId)?.dueDate ?? present;
    if (latest !== null && dueDate > latest) {
      throw new Refused('commitment.day-later', { measureId, dueDate, latest }, { field: 'measures' });
    }
  }
  const before = { measures: measures.map(statedAs), responsible };
  const after = { measures: command.measures, responsible: command.responsible };
  return sameData(before, after) ? [] : [{ type: 'CommitmentAmended', data: command }];
}

export interface HandOverCommitment {
  readonly personId: string;
  readonly successorId: string;
  readonly on: CalendarDate;
  readonly reason: string;
}

/**
 * The same promise with another responsible person. Where it is another's already, or none that can be amended now (it is handed in, or
 * the finding is closed), nothing changes.
 */
export function handOverCommitment(command: HandOverCommitment, state: FindingState): FindingEvent[] {
  const { personId, successorId, on, reason } = command;
  if (state.status !== 'committed' || state.commitment.responsible.personId !== personId) return [];
  const { measures, responsible } = state.commitment;
  const data = { measures: measures.map(statedAs), responsible: { ...responsible, personId: successorId } };
  return amendCommitment({ ...data, on, sample: [], reason }, state);
}

/** How far one measure is. Refused `measure.not-found`. */
export function reportProgress(command: DataOf<'ProgressReported'>, state: FindingState): FindingEvent[] {
  measuresNamed([command.measureId], ready(state, 'reportProgress'));
  return [{ type: 'ProgressReported', data: command }];
}

/**
 * The unit asks for more time: for the measures it names, or for all that are not done and end before the day wanted; without a
 * commitment for the term. Refused `extension.pending`, `extension.no-due-date`, `extension.not-later`, `measure.not-found`.
 */
export function requestExtension(command: DataOf<'ExtensionRequested'>, state: FindingState): FindingEvent[] {
  const finding = ready(state, 'requestExtension');
  const pending = finding.extensions.find(({ decision }) => decision === null);
  if (pending !== undefined) throw new Refused('extension.pending', { extensionId: pending.extensionId });
  const { present } = dueDays(finding);
  if (present === null) throw new Refused('extension.no-due-date');
  const { until } = command;
  const forAll = finding.commitment === null ? [] : unfinishedBefore(until, finding.commitment);
  const measures = measuresNamed(command.measureIds.length === 0 ? forAll : command.measureIds, finding);
  const isForNothing = finding.commitment !== null && measures.length === 0;
  later(until, isForNothing ? present : lastDay(measures, present));
  const measureIds = measures.map(({ measureId }) => measureId);
  return [{ type: 'ExtensionRequested', data: { ...command, measureIds } }];
}

/** The office gives a day of its own choice, or none. Refused `extension.not-found`, `extension.already-decided`, `extension.not-later`. */
export function decideExtension(command: DecideExtension, state: FindingState): FindingEvent[] {
  const finding = ready(state, 'decideExtension');
  const { extensionId, on } = command;
  const asked = finding.extensions.find((extension) => extension.extensionId === extensionId);
  if (asked === undefined) throw new Refused('extension.not-found', { extensionId });
  if (asked.decision !== null) throw new Refused('extension.already-decided', { extensionId });
  if (command.decision === 'decline') {
    return [{ type: 'ExtensionDeclined', data: { extensionId, reason: command.reason, on } }];
  }
  const until = command.until ?? asked.until;
  const present = asked.measureIds.length === 0 ? finding.term : null;
  later(until, lastDay(measuresNamed(asked.measureIds, finding), present));
  return [{ type: 'ExtensionGranted', data: { extensionId, until, reason: command.reason, on } }];
}

function wellFormed({ measures, responsible }: MakeCommitment): void {
  const ids = measures.map(({ measureId }) => measureId);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new Refused('commitment.measure-twice', { measureId: twice }, { field: 'measures' });
  if (responsible.personId === null && responsible.role === null) {
    throw new Refused('commitment.nobody-responsible', {}, { field: 'responsible' });
  }
}

function promised({ commitment }: KnownFinding): Commitment {
  if (commitment === null) throw new Refused('commitment.none');
  return commitment;
}

const statedAs = ({ measureId, text, target, dueDate }: Measure) => ({ measureId, text, target, dueDate });

function measuresNamed(ids: readonly string[], { commitment }: KnownFinding): readonly Measure[] {
  const measures = commitment?.measures ?? [];
  return ids.map((measureId) => {
    const measure = measures.find((one) => one.measureId === measureId);
    if (measure === undefined) {
      throw new Refused('measure.not-found', { measureId, known: measures.map((one) => one.measureId) });
    }
    return measure;
  });
}

const lastDay = (measures: readonly Measure[], otherwise: CalendarDate | null): CalendarDate | null =>
  measures.reduce<CalendarDate | null>(
    (last, { dueDate }) => (last === null || dueDate > last ? dueDate : last),
    measures.length === 0 ? otherwise : null,
  );

function later(until: CalendarDate, present: CalendarDate | null): void {
  if (present !== null && until <= present) {
    throw new Refused('extension.not-later', { until, dueDate: present }, { field: 'until' });
  }
}
