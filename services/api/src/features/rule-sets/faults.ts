import type { OutputOf } from '@bihuan/contract';
import { type Problem, problemInWords } from '@bihuan/domain';

type Fault = OutputOf<'validateRuleSet'>['faults'][number];

/** What is wrong, and what is only worth knowing, as the interface says it: with table, row and column. */
export const faultsOf = (errors: readonly Problem[], notes: readonly Problem[]): Fault[] => [
  ...errors.map((problem) => faultOf(problem, 'error')),
  ...notes.map((problem) => faultOf(problem, 'warning')),
];

function faultOf(problem: Problem, severity: Fault['severity']): Fault {
  const { pointer = null, sheet = null, row = null, column = null } = problem.where;
  const messages = { zh: problemInWords(problem, 'zh').message, en: problemInWords(problem, 'en').message };
  return { code: problem.code, severity, pointer, table: sheet, row, column, messages };
}
