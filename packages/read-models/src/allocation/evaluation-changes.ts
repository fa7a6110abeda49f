import { type BihuanEvent, quotientText } from '@bihuan/domain';
import type { ProjectedEvent } from '../projection.ts';
import type { FindingChange } from './findings.ts';
import type { FindingCount, KnownEvaluation } from './known.ts';

type DataOf<Type extends BihuanEvent['type']> = Extract<BihuanEvent, { readonly type: Type }>['data'];

/** What is known of an evaluation once it is opened; every stated fact is known by that event. */
export function openedEvaluation(data: DataOf<'EvaluationOpened'>, eventId: string): KnownEvaluation {
  const { objectId, objectKind, unitId, departmentId, policyArea, fundsEvaluated, currentBudget, sample } = data;
  const { evaluator } = data;
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
    dimensions: {},
    isGivenByHigherLevel: false,
    ownScore: null,
    ownGrade: null,
    evaluator,
    grades: data.gradeScale.bands.map(({ grade }) => grade),
    outcomeStatus: 'none',
    outcomeAt: 0,
    withdrawn: false,
    openFindings: 0,
    closedFindings: 0,
    open: { minor: 0, moderate: 0, serious: 0 },
    repeats: 0,
    overdue: {},
    sample: [...sample],
    by: {
      opened: eventId,
      policyArea: eventId,
      departmentId: eventId,
      currentBudget: eventId,
      fundsEvaluated: eventId,
      evaluator: eventId,
    },
  };
}

const amendable = ['unitId', 'departmentId', 'policyArea', 'fundsEvaluated', 'currentBudget', 'evaluator'] as const;

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
  evaluation.dimensions = Object.fromEntries(data.dimensions.flatMap(reached));
  evaluation.isGivenByHigherLevel = data.gradeBasis?.kind === 'higher-level';
  evaluation.outcomeStatus = 'recorded';
  if (type === 'OutcomeRecorded') evaluation.outcomeAt = position;
  evaluation.by['outcome'] = id;
  const kept = evaluation.sample.filter((field) => field !== 'score' && field !== 'grade');
  evaluation.sample = [...new Set([...kept, ...data.sample])];
}

/** A word that the scale does not know stands after all that it knows. */
export function rankOn(grades: readonly string[], grade: string): number {
  const rank = grades.indexOf(grade);
  return rank === -1 ? grades.length : rank;
}

/** Scores have two decimals at most; of a dimension without weight nothing can be reached. */
export function reached({
  dimension,
  score,
  weight,
}: DataOf<'OutcomeRecorded'>['dimensions'][number]): [string, number][] {
  const hundredths = (value: number) => BigInt(Math.round(value * 100));
  if (weight === 0) return [];
  return [[dimension, Number(quotientText(hundredths(score) * 100n, hundredths(weight)))]];
}

export function recordOwn(evaluation: KnownEvaluation, data: DataOf<'SelfEvaluationRecorded'>, eventId: string): void {
  evaluation.ownScore = data.score;
  evaluation.ownGrade = data.grade;
  evaluation.by['own'] = eventId;
}

/** A finding counts in another way from now on. */
export function countFinding(
  evaluation: KnownEvaluation,
  { findingId, from, to }: FindingChange,
  eventId: string,
): void {
  if (from === null || !isCountedAlike(from, to)) {
    if (from !== null) add(evaluation, from, -1);
    add(evaluation, to, 1);
    evaluation.by['findings'] = eventId;
  }
  const { [findingId]: before = 0, ...others } = evaluation.overdue;
  if (to.overdue === before) return;
  evaluation.overdue = to.overdue === 0 ? others : { ...others, [findingId]: to.overdue };
  evaluation.by['overdue'] = eventId;
}

/** A day more overdue changes nothing in how many are open and how grave they are. */
const isCountedAlike = (one: FindingCount, other: FindingCount): boolean =>
  one.counts === other.counts && one.severity === other.severity && one.isRepeat === other.isRepeat;

function add(evaluation: KnownEvaluation, { counts, severity, isRepeat }: FindingCount, sign: 1 | -1): void {
  if (counts === 'withdrawn') return;
  evaluation[counts === 'open' ? 'openFindings' : 'closedFindings'] += sign;
  if (counts === 'open') evaluation.open[severity] += sign;
  if (isRepeat) evaluation.repeats += sign;
}
