import { type Problem, problemInWords, ruleSetDefinitionSchema } from '@bihuan/domain';
import { definitionHash, validateRuleSet } from '@bihuan/rules';
import { problemsIn } from '../../http/validation.ts';
import type { Handler } from '../../operations.ts';

/** Says everything that is wrong in a rule set, by row and cell, without saving it. */
export const handleValidateRuleSet: Handler<'validateRuleSet'> = async (_context, { body }) => {
  const parsed = ruleSetDefinitionSchema.safeParse(body.definition);
  const problems = parsed.success ? validateRuleSet(parsed.data) : problemsIn(parsed.error, 'body', body.definition);
  return {
    valid: problems.length === 0,
    faults: problems.map(faultOf),
    definitionHash: parsed.success ? definitionHash(parsed.data) : null,
  };
};

function faultOf(problem: Problem) {
  const zh = problemInWords(problem, 'zh');
  const en = problemInWords(problem, 'en');
  return {
    code: problem.code,
    severity: 'error' as const,
    pointer: problem.where.pointer ?? null,
    messages: { zh: zh.message, en: en.message },
  };
}
