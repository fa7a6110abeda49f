import { type GradeScale, gradeOf, gradesOf } from '../grades/grade-scale.ts';
import { Refused } from '../refusals/refused.ts';
import type { Outcome } from './events.ts';

/**
 * The outcome with what follows from it filled in: the total from four dimension scores, the grade from the score.
 * Refused: `outcome.empty`, `outcome.not-demonstrated-with-score`, `outcome.unknown-grade`, `outcome.score-without-grade`
 * (a gap of the scale), `outcome.grade-contradicts-score`, `outcome.dimension-twice`, `outcome.dimension-above-weight`,
 * `outcome.weights-do-not-add-up`, `outcome.dimensions-do-not-add-up`.
 */
export function completeOutcome(outcome: Outcome, scale: GradeScale): Outcome {
  if (outcome.notDemonstrated) {
    if (outcome.score !== null || outcome.grade !== null) throw new Refused('outcome.not-demonstrated-with-score');
    checkDimensions(outcome, null);
    return outcome;
  }
  const score = checkDimensions(outcome, outcome.score);
  if (score === null && outcome.grade === null) throw new Refused('outcome.empty');
  const grades = gradesOf(scale);
  if (outcome.grade !== null && !grades.includes(outcome.grade)) {
    throw new Refused('outcome.unknown-grade', { grade: outcome.grade, grades: [...grades] }, { field: 'grade' });
  }
  if (score === null) return outcome;
  const given = gradeOf(scale, score);
  if (outcome.grade === null) {
    if (given === null) throw new Refused('outcome.score-without-grade', { score }, { field: 'score' });
    return { ...outcome, score, grade: given };
  }
  if (outcome.grade !== given && outcome.gradeBasis === null) {
    throw new Refused(
      'outcome.grade-contradicts-score',
      { grade: outcome.grade, score, given: given ?? '—' },
      { field: 'grade' },
    );
  }
  return { ...outcome, score };
}

const hundredths = (score: number) => Math.round(score * 100);

/** Exact: scores have two decimals. */
export const sumOfScores = (scores: readonly number[]): number =>
  scores.reduce((sum, score) => sum + hundredths(score), 0) / 100;

/** What the weights of the four dimensions come to: 财预〔2020〕10号 evaluates out of a hundred. */
export const totalWeight = 100;

/** Checks the dimension scores and answers the total: the one given, or the sum when all four dimensions are there. */
function checkDimensions({ dimensions }: Outcome, total: number | null): number | null {
  const where = { field: 'dimensions' };
  const seen = new Set<string>();
  for (const { dimension, score, weight } of dimensions) {
    if (seen.has(dimension)) throw new Refused('outcome.dimension-twice', { dimension }, where);
    seen.add(dimension);
    if (hundredths(score) > hundredths(weight)) {
      throw new Refused('outcome.dimension-above-weight', { dimension, score, weight }, where);
    }
  }
  const sum = sumOfScores(dimensions.map(({ score }) => score));
  const doNotAddUp = () => new Refused('outcome.dimensions-do-not-add-up', { sum, total }, where);
  if (dimensions.length < 4) {
    if (total !== null && sum > total) throw doNotAddUp();
    return total;
  }
  const weights = sumOfScores(dimensions.map(({ weight }) => weight));
  if (weights !== totalWeight) throw new Refused('outcome.weights-do-not-add-up', { sum: weights }, where);
  if (total !== null && total !== sum) throw doNotAddUp();
  return total ?? sum;
}
