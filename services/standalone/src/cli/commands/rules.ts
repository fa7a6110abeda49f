import { readFile, writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { faultsOf, readRuleFile, ruleFileOf } from '@bihuan/api';
import { idSchema, Refused, type RuleSetDefinition } from '@bihuan/domain';
import { ruleSetLibrary, validateRuleSet } from '@bihuan/rules';
import { type CommandContext, type CommandResult, settingsFor, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Screen } from '../screen.ts';
import { textTable } from '../text-table.ts';

export interface CheckRulesOptions {
  /** Words of the scale, separated by commas. */
  readonly grades?: string;
}

export interface AdoptRulesOptions {
  readonly fiscalYear: number;
  readonly id?: string;
  readonly document?: string;
  readonly reason?: string;
}

export interface ExportRulesOptions {
  readonly format: 'json' | 'xlsx';
  readonly version?: number;
  readonly out?: string;
}

/** Everything that is wrong in a rule file, by table, row and cell; it needs no data. */
export async function checkRulesCommand(
  { screen }: CommandContext,
  file: string,
  options: CheckRulesOptions,
): CommandResult {
  const { faults, isSound } = await checked(file, options.grades?.split(/[,，、]/));
  if (screen.json) screen.printJson({ valid: isSound, faults });
  else {
    printFaults(faults, screen);
    if (isSound)
      screen.print(screen.in({ zh: `${file}：没有问题，可以采用。`, en: `${file}: sound, it may be adopted.` }));
  }
  return isSound ? exitCodes.ok : exitCodes.refused;
}

type Faults = ReturnType<typeof faultsOf>;

async function checked(file: string, grades?: readonly string[]) {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new Refused('cli.file-unusable', { file, cause: error.message });
  });
  const { definition, problems } = await readRuleFile(bytes);
  const { errors, notes } =
    definition === null ? { errors: problems, notes: [] } : validateRuleSet(definition, { grades });
  return { definition, faults: faultsOf(errors, notes), isSound: definition !== null && errors.length === 0 };
}

function printFaults(faults: Faults, screen: Screen): void {
  const kinds = { error: { zh: '问题', en: 'fault' }, warning: { zh: '提示', en: 'note' } };
  for (const { severity, table, row, column, pointer, messages } of faults) {
    const place = [table, row === null ? null : screen.in({ zh: `第${row}行`, en: `row ${row}` }), column];
    const where = place.filter((part) => part !== null).join(' ') || pointer || '';
    screen.print(`${screen.in(kinds[severity])}  ${where}  ${screen.in(messages)}`);
  }
}

/** A sound rule file becomes the next version of a rule set and governs the year; one with faults changes nothing. */
export async function adoptRulesCommand(
  context: CommandContext,
  file: string,
  options: AdoptRulesOptions,
): CommandResult {
  const { screen } = context;
  const { definition, faults, isSound } = await checked(file);
  if (definition === null || !isSound) {
    if (screen.json) screen.printJson({ valid: false, faults });
    else printFaults(faults, screen);
    return exitCodes.refused;
  }
  const id = options.id ?? idFrom(file);
  const { fiscalYear, document = null, reason = null } = options;
  const answer = await withClient(context, { settings: settingsFor(context), mayBeEmpty: true }, async (client) => {
    const drafted = await client.call('draftRuleSet', { params: { id }, body: { definition, note: reason } });
    const adoption = { fiscalYear, version: drafted.version, documentNumber: document, reason };
    const adopted = await client.call('adoptRuleSet', { params: { id }, body: adoption });
    return { ...adopted, version: drafted.version, fiscalYear };
  });
  if (screen.json) screen.printJson(answer);
  else {
    screen.print(
      screen.in({
        zh: `${fiscalYear}年适用规则 ${id} 第${answer.version}版。`,
        en: `Version ${answer.version} of ${id} governs ${fiscalYear}.`,
      }),
    );
  }
  return exitCodes.ok;
}

/** The file's name where it can be an id. */
function idFrom(file: string): string {
  const name = basename(file, extname(file));
  return idSchema.safeParse(name).success ? name : 'local-rules';
}

/** The published practices that come with the product. */
export async function libraryCommand({ screen }: CommandContext): CommandResult {
  const items = ruleSetLibrary.map(({ id, source, definition }) => ({ id, name: definition.title, source }));
  if (screen.json) screen.printJson({ items });
  else {
    const columns = [
      { zh: '编号', en: 'id' },
      { zh: '名称', en: 'name' },
      { zh: '来源', en: 'source' },
    ];
    const rows = items.map(({ id, name, source }) => [id, screen.in(name), screen.in(source)]);
    for (const line of textTable(
      columns.map((title) => ({ title: screen.in(title) })),
      rows,
    ))
      screen.print(line);
  }
  return exitCodes.ok;
}

/** A rule set, or a practice of the library (`library:P1`), as a file that can be edited and adopted. */
export async function exportRulesCommand(
  context: CommandContext,
  named: string,
  options: ExportRulesOptions,
): CommandResult {
  const { format, version, out } = options;
  const { screen } = context;
  const id = named.replace(/^library:/, '');
  const practice = ruleSetLibrary.find((one) => one.id === id);
  const content =
    named.startsWith('library:') && practice !== undefined
      ? await ruleFileOf(practice.definition satisfies RuleSetDefinition, format)
      : await withClient(context, { settings: settingsFor(context) }, async (client) => {
          const query = { format, ...(version !== undefined && { version: String(version) }) };
          const answer = await client.call('exportRuleSet', { params: { id }, query });
          return Buffer.from(answer.contentBase64, 'base64');
        });
  if (out === undefined) {
    if (format === 'xlsx' && process.stdout.isTTY)
      throw new Refused('cli.usage', { detail: '--format xlsx --out FILE' });
    process.stdout.write(content);
    return exitCodes.ok;
  }
  await writeFile(out, content).catch((error: Error) => {
    throw new Refused('cli.file-unusable', { file: out, cause: error.message });
  });
  if (screen.json) screen.printJson({ id, format, file: out, bytes: content.length });
  else screen.note({ zh: `已写入 ${out}。`, en: `Wrote ${out}.` });
  return exitCodes.ok;
}
