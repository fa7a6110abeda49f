import { writeFile } from 'node:fs/promises';
import { csvOf, xlsxOf } from '@bihuan/api/tables';
import type { OutputOf } from '@bihuan/contract';
import { type Fen, formatMoney, Refused } from '@bihuan/domain';
import type { Client } from '../../client/client.ts';
import { type FigureCells, figureTable } from '../../export/figure-columns.ts';
import { type CommandContext, type CommandResult, settingsFor, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { exampleNote } from '../sample-note.ts';
import type { Screen } from '../screen.ts';
import { textTable } from '../text-table.ts';

export interface ResultApplicationOptions {
  readonly fiscalYear: number;
  readonly asOf?: string;
  readonly format?: string;
  readonly out?: string;
}

type Report = OutputOf<'getResultApplication'>;

/** The report on the use of results: on the screen its figures, in a file the lines behind each as well. */
export async function resultApplicationCommand(
  context: CommandContext,
  { fiscalYear, asOf, format, out }: ResultApplicationOptions,
): CommandResult {
  const { screen } = context;
  if (format !== undefined && format !== 'csv' && format !== 'xlsx') {
    throw new Refused('cli.usage', { detail: '--format csv | xlsx' });
  }
  const question = { fiscalYear, ...(asOf !== undefined && { asOf }) };
  if (format === 'xlsx' && out === undefined) throw new Refused('cli.usage', { detail: '--format xlsx --out FILE' });
  const { report, cells } = await withClient(context, { settings: settingsFor(context) }, async (client) => {
    const answer = await client.call('getResultApplication', { query: question });
    return { report: answer, cells: format === undefined ? [] : await withLines(client, answer, question) };
  });
  if (format === undefined) {
    if (screen.json) screen.printJson(report);
    else print(report, screen);
    return exitCodes.ok;
  }
  const content = format === 'csv' ? csvOf(figureTable, cells, screen.language) : await sheet(cells, report, screen);
  if (out === undefined) {
    process.stdout.write(content);
    return exitCodes.ok;
  }
  await writeFile(out, content).catch((error: Error) => {
    throw new Refused('cli.file-unusable', { file: out, cause: error.message });
  });
  const lines = cells.length;
  if (screen.json) screen.printJson({ format, file: out, lines });
  else screen.note({ zh: `已写入 ${out}（${lines} 行）。`, en: `Wrote ${out} (${lines} lines).` });
  return exitCodes.ok;
}

/** Each figure with what it counts below it, all as they stood when the report was asked. */
async function withLines(
  client: Client,
  { figures, fiscalYear, position, on }: Report,
  { asOf = position ?? undefined }: Pick<ResultApplicationOptions, 'asOf'>,
): Promise<FigureCells[]> {
  const cells: FigureCells[] = [];
  for (const figure of figures) {
    cells.push({ is: 'figure', ...figure });
    if (figure.grade !== null) continue;
    let cursor: string | undefined;
    do {
      const page = await client.call('listResultApplicationLines', {
        query: {
          fiscalYear,
          figure: figure.figure,
          on,
          limit: 1000,
          ...(asOf !== undefined && { asOf }),
          ...(cursor !== undefined && { cursor }),
        },
      });
      cells.push(...page.items.map((line) => ({ is: 'line' as const, ...line })));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
  }
  return cells;
}

async function sheet(cells: readonly FigureCells[], { fiscalYear }: Report, { language }: Screen): Promise<Buffer> {
  const sheetName = language === 'zh' ? `${fiscalYear}年结果应用` : `Use of results ${fiscalYear}`;
  return xlsxOf(figureTable, cells, { sheetName, language });
}

function print({ figures, fiscalYear, asOf }: Report, screen: Screen): void {
  const right = 'right' as const;
  const moment = asOf === null ? '' : screen.in({ zh: `（截至 ${asOf}）`, en: ` (as of ${asOf})` });
  screen.print(
    screen.in({
      zh: `${fiscalYear}年评价结果应用情况${moment}，金额单位：万元`,
      en: `Use of results ${fiscalYear}${moment}, in 万元`,
    }),
  );
  const columns = [
    { title: screen.in({ zh: '项目', en: 'figure' }) },
    { title: screen.in({ zh: '数量', en: 'number' }), align: right },
    { title: screen.in({ zh: '金额', en: 'amount' }), align: right },
    { title: '' },
  ];
  const rows = figures.map(({ title, grade, count, amount, sample }) => [
    grade === null ? screen.in(title) : `  ${grade}`,
    String(count),
    amount === null ? '' : formatMoney(amount as Fen, '万元'),
    sample ? '示例' : '',
  ]);
  for (const line of textTable(columns, rows)) screen.print(line);
  if (figures.some(({ sample }) => sample)) screen.print(screen.in(exampleNote));
}
