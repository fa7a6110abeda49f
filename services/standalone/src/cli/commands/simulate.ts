import { readFile, writeFile } from 'node:fs/promises';
import { readRuleFile } from '@bihuan/api';
import { csvOf, gradeText, signedMoney, simulationTable, sweepTable, sweptRows, xlsxOf } from '@bihuan/api/tables';
import type { OutputOf, RequestOf } from '@bihuan/contract';
import { type Fen, formatMoney, Refused, refusedFor } from '@bihuan/domain';
import { type CommandContext, type CommandResult, settingsFor, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Screen } from '../screen.ts';
import { textTable } from '../text-table.ts';

export interface SimulateOptions {
  readonly rules?: string;
  readonly fiscalYear: number;
  readonly asOf?: string;
  readonly parameter?: readonly string[];
  readonly sweep?: string;
  readonly csv?: string;
  readonly xlsx?: string;
  readonly sweepCsv?: string;
  readonly sweepXlsx?: string;
}

type Answer = OutputOf<'simulate'>;
type Body = RequestOf<'simulate'>['body'];

/** What other rules, or other values, would do to a year's lines. Nothing is written. */
export async function simulateCommand(context: CommandContext, options: SimulateOptions): CommandResult {
  const { screen } = context;
  const { fiscalYear, asOf, sweepCsv, sweepXlsx } = options;
  if (options.sweep === undefined && (sweepCsv ?? sweepXlsx) !== undefined) throw new Refused('simulation.no-sweep');
  const rules = options.rules === undefined ? undefined : await rulesFrom(options.rules);
  const body: Body = {
    fiscalYear,
    parameters: Object.fromEntries((options.parameter ?? []).map(pairIn)),
    ...(rules !== undefined && { rules }),
    ...(asOf !== undefined && { asOf }),
    ...(options.sweep !== undefined && { sweep: sweepIn(options.sweep) }),
  };
  const answer = await withClient(context, { settings: settingsFor(context) }, (client) =>
    client.call('simulate', { body }),
  );
  await saveFiles(answer, options, screen);
  if (screen.json) screen.printJson(answer);
  else print(answer, screen);
  return exitCodes.ok;
}

/** What is wanted as files: the lines, what each value of the sweep comes to. */
async function saveFiles(answer: Answer, options: SimulateOptions, screen: Screen): Promise<void> {
  const { fiscalYear, lines, sweep } = answer;
  const { language } = screen;
  const { csv, xlsx, sweepCsv, sweepXlsx } = options;
  const named = (zh: string, en: string) => ({ sheetName: screen.in({ zh, en }), language });
  if (csv !== undefined) await save(csv, csvOf(simulationTable, lines, language));
  if (xlsx !== undefined) {
    await save(xlsx, await xlsxOf(simulationTable, lines, named(`${fiscalYear}年试算`, `What if ${fiscalYear}`)));
  }
  if ((sweepCsv ?? sweepXlsx) === undefined) return;
  const rows = sweptRows(sweep, lines);
  if (sweepCsv !== undefined) await save(sweepCsv, csvOf(sweepTable, rows, language));
  if (sweepXlsx !== undefined) {
    await save(sweepXlsx, await xlsxOf(sweepTable, rows, named(`${fiscalYear}年逐档试算`, `Sweep ${fiscalYear}`)));
  }
}

/** A file where there is one of that name in mind: it has an ending or a folder; else rules by name. */
async function rulesFrom(named: string): Promise<NonNullable<Body['rules']>> {
  if (/^(library|year):/.test(named) || !/[./\\]/.test(named)) return named;
  const bytes = await readFile(named).catch((error: Error) => {
    throw new Refused('cli.file-unusable', { file: named, cause: error.message });
  });
  const { definition, problems } = await readRuleFile(bytes);
  if (definition === null) throw refusedFor(problems);
  return { definition };
}

