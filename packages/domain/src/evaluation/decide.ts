import type { EventOf } from '../event/define.ts';
import { sameData } from '../event/same-data.ts';
import { scaleFaults } from '../grades/grade-scale.ts';
import { Refused } from '../refusals/refused.ts';
import {
  type commentReceived,
  type EvaluationEvent,
  type evaluationAmended,
  type evaluationOpened,
  type evaluationWithdrawn,
  type objectionRaised,
  type objectionResolved,
  type outcomeConfirmed,
  type outcomePublished,
  type outcomeRecorded,
  type outcomeRevised,
  type selfEvaluationRecorded,
  type stageCompleted,
  stages,
} from './events.ts';
import { completeOutcome } from './outcome-rules.ts';
import type { EvaluationState } from './state.ts';

export type OpenEvaluation = EventOf<typeof evaluationOpened>['data'];
export type AmendEvaluation = EventOf<typeof evaluationAmended>['data'];
export type CompleteStage = EventOf<typeof stageCompleted>['data'];
export type RecordSelfEvaluation = EventOf<typeof selfEvaluationRecorded>['data'];
export type RecordOutcome = EventOf<typeof outcomeRecorded>['data'];
export type ReviseOutcome = EventOf<typeof outcomeRevised>['data'];
export type ReceiveComment = EventOf<typeof commentReceived>['data'];
export type RaiseObjection = EventOf<typeof objectionRaised>['data'];
export type ResolveObjection = EventOf<typeof objectionResolved>['data'];
export type ConfirmOutcome = EventOf<typeof outcomeConfirmed>['data'];
export type PublishOutcome = EventOf<typeof outcomePublished>['data'];
export type WithdrawEvaluation = EventOf<typeof evaluationWithdrawn>['data'];

type With<Status extends EvaluationState['status']> = Extract<EvaluationState, { readonly status: Status }>;
type Live = With<'open' | 'recorded' | 'confirmed' | 'published'>;

/** 三轮复核: the internal review has at most this many rounds. */
const reviewRounds = 3;

/** Refused `evaluation.already-open`; `evaluation.years-out-of-order` when the funds' year is after the evaluation's. */
export function openEvaluation(command: OpenEvaluation, state: EvaluationState): EvaluationEvent[] {
  if (state.status !== 'none') throw new Refused('evaluation.already-open', { evaluationId: command.evaluationId });
  const { fundYear, evaluationYear, applyToYear, gradeScale } = command;
  if (fundYear > evaluationYear || applyToYear < evaluationYear) {
    throw new Refused('evaluation.years-out-of-order', { fundYear, evaluationYear, applyToYear });
  }
  // Gaps are legal and reported where the scale is shown; a score with two grades is not.
  const fault = scaleFaults(gradeScale).find(({ kind }) => kind !== 'gap');
  if (fault !== undefined) {
    throw new Refused('grade-scale.ambiguous', { from: fault.from, to: fault.to }, { field: 'gradeScale' });
  }
  return [{ type: 'EvaluationOpened', data: command }];
}

/** Corrects what was said at the opening; an amendment that changes nothing is no event. */
export function amendEvaluation(command: AmendEvaluation, state: EvaluationState): EvaluationEvent[] {
  const { details } = live(state);
  const { reason: _reason, sample: _sample, ...amended } = command;
  const changes = Object.entries(amended).filter(
    ([field, value]) => value !== undefined && !sameData(details[field as keyof typeof details], value),
  );
  return changes.length === 0 ? [] : [{ type: 'EvaluationAmended', data: command }];
}

/** Stages may be skipped but not passed twice or backwards; the internal review has its three rounds in order. */
export function completeStage(command: CompleteStage, state: EvaluationState): EvaluationEvent[] {
  const { stages: passed } = live(state);
  const { stage, reviewRound, on } = command;
  const isRoundMissing = stage === 'internal-review' && reviewRound === null;
  if (isRoundMissing || (stage !== 'internal-review' && reviewRound !== null) || (reviewRound ?? 1) > reviewRounds) {
    throw new Refused('stage.review-round', { stage }, { field: 'reviewRound' });
  }
  const sameStage = passed.filter((done) => done.stage === stage);
  if (sameStage.some((done) => done.reviewRound === reviewRound))
    throw new Refused('stage.already-completed', { stage });
  if (reviewRound !== null && reviewRound !== sameStage.length + 1) {
    throw new Refused(
      'stage.round-out-of-order',
      { reviewRound, expected: sameStage.length + 1 },
      { field: 'reviewRound' },
    );
  }
  const later = passed.find((done) => stages.indexOf(done.stage) > stages.indexOf(stage));
  if (later !== undefined) throw new Refused('stage.out-of-order', { stage, later: later.stage });
  const previous = passed.at(-1);
  if (previous !== undefined && on < previous.on) {
    throw new Refused('stage.before-the-previous', { stage, on, previous: previous.on }, { field: 'on' });
  }
  return [{ type: 'StageCompleted', data: command }];
}

