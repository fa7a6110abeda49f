import type { BihuanEvent, EvaluationEvent } from '@bihuan/domain';
import type { EvaluationFacts } from './state.ts';

type Opened = Extract<BihuanEvent, { readonly type: 'EvaluationOpened' }>['data'];

export const openedEvaluation = (data: Opened, eventId: string): EvaluationFacts => ({
  evaluationId: data.evaluationId,
  objectId: data.objectId,
  fiscalYear: data.applyToYear,
  evaluationYear: data.evaluationYear,
  objectKind: data.objectKind,
  departmentId: data.departmentId,
  scale: data.gradeScale,
  own: null,
  checked: null,
  currentBudget: data.currentBudget,
  budgetEventId: eventId,
  publishedBy: null,
  isWithdrawn: false,
});

/** An evaluation after one more event, as far as the use of its results goes. */
export function changedEvaluation(state: EvaluationFacts, event: EvaluationEvent, eventId: string): EvaluationFacts {
  const rated = ({ grade, score, sample }: RatedData) => ({
    grade,
    score,
    eventId,
    isSample: sample.includes('grade') || sample.includes('score'),
  });
  switch (event.type) {
    case 'EvaluationAmended': {
      const { currentBudget, departmentId = state.departmentId } = event.data;
      const assigned = { ...state, departmentId };
      return currentBudget === undefined ? assigned : { ...assigned, currentBudget, budgetEventId: eventId };
    }
    case 'SelfEvaluationRecorded':
      return { ...state, own: rated(event.data) };
    case 'OutcomeRecorded':
    case 'OutcomeRevised':
      return { ...state, checked: rated(event.data) };
    case 'OutcomePublished':
      return { ...state, publishedBy: eventId };
    case 'EvaluationWithdrawn':
      return { ...state, isWithdrawn: true };
    default:
      return state;
  }
}

interface RatedData {
  readonly grade: string | null;
  readonly score: number | null;
  readonly sample: readonly string[];
}
