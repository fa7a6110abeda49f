import {
  type BihuanEvent,
  type BudgetEvent,
  evolveBudget,
  evolveSubjectFlags,
  initialBudget,
  initialSubjectFlags,
  parseSubjectYearId,
  type SubjectFlagEvent,
} from '@bihuan/domain';
import type { ProjectedEvent } from '../projection.ts';
import type { OfSubject, RecordedBy, ScoredEvaluation, SubjectBudget, SubjectFlags } from './state.ts';

/**
 * These folds touch no file: a projection of another question listens to the same events and keeps the same states
 * (`foldBudget`, `foldFlags`), then asks `factsOfSubject` what they amount to.
 */
export function foldBudget(before: SubjectBudget | null, projected: ProjectedEvent, name: string): SubjectBudget {
  const event = projected.event as BudgetEvent;
  return {
    ...ofSubject(projected, name),
    known: evolveBudget(before?.known ?? initialBudget, event),
    // The events that withdraw carry the id of a record that another event brought.
    recorded:
      event.type === 'BudgetRecordWithdrawn'
        ? (before?.recorded ?? {})
        : { ...before?.recorded, [event.data.recordId]: recordedBy(projected) },
  };
}

export function foldFlags(before: SubjectFlags | null, projected: ProjectedEvent, name: string): SubjectFlags {
  const event = projected.event as SubjectFlagEvent;
  return {
    ...ofSubject(projected, name),
    known: evolveSubjectFlags(before?.known ?? initialSubjectFlags, event),
    recorded:
      event.type === 'SubjectFlagWithdrawn'
        ? (before?.recorded ?? {})
        : { ...before?.recorded, [event.data.flagId]: recordedBy(projected) },
  };
}

/** Throws Error for a stream that is named otherwise: nothing writes one. */
function ofSubject({ streamId, revision }: ProjectedEvent, name: string): OfSubject {
  const parsed = parseSubjectYearId(streamId);
  if (parsed === null) throw new Error(`no subject of a year: ${streamId}`);
  return { ...parsed, name, revision: String(revision) };
}

export const recordedBy = ({ id, recordedAt, principal }: ProjectedEvent): RecordedBy => ({
  eventId: id,
  recordedAt,
  principal,
});

type Opened = Extract<BihuanEvent, { readonly type: 'EvaluationOpened' }>['data'];

export const openedScore = (
  { objectId, objectKind, applyToYear, departmentId, policyArea }: Opened,
  openedAt: number,
): ScoredEvaluation => ({
  objectId,
  objectKind,
  applyToYear,
  departmentId,
  policyArea,
  score: null,
  outcomeStatus: 'none',
  eventId: null,
  isWithdrawn: false,
  openedAt,
});

/** What an event of an evaluation changes of it, as far as a ranking asks. */
export function changedScore(state: ScoredEvaluation, { event, id }: ProjectedEvent): ScoredEvaluation {
  switch (event.type) {
    case 'EvaluationAmended': {
      const { departmentId = state.departmentId, policyArea = state.policyArea } = event.data;
      return { ...state, departmentId, policyArea };
    }
    case 'OutcomeRecorded':
    case 'OutcomeRevised':
      return { ...state, score: event.data.score, outcomeStatus: 'recorded', eventId: id };
    case 'OutcomeConfirmed':
      return { ...state, outcomeStatus: 'confirmed' };
    case 'EvaluationWithdrawn':
      return { ...state, isWithdrawn: true };
    default:
      return state;
  }
}
