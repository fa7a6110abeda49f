import type { BihuanEvent } from '@bihuan/domain';
import type { ProjectedEvent } from '../projection.ts';
import type { KnownEvaluation, KnownFinding } from './known.ts';

type DataOf<Type extends BihuanEvent['type']> = Extract<BihuanEvent, { readonly type: Type }>['data'];

/** What is known of an evaluation once it is opened; every stated fact is known by that event. */
export function openedEvaluation(data: DataOf<'EvaluationOpened'>, eventId: string): KnownEvaluation {
  const { objectId, objectKind, unitId, departmentId, policyArea, fundsEvaluated, currentBudget, sample } = data;
  return {
    objectId,
    objectKind,
    fiscalYear: data.applyToYear,
    unitId,
    departmentId,
    policyArea,
    fundsEvaluated,
    currentBudget,
    score: null,
    grade: null,
    gradeRank: 0,
    notDemonstrated: false,
    grades: data.gradeScale.bands.map(({ grade }) => grade),
    outcomeStatus: 'none',
    outcomeAt: 0,
    withdrawn: false,
    openFindings: 0,
    closedFindings: 0,
    sample: [...sample],
    by: {
      opened: eventId,
      policyArea: eventId,
      departmentId: eventId,
      currentBudget: eventId,
      fundsEvaluated: eventId,
    },
  };
}

const amendable = ['unitId', 'departmentId', 'policyArea', 'fundsEvaluated', 'currentBudget'] as const;

/** Takes over what an amendment states; a field amended without being marked as made up is made up no longer. */
export function amend(evaluation: KnownEvaluation, data: DataOf<'EvaluationAmended'>, eventId: string): void {
  const stated = amendable.filter((field) => data[field] !== undefined);
  for (const field of stated) {
    Object.assign(evaluation, { [field]: data[field] });
    evaluation.by[field] = eventId;
  }
  const kept = evaluation.sample.filter((field) => !stated.some((amended) => amended === field));
  evaluation.sample = [...new Set([...kept, ...data.sample])];
}

export function recordOutcome(
  evaluation: KnownEvaluation,
  { type, data }: Extract<BihuanEvent, { readonly type: 'OutcomeRecorded' | 'OutcomeRevised' }>,
  { id, position }: ProjectedEvent,
): void {
  evaluation.score = data.score;
  evaluation.grade = data.grade;
  evaluation.gradeRank = data.grade === null ? 0 : rankOn(evaluation.grades, data.grade);
  evaluation.notDemonstrated = data.notDemonstrated;
  evaluation.outcomeStatus = 'recorded';
  if (type === 'OutcomeRecorded') evaluation.outcomeAt = position;
  evaluation.by['outcome'] = id;
  const kept = evaluation.sample.filter((field) => field !== 'score' && field !== 'grade');
  evaluation.sample = [...new Set([...kept, ...data.sample])];
}

/** A word that the scale does not know stands after all that it knows. */
function rankOn(grades: readonly string[], grade: string): number {
  const rank = grades.indexOf(grade);
  return rank === -1 ? grades.length : rank;
}

/** A finding begins to count in another way; null before it was raised. */
export function countFinding(
  evaluation: KnownEvaluation,
  from: KnownFinding['counts'] | null,
  to: KnownFinding['counts'],
  eventId: string,
): void {
  const change = (counts: KnownFinding['counts']) => Number(to === counts) - Number(from === counts);
  evaluation.openFindings += change('open');
  evaluation.closedFindings += change('closed');
  evaluation.by['findings'] = eventId;
}