function pairIn(text: string): [string, string] {
  const [, name, value] = /^([^=]+)=(-?\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (name === undefined || value === undefined) throw new Refused('cli.usage', { detail: '--parameter NAME=VALUE' });
  return [name, value];
}

/** `poor-cut=0..50`, or `poor-cut=0..50/5` for five steps. */
function sweepIn(text: string): NonNullable<Body['sweep']> {
  const found = /^([^=]+)=(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)(?:\/(\d+))?$/.exec(text);
  const [, parameter, from, to, steps] = found ?? [];
  if (parameter === undefined || from === undefined || to === undefined)
    throw new Refused('cli.usage', { detail: '--sweep NAME=FROM..TO[/STEPS]' });
  return { parameter, from, to, ...(steps !== undefined && { steps: Number(steps) }) };
}

async function save(file: string, content: string | Buffer): Promise<void> {
  await writeFile(file, content).catch((error: Error) => {
    throw new Refused('cli.file-unusable', { file, cause: error.message });
  });
}

const money = (amount: number | null) => (amount === null ? '—' : formatMoney(amount as Fen, '万元'));
const changed = (from: number, to: number) => signedMoney((to - from) as Fen);
const right = 'right' as const;

/** How many lines are shown; the others are in a file. */
const shown = 30;

function print({ fiscalYear, rules, totals, ceiling, lines, sweep, asOf }: Answer, screen: Screen): void {
  const { language } = screen;
  const moment = asOf === null ? '' : screen.in({ zh: `（截至 ${asOf}）`, en: ` (as of ${asOf})` });
  screen.print(
    screen.in({
      zh: `${fiscalYear}年按“${rules.title.zh}”试算${moment}，金额单位：万元；没有写入`,
      en: `${fiscalYear} under “${rules.title.en}”${moment}, in 万元; nothing was written`,
    }),
  );
  const sums = [
    { title: screen.in({ zh: '结果', en: 'grade' }) },
    { title: screen.in({ zh: '对象', en: 'objects' }), align: right },
    { title: screen.in({ zh: '本年预算', en: 'this year' }), align: right },
    { title: screen.in({ zh: '试算', en: 'would be' }), align: right },
    { title: screen.in({ zh: '增减', en: 'change' }), align: right },
    { title: screen.in({ zh: '待人确定', en: 'open' }), align: right },
  ];
  const rowOf = (label: string, count: number, of: { before: number; after: number }, open: number) => [
    label,
    String(count),
    money(of.before),
    money(of.after),
    changed(of.before, of.after),
    String(open),
  ];
  const grades = totals.byGrade.map((group) =>
    rowOf(gradeText({ grade: group.grade, notDemonstrated: false }, language), group.lines, group, group.openLines),
  );
  const all = rowOf(screen.in({ zh: '合计', en: 'all' }), totals.objects, totals, totals.open.lines);
  for (const line of textTable(sums, [...grades, all])) screen.print(line);
  if (ceiling !== null) {
    screen.print(
      screen.in({
        zh: `总额控制 ${money(ceiling.limit)}，核减 ${money(ceiling.reduced)}，仍超出 ${money(ceiling.above)}`,
        en: `Ceiling ${money(ceiling.limit)}, taken ${money(ceiling.reduced)}, still above it ${money(ceiling.above)}`,
      }),
    );
  }
  printSweep(sweep, screen);
  const moving = lines.filter(({ change, status }) => status === 'open' || (change !== null && change !== 0));
  if (moving.length > 0) printLines(moving, screen);
}

function printSweep(sweep: Answer['sweep'], screen: Screen): void {
  if (sweep.length === 0) return;
  const columns = [
    { title: screen.in({ zh: '取值', en: 'value' }), align: right },
    { title: screen.in({ zh: '试算', en: 'would be' }), align: right },
    { title: screen.in({ zh: '增减', en: 'change' }), align: right },
  ];
  const rows = sweep.map(({ value, totals }) => [value, money(totals.after), changed(totals.before, totals.after)]);
  for (const line of ['', ...textTable(columns, rows)]) screen.print(line);
}

function printLines(lines: readonly Answer['lines'][number][], screen: Screen): void {
  const columns = [
    { title: screen.in({ zh: '对象', en: 'object' }) },
    { title: screen.in({ zh: '结果', en: 'grade' }) },
    { title: screen.in({ zh: '本年预算', en: 'this year' }), align: right },
    { title: screen.in({ zh: '试算', en: 'would be' }), align: right },
    { title: screen.in({ zh: '增减', en: 'change' }), align: right },
    { title: screen.in({ zh: '规则行', en: 'row' }), align: right },
  ];
  const rows = lines
    .slice(0, shown)
    .map(({ objectName, grade, before, after, change, bounds, row }) => [
      objectName.replaceAll(/\s*\n\s*/g, ' '),
      gradeText({ grade, notDemonstrated: false }, screen.language),
      money(before),
      money(after),
      change === null ? boundsText(bounds) : signedMoney(change),
      row === null ? '—' : String(row),
    ]);
  for (const line of ['', ...textTable(columns, rows)]) screen.print(line);
  const left = lines.length - shown;
  if (left > 0)
    screen.note({ zh: `另有 ${left} 行；--csv FILE 写出全部。`, en: `${left} more; --csv FILE writes all.` });
}

const boundsText = (bounds: Answer['lines'][number]['bounds']): string =>
  bounds === null ? '—' : `${signedMoney(bounds.min)} … ${bounds.max === null ? '' : signedMoney(bounds.max)}`;
