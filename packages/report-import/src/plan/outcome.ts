import { completeOutcome, dimensionSchema, type GradeScale, gradesOf, type Outcome, Refused } from '@bihuan/domain';
import type { ReportRow } from '../report.ts';
import type { Change } from './plan.ts';
import type { KnownEvaluation } from './register.ts';

/**
 * The outcome that a row comes to, complete as the record will have it; the recorded one where the row says nothing else. The scale
 * that an evaluation was opened with governs it; a new one takes the report's. Refused: `import.grade-unknown` and what
 * `completeOutcome` refuses.
 */
export function plannedOutcome(row: ReportRow, existing: KnownEvaluation | null, scale: GradeScale): Outcome {
  const governing = existing?.gradeScale ?? scale;
  const known = gradesOf(governing);
  if (row.grade !== null && !known.includes(row.grade))
    throw new Refused('import.grade-unknown', { grade: row.grade, known }, { field: 'grade' });
  const recorded = existing?.outcome ?? null;
  const outcome = outcomeOf(row, recorded);
  const isRecorded = recorded !== null && outcomeChanges(recorded, outcome).length === 0;
  return isRecorded ? recorded : completeOutcome(outcome, governing);
}

/** What the row does not state and an existing outcome that it does not contradict has, is kept. */
function outcomeOf(row: ReportRow, existing: Outcome | null): Outcome {
  const stated: Outcome = {
    score: row.score,
    grade: row.grade,
    notDemonstrated: row.notDemonstrated,
    dimensions: row.dimensions,
    gradeBasis: row.gradeBasis,
    comment: row.comment ?? existing?.comment ?? null,
    evaluatedOn: row.evaluatedOn ?? existing?.evaluatedOn ?? null,
  };
  if (existing === null) return stated;
  // A grade that only the scale gave says nothing against one that a person gave to the same score.
  const concluded = row.inferred.includes('grade') && row.score === existing.score;
  const sameGrade = concluded || (row.grade === existing.grade && row.notDemonstrated === existing.notDemonstrated);
  const sameScore = row.score === null || existing.score === null || row.score === existing.score;
  if (!sameGrade || !sameScore) return stated;
  return {
    ...stated,
    grade: existing.grade,
    score: row.score ?? existing.score,
    dimensions: dimensionSchema.options.flatMap(
      (dimension) => dimensionOf(stated, dimension) ?? dimensionOf(existing, dimension) ?? [],
    ),
    gradeBasis: row.gradeBasis ?? existing.gradeBasis,
  };
}

type Dimension = Outcome['dimensions'][number]['dimension'];

const dimensionOf = (outcome: Outcome | null, dimension: Dimension) =>
  outcome?.dimensions.find((one) => one.dimension === dimension) ?? null;

/** `16.5/20`: score and weight. */
function dimensionWords(outcome: Outcome | null, dimension: Dimension): string | null {
  const scored = dimensionOf(outcome, dimension);
  return scored === null ? null : `${scored.score}/${scored.weight}`;
}

/** The scores of dimensions that differ, by their codes. */
export const dimensionChanges = (from: Outcome | null, to: Outcome): readonly Change[] =>
  dimensionSchema.options
    .map((field): Change => ({ field, from: dimensionWords(from, field), to: dimensionWords(to, field) }))
    .filter((change) => change.from !== change.to);

const basisWords = (outcome: Outcome | null) => outcome?.gradeBasis?.note ?? null;

/** What differs between two outcomes, field by field; empty when they are the same. */
export function outcomeChanges(from: Outcome | null, to: Outcome): readonly Change[] {
  const changes: Change[] = [
    { field: 'grade', from: from?.grade ?? null, to: to.grade },
    { field: 'score', from: from?.score ?? null, to: to.score },
    { field: 'notDemonstrated', from: from?.notDemonstrated ?? false, to: to.notDemonstrated },
    { field: 'gradeBasis', from: basisWords(from), to: basisWords(to) },
    { field: 'comment', from: from?.comment ?? null, to: to.comment },
    { field: 'evaluatedOn', from: from?.evaluatedOn ?? null, to: to.evaluatedOn },
  ];
  return [...changes.filter((change) => change.from !== change.to), ...dimensionChanges(from, to)];
}

const outcomeWords = ({ grade, score, notDemonstrated }: Outcome) =>
  notDemonstrated ? '无法评价' : `“${grade ?? '—'}”${score === null ? '' : `（${score}分）`}`;

/** The reason that a revision carries: which file, and what it changed. */
export function revisionReason(fileName: string, from: Outcome, to: Outcome): string {
  const [before, after] = [outcomeWords(from), outcomeWords(to)];
  return before === after
    ? `导入文件“${fileName}”补充评价结果`
    : `导入文件“${fileName}”：评价结果由${before}改为${after}`;
}