/** What the unit says of itself; stands beside the confirmed outcome and never becomes it. */
export function recordSelfEvaluation(command: RecordSelfEvaluation, state: EvaluationState): EvaluationEvent[] {
  live(state);
  if (command.score === null && command.grade === null) throw new Refused('outcome.empty');
  return [{ type: 'SelfEvaluationRecorded', data: command }];
}

/** Refused `outcome.already-recorded` (revise it instead) and what `completeOutcome` refuses. */
export function recordOutcome({ sample, ...outcome }: RecordOutcome, state: EvaluationState): EvaluationEvent[] {
  const evaluation = live(state);
  if (evaluation.status !== 'open') throw new Refused('outcome.already-recorded', { status: evaluation.status });
  return [{ type: 'OutcomeRecorded', data: { ...completeOutcome(outcome, evaluation.gradeScale), sample } }];
}

/** Legal at any time with a reason; a final outcome has to be confirmed again. A revision to the same values is no event. */
export function reviseOutcome(command: ReviseOutcome, state: EvaluationState): EvaluationEvent[] {
  const evaluation = withOutcome(state);
  const { sample, reason, documentNumber, ...outcome } = command;
  const complete = completeOutcome(outcome, evaluation.gradeScale);
  if (sameData(complete, evaluation.outcome)) return [];
  return [{ type: 'OutcomeRevised', data: { ...complete, reason, documentNumber, sample } }];
}

export function receiveComment(command: ReceiveComment, state: EvaluationState): EvaluationEvent[] {
  withOutcome(state);
  return [{ type: 'CommentReceived', data: command }];
}

/** Before the outcome is final. Refused `objection.too-late` afterwards: then a revision is what corrects it. */
export function raiseObjection(command: RaiseObjection, state: EvaluationState): EvaluationEvent[] {
  const evaluation = withOutcome(state);
  if (evaluation.status !== 'recorded') throw new Refused('objection.too-late', { status: evaluation.status });
  if (evaluation.objections.some(({ objectionId }) => objectionId === command.objectionId)) {
    throw new Refused('objection.already-raised', { objectionId: command.objectionId });
  }
  return [{ type: 'ObjectionRaised', data: command }];
}

/** Every objection gets one answer. Refused `objection.not-found`, `objection.already-answered`. */
export function resolveObjection(command: ResolveObjection, state: EvaluationState): EvaluationEvent[] {
  const objection = live(state).objections.find(({ objectionId }) => objectionId === command.objectionId);
  if (objection === undefined) throw new Refused('objection.not-found', { objectionId: command.objectionId });
  if (objection.answered) throw new Refused('objection.already-answered', { objectionId: command.objectionId });
  return [{ type: 'ObjectionResolved', data: command }];
}

/** Makes the outcome final. Refused `objection.unanswered`. */
export function confirmOutcome(command: ConfirmOutcome, state: EvaluationState): EvaluationEvent[] {
  const evaluation = withOutcome(state);
  if (evaluation.status !== 'recorded') return [];
  const open = evaluation.objections.filter(({ answered }) => !answered).length;
  if (open > 0) throw new Refused('objection.unanswered', { open });
  return [{ type: 'OutcomeConfirmed', data: command }];
}

/** Only a confirmed outcome is published. */
export function publishOutcome(command: PublishOutcome, state: EvaluationState): EvaluationEvent[] {
  const evaluation = withOutcome(state);
  if (evaluation.status === 'published') return [];
  if (evaluation.status !== 'confirmed') throw new Refused('outcome.not-confirmed', { status: evaluation.status });
  return [{ type: 'OutcomePublished', data: command }];
}

/** For an evaluation opened by mistake; withdrawing it twice changes nothing. */
export function withdrawEvaluation(command: WithdrawEvaluation, state: EvaluationState): EvaluationEvent[] {
  if (state.status === 'withdrawn') return [];
  live(state);
  return [{ type: 'EvaluationWithdrawn', data: command }];
}

function live(state: EvaluationState): Live {
  if (state.status === 'none') throw new Refused('evaluation.not-found');
  if (state.status === 'withdrawn') throw new Refused('evaluation.withdrawn', { evaluationId: state.evaluationId });
  return state;
}

function withOutcome(state: EvaluationState): With<'recorded' | 'confirmed' | 'published'> {
  const evaluation = live(state);
  if (evaluation.status === 'open')
    throw new Refused('outcome.not-recorded', { evaluationId: evaluation.evaluationId });
  return evaluation;
}
