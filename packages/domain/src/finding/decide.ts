import type { EvaluationState } from '../evaluation/state.ts';
import type { EventOf } from '../event/define.ts';
import { Refused } from '../refusals/refused.ts';
import type { FindingEvent, findingRaised, findingWithdrawn } from './events.ts';
import type { FindingState } from './state.ts';

export type RaiseFinding = EventOf<typeof findingRaised>['data'];
export type WithdrawFinding = EventOf<typeof findingWithdrawn>['data'];

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

/** Withdrawing it twice changes nothing. */
export function withdrawFinding(command: WithdrawFinding, state: FindingState): FindingEvent[] {
  if (state.status === 'none') throw new Refused('finding.not-found');
  return state.status === 'withdrawn' ? [] : [{ type: 'FindingWithdrawn', data: command }];
}
