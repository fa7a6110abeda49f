import type { EvaluationState } from '../evaluation/state.ts';
import { Refused } from '../refusals/refused.ts';
import { type FindingEvent, type Severity, severitySchema } from './events.ts';
import { ready } from './moves.ts';
import type { FindingState, KnownFinding } from './state.ts';

type DataOf<Type extends FindingEvent['type']> = Extract<FindingEvent, { readonly type: Type }>['data'];

export type RaiseFinding = DataOf<'FindingRaised'>;
export type RecogniseRepeat = Omit<DataOf<'RepeatRecognised'>, 'severity'>;

/** A finding rests on an evaluation of the same object that has not been withdrawn. */
export function raiseFinding(command: RaiseFinding, state: FindingState, evaluation: EvaluationState): FindingEvent[] {
  if (state.status !== 'none') throw new Refused('finding.already-raised', { findingId: command.findingId });
  if (evaluation.status === 'none') throw new Refused('evaluation.not-found');
  if (evaluation.status === 'withdrawn')
    throw new Refused('evaluation.withdrawn', { evaluationId: evaluation.evaluationId });
  if (evaluation.objectId !== command.objectId)
    throw new Refused('finding.other-object', { objectId: command.objectId });
  return [{ type: 'FindingRaised', data: command }];
}

/** The unit does not accept it. Refused `dispute.already-raised`. */
export function disputeFinding(command: DataOf<'FindingDisputed'>, state: FindingState): FindingEvent[] {
  const { disputes } = ready(state, 'disputeFinding');
  const { disputeId } = command;
  if (disputes.some((dispute) => dispute.disputeId === disputeId)) {
    throw new Refused('dispute.already-raised', { disputeId });
  }
  return [{ type: 'FindingDisputed', data: command }];
}

/** Every dispute gets one answer. Refused `dispute.not-found`, `dispute.already-answered`. */
export function resolveFindingDispute(command: DataOf<'FindingDisputeResolved'>, state: FindingState): FindingEvent[] {
  const { disputeId } = command;
  const dispute = ready(state, 'resolveFindingDispute').disputes.find((one) => one.disputeId === disputeId);
  if (dispute === undefined) throw new Refused('dispute.not-found', { disputeId });
  if (dispute.resolution !== null) throw new Refused('dispute.already-answered', { disputeId });
  return [{ type: 'FindingDisputeResolved', data: command }];
}

/** A flag that is set already changes nothing. */
export function flagFinding(command: DataOf<'FindingFlagged'>, state: FindingState): FindingEvent[] {
  return hasFlag(ready(state, 'flagFinding'), command.flag) ? [] : [{ type: 'FindingFlagged', data: command }];
}

/** Taking a flag away that is not there changes nothing. */
export function unflagFinding(command: DataOf<'FindingFlagRemoved'>, state: FindingState): FindingEvent[] {
  return hasFlag(ready(state, 'unflagFinding'), command.flag) ? [{ type: 'FindingFlagRemoved', data: command }] : [];
}

const hasFlag = ({ flags }: KnownFinding, flag: DataOf<'FindingFlagged'>['flag']): boolean =>
  flags.some((one) => one.flag === flag);

/**
 * Links a finding to an earlier one of the same unit or object, which makes it one step graver, once.
 * Refused `repeat.already-linked`, `repeat.itself`, `repeat.other-unit`.
 */
export function recogniseRepeat(command: RecogniseRepeat, state: FindingState, earlier: FindingState): FindingEvent[] {
  const { finding, severity, repeatOf } = ready(state, 'recogniseRepeat');
  if (repeatOf !== null) throw new Refused('repeat.already-linked', { repeatOf });
  if (earlier.status === 'none') throw new Refused('finding.not-found');
  if (earlier.status === 'withdrawn') {
    throw new Refused('finding.withdrawn', { findingId: command.repeatOf });
  }
  if (command.repeatOf === finding.findingId || earlier.repeatOf === finding.findingId) {
    throw new Refused('repeat.itself', { findingId: finding.findingId });
  }
  const isSameUnit = finding.unitId !== null && finding.unitId === earlier.finding.unitId;
  if (!isSameUnit && finding.objectId !== earlier.finding.objectId) {
    throw new Refused('repeat.other-unit', { findingId: command.repeatOf });
  }
  return [{ type: 'RepeatRecognised', data: { ...command, severity: graver(severity) } }];
}

/** The next severity; what is serious cannot become graver. */
function graver(severity: Severity): Severity {
  const { options } = severitySchema;
  return options[options.indexOf(severity) + 1] ?? severity;
}

/** A look-back says why and what still holds. Refused `reopening.nothing-to-keep` for what there was not. */
export function reopenFinding(command: DataOf<'FindingReopened'>, state: FindingState): FindingEvent[] {
  const finding = ready(state, 'reopenFinding');
  const survives = [...new Set(command.survives)];
  const isThere = {
    commitment: finding.commitment !== null,
    progress: finding.commitment !== null && survives.includes('commitment'),
    results: finding.results.length > 0,
  };
  const missing = survives.find((fact) => !isThere[fact]);
  if (missing !== undefined) throw new Refused('reopening.nothing-to-keep', { fact: missing }, { field: 'survives' });
  return [{ type: 'FindingReopened', data: { ...command, survives } }];
}

/** For a finding that does not stand; withdrawing it twice changes nothing. */
export function withdrawFinding(command: DataOf<'FindingWithdrawn'>, state: FindingState): FindingEvent[] {
  if (state.status === 'withdrawn') return [];
  ready(state, 'withdrawFinding');
  return [{ type: 'FindingWithdrawn', data: command }];
}
