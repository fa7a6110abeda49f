import { validateRuleSet } from '@bihuan/rules';
import type { Handler } from '../../operations.ts';
import { faultsOf } from './faults.ts';
import { readRuleFile } from './rule-file.ts';

/** Reads a rule file and says everything that is wrong in it; nothing is saved. */
export const handleReadRuleFile: Handler<'readRuleFile'> = async (_context, { body }) => {
  const { definition, problems } = await readRuleFile(Buffer.from(body.contentBase64, 'base64'));
  const { errors, notes } =
    definition === null ? { errors: problems, notes: [] } : validateRuleSet(definition, { grades: body.grades });
  return { definition, valid: errors.length === 0, faults: faultsOf(errors, notes) };
};
