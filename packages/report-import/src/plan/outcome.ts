import type { Outcome } from '@bihuan/domain';
import type { ReportRow } from '../report.ts';
import type { Change } from './plan.ts';

/** The outcome that a row states. What it does not state and an existing outcome of the same grade has, is kept. */
export function outcomeOf(row: ReportRow, existing: Outcome | null): Outcome {
  const stated: Outcome = {
    score: row.score,
    grade: row.grade,
    notDemonstrated: row.notDemonstrated,
    dimensions: [],
    gradeBasis: row.gradeBasis,
    comment: row.comment ?? existing?.comment ?? null,
    evaluatedOn: row.evaluatedOn ?? existing?.evaluatedOn ?? null,
  };
  if (existing === null) return stated;
  // A grade that only the scale gave says nothing against one that a person gave to the same score.
  const concluded = row.inferred.includes('grade') && row.score === existing.score;
  const sameGrade = concluded || (row.grade === existing.grade && row.notDemonstrated === existing.notDemonstrated);
  if (!sameGrade || (row.score !== null && row.score !== existing.score)) return stated;
  return {
    ...stated,
    grade: existing.grade,
    score: existing.score,
    dimensions: existing.dimensions,
    gradeBasis: row.gradeBasis ?? existing.gradeBasis,
  };
}

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
  return changes.filter((change) => change.from !== change.to);
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
