import { ruleSetDefinitionSchema } from '@bihuan/domain';
import { definitionHash, validateRuleSet } from '@bihuan/rules';
import { problemsIn } from '../../http/validation.ts';
import type { Handler } from '../../operations.ts';
import { faultsOf } from './faults.ts';

/** Says everything that is wrong in a rule set, by table, row and cell, without saving it. */
export const handleValidateRuleSet: Handler<'validateRuleSet'> = async (_context, { body }) => {
  const parsed = ruleSetDefinitionSchema.safeParse(body.definition);
  const { errors, notes } = parsed.success
    ? validateRuleSet(parsed.data, { grades: body.grades })
    : { errors: problemsIn(parsed.error, 'body', body.definition), notes: [] };
  return {
    valid: errors.length === 0,
    faults: faultsOf(errors, notes),
    definitionHash: parsed.success ? definitionHash(parsed.data) : null,
  };
};
