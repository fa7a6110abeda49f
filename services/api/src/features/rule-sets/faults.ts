import type { OutputOf } from '@bihuan/contract';
import { type Problem, problemInWords, type Where } from '@bihuan/domain';

type Fault = OutputOf<'validateRuleSet'>['faults'][number];

/** What is wrong, and what is only worth knowing, as the interface says it: with table, row and column. */
export const faultsOf = (errors: readonly Problem[], notes: readonly Problem[]): Fault[] => [
  ...errors.map((problem) => faultOf(problem, 'error')),
  ...notes.map((problem) => faultOf(problem, 'warning')),
];

function faultOf(problem: Problem, severity: Fault['severity']): Fault {
  const { pointer = null } = problem.where;
  const { sheet = null, row = null, column = null } = { ...placeIn(pointer), ...problem.where };
  const messages = { zh: problemInWords(problem, 'zh').message, en: problemInWords(problem, 'en').message };
  return { code: problem.code, severity, pointer, table: sheet, row, column, messages };
}

/** What the schema finds has a pointer alone: the number of the table, of the row, and the column that it leads to. */
function placeIn(pointer: string | null): Where {
  const [, table, row, column] =
    /^\/tables\/(\d+)(?:\/rows\/(\d+)(?:\/(?:when\/)?([^/]+))?)?/.exec(pointer ?? '') ?? [];
  if (table === undefined) return {};
  return {
    sheet: `${Number(table) + 1}`,
    ...(row !== undefined && { row: Number(row) + 1 }),
    ...(column !== undefined && { column }),
  };
}
