import {
  definitionInSecondForm,
  type Problem,
  Refused,
  type RuleSetDefinition,
  ruleSetDefinitionSchema,
} from '@bihuan/domain';
import { readSheets, writeSheets } from '@bihuan/report-import';
import { fromSheets, type ReadRuleFile, toSheets } from '@bihuan/rules';
import { problemsIn } from '../../http/validation.ts';

/** A rule set as a file: JSON as the interface has it, or a workbook for an official. */
export async function ruleFileOf(definition: RuleSetDefinition, format: 'json' | 'xlsx'): Promise<Uint8Array> {
  if (format === 'json') return Buffer.from(`${JSON.stringify(definition, null, 2)}\n`);
  return writeSheets(toSheets(definition));
}

/**
 * Reads a rule file of any format, told apart by its content: JSON (of the first form too), a workbook, or a pasted table. What is wrong
 * in it is listed, never thrown.
 */
export async function readRuleFile(bytes: Uint8Array): Promise<ReadRuleFile> {
  try {
    if (/^\uFEFF?\s*\{/.test(Buffer.from(bytes.subarray(0, 100)).toString('utf8'))) return readJson(bytes);
    return fromSheets(await readSheets(bytes));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { definition: null, problems: [{ code: error.code, params: error.params, where: error.where }] };
  }
}

function readJson(bytes: Uint8Array): ReadRuleFile {
  let value: unknown;
  try {
    value = JSON.parse(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
  } catch (cause) {
    const found = cause instanceof Error ? cause.message.slice(0, 120) : String(cause);
    return { definition: null, problems: [unreadableJson(found)] };
  }
  const isFirstForm = typeof value === 'object' && value !== null && 'rows' in value && 'parameters' in value;
  const definition = isFirstForm ? definitionInSecondForm(value as never) : value;
  const parsed = ruleSetDefinitionSchema.safeParse(definition);
  if (parsed.success) return { definition: parsed.data, problems: [] };
  return { definition: null, problems: problemsIn(parsed.error, 'body', definition) };
}

const unreadableJson = (found: string): Problem => ({
  code: 'rules.cell-unreadable',
  params: { sheet: 'JSON', row: 0, found, expected: '{ "title": …, "tables": [ … ] }' },
  where: { pointer: '' },
});
