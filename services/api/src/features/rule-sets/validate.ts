import { type Problem, problemInWords, ruleSetDefinitionSchema } from '@bihuan/domain';
import { definitionHash, validateRuleSet } from '@bihuan/rules';
import { problemsIn } from '../../http/validation.ts';
import type { Handler } from '../../operations.ts';

/** Says everything that is wrong in a rule set, by row and cell, without saving it. */
export const handleValidateRuleSet: Handler<'validateRuleSet'> = async (_context, { body }) => {
  const parsed = ruleSetDefinitionSchema.safeParse(body.definition);
  const { errors, notes } = parsed.success
    ? validateRuleSet(parsed.data, { grades: body.grades })
    : { errors: problemsIn(parsed.error, 'body', body.definition), notes: [] };
  return {
    valid: errors.length === 0,
    faults: [...errors.map((one) => faultOf(one, 'error')), ...notes.map((one) => faultOf(one, 'warning'))],
    definitionHash: parsed.success ? definitionHash(parsed.data) : null,
  };
};

function faultOf(problem: Problem, severity: 'error' | 'warning') {
  const zh = problemInWords(problem, 'zh');
  const en = problemInWords(problem, 'en');
  return {
    code: problem.code,
    severity,
    pointer: problem.where.pointer ?? null,
    table: problem.where.sheet ?? null,
    row: problem.where.row ?? null,
    column: problem.where.column ?? null,
    messages: { zh: zh.message, en: en.message },
  };
}
