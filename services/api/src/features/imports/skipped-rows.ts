import type { OutputOf } from '@bihuan/contract';
import {
  type BihuanEvent,
  type Problem,
  type RefusalParams,
  refusalCatalogue,
  type SkippedRow,
  skippedRowsRecorded,
} from '@bihuan/domain';
import type { PlannedBudgetRow, PlannedRow } from '@bihuan/report-import';
import type { Parts } from '../../parts.ts';
import { problemAnswer } from './problem-answer.ts';

type Answer = OutputOf<'getImport'>['skippedRows'];
type Planned = PlannedRow | PlannedBudgetRow;

/** Of a cell, as much as tells which one it was. */
const longestValue = 300;
const shortened = (params: RefusalParams): SkippedRow['problems'][number]['params'] =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? value.slice(0, longestValue)
        : typeof value === 'object' && value !== null
          ? [...value]
          : value,
    ]),
  );

/** The rows of a plan that it does not take, as they are recorded with it. */
export const skippedRowsOf = (rows: readonly Planned[]): SkippedRow[] =>
  rows
    .filter(({ status }) => status === 'skipped' || status === 'needs-choice')
    .slice(0, skippedRowsRecorded)
    .map((row) => ({
      ...{ row: row.row, sheet: row.where.sheet ?? null, line: row.where.line ?? row.where.row ?? null },
      ...{ name: row.name, grade: 'grade' in row ? row.grade : null, score: 'score' in row ? row.score : null },
      because: row.skippedBecause ?? 'undecided',
      problems: row.problems.map(({ code, params, where }) => ({
        ...{ code, params: shortened(params), column: where.column ?? null },
      })),
    }));

/** What an import left out, by its own stream. */
export async function recordedSkippedRows(
  { store, streams }: Pick<Parts, 'store' | 'streams'>,
  importId: string,
): Promise<Answer> {
  for await (const event of store.readStream(streams.import.nameOf(importId))) {
    const { type, data } = event as unknown as BihuanEvent;
    if (type === 'ImportPlanned') return data.skippedRows?.map(answerOf) ?? null;
  }
  return null;
}

const answerOf = ({ problems, ...row }: SkippedRow) => ({
  ...row,
  problems: problems.map(({ code, params, column }) => answeredProblem({ code, params, where: whereOf(row, column) })),
});

const whereOf = ({ sheet, line }: Pick<SkippedRow, 'sheet' | 'line'>, column: string | null): Problem['where'] => ({
  ...(sheet !== null && { sheet }),
  ...(line !== null && { line }),
  ...(column !== null && { column }),
});

/** A code that a later release has given up is shown as it is. */
function answeredProblem({ code, params, where }: Omit<Problem, 'code'> & { readonly code: string }) {
  if (Object.hasOwn(refusalCatalogue, code)) return problemAnswer({ code: code as Problem['code'], params, where });
  return { code, messages: { zh: code, en: code }, todo: { zh: '', en: '' }, ...where };
}
