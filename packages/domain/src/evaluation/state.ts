import type { z } from 'zod';
import type { GradeScale } from '../grades/grade-scale.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import type { EvaluationEvent, evaluationDetailsSchema, Outcome, Stage } from './events.ts';

export interface CompletedStage {
  readonly stage: Stage;
  readonly reviewRound: number | null;
  readonly on: CalendarDate;
}

export interface Objection {
  readonly objectionId: string;
  readonly answered: boolean;
}

interface Opened {
  readonly evaluationId: string;
  readonly objectId: string;
  readonly gradeScale: GradeScale;
  readonly details: z.output<typeof evaluationDetailsSchema>;
  readonly stages: readonly CompletedStage[];
  readonly objections: readonly Objection[];
}

/** `recorded`: there is an outcome, not yet final. A revision of a final outcome makes it `recorded` again. */
export type EvaluationState =
  | { readonly status: 'none' }
  | ({ readonly status: 'open' } & Opened)
  | ({ readonly status: 'recorded' | 'confirmed' | 'published'; readonly outcome: Outcome } & Opened)
  | ({ readonly status: 'withdrawn' } & Opened);

export const initialEvaluation: EvaluationState = { status: 'none' };

/** An evaluation's state after one more event of its stream; types it does not know leave it as it is. */
export function evolveEvaluation(state: EvaluationState, event: EvaluationEvent): EvaluationState {
  if (event.type === 'EvaluationOpened') {
    const { evaluationId, objectId, gradeScale, unitId, departmentId, policyArea, fundsEvaluated, currentBudget } =
      event.data;
    const { evaluator, methods, evidenceMeans } = event.data;
    const details = {
      unitId,
      departmentId,
      policyArea,
      fundsEvaluated,
      currentBudget,
      evaluator,
      methods,
      evidenceMeans,
    };
    return { status: 'open', evaluationId, objectId, gradeScale, details, stages: [], objections: [] };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'EvaluationAmended': {
      const { reason: _reason, sample: _sample, ...amended } = event.data;
      return { ...state, details: { ...state.details, ...definedOnly(amended) } };
    }
    case 'StageCompleted': {
      const { stage, reviewRound, on } = event.data;
      return { ...state, stages: [...state.stages, { stage, reviewRound, on }] };
    }
    case 'OutcomeRecorded': {
      const { sample: _, ...outcome } = event.data;
      return { ...state, status: 'recorded', outcome };
    }
    case 'OutcomeRevised': {
      const { sample: _sample, reason: _reason, documentNumber: _number, ...outcome } = event.data;
      return { ...state, status: 'recorded', outcome };
    }
    case 'ObjectionRaised':
      return { ...state, objections: [...state.objections, { objectionId: event.data.objectionId, answered: false }] };
    case 'ObjectionResolved': {
      const { objectionId } = event.data;
      const objections = state.objections.map((objection) =>
        objection.objectionId === objectionId ? { ...objection, answered: true } : objection,
      );
      return { ...state, objections };
    }
    case 'OutcomeConfirmed':
      return hasOutcome(state) ? { ...state, status: 'confirmed' } : state;
    case 'OutcomePublished':
      return hasOutcome(state) ? { ...state, status: 'published' } : state;
    case 'EvaluationWithdrawn':
      return { ...state, status: 'withdrawn' };
    default:
      return state;
  }
}

type WithOutcome = Extract<EvaluationState, { readonly status: 'recorded' | 'confirmed' | 'published' }>;
const hasOutcome = (state: EvaluationState): state is WithOutcome =>
  state.status === 'recorded' || state.status === 'confirmed' || state.status === 'published';

/** Members that are undefined were not amended. */
function definedOnly<Part extends object>(part: Part) {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Part]: Exclude<Part[Key], undefined>;
  };
}
