import type { Outcome } from '@bihuan/domain';
import type { Facts } from '@bihuan/rules';
import { rankOn, reached } from '../allocation/evaluation-changes.ts';
import type { LineToSimulate } from './answer.ts';

/** An outcome that a line is to be looked at with, in the place of the one on record. */
export interface OtherOutcome {
  readonly lineId: string;
  readonly outcome: Pick<Outcome, 'score' | 'grade' | 'notDemonstrated' | 'dimensions' | 'gradeBasis'>;
  /** Of the evaluation's scale, the best first. */
  readonly grades: readonly string[];
}

const dimensionFacts = {
  decision: 'decisionScore',
  process: 'processScore',
  output: 'outputScore',
  effect: 'effectScore',
} as const;

/** The line as it would be with another outcome; of years in a row with the lowest grade the two before are known. */
export function withOutcome(line: LineToSimulate, { outcome, grades }: OtherOutcome): LineToSimulate {
  const { score, grade, notDemonstrated, dimensions, gradeBasis } = outcome;
  const said = (value: string | number | boolean | null) => ({ value, eventId: null });
  const {
    decisionScore: _1,
    processScore: _2,
    outputScore: _3,
    effectScore: _4,
    consecutiveLowest,
    ...others
  } = line.facts;
  const lowest = grade === line.grade ? consecutiveLowest : said(lowestInARow(line.facts, grade, grades));
  const isHigher = gradeBasis?.kind === 'higher-level' && grade !== null;
  const facts: Facts = {
    ...others,
    grade: said(grade),
    score: said(score),
    notDemonstrated: said(notDemonstrated),
    gradeGivenByHigherLevel: said(isHigher ? grade : 'none'),
    ...Object.fromEntries(
      dimensions
        .flatMap((one) => reached(one))
        .map(([dimension, value]) => [dimensionFacts[dimension as keyof typeof dimensionFacts], said(value)]),
    ),
    // Without a grade nobody can say it.
    ...(grade !== null && lowest !== undefined && { consecutiveLowest: lowest }),
  };
  return { ...line, facts, grade, gradeRank: grade === null ? 0 : rankOn(grades, grade) };
}

function lowestInARow(facts: Facts, grade: string | null, grades: readonly string[]): number {
  const years = [grade, facts.gradeOneYearAgo?.value, facts.gradeTwoYearsAgo?.value];
  const end = years.findIndex((one) => one !== grades.at(-1));
  return end === -1 ? years.length : end;
}
