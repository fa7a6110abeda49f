import { writeFile } from 'node:fs/promises';
import { csvOf, ledgerTable, nextReminderText, standingText } from '@bihuan/api/tables';
import { type Fen, formatMoney, inWords, Refused } from '@bihuan/domain';
import { allLedgerLines, type Ledger, type LedgerQuestion } from '../../export/all-ledger-lines.ts';
import { type CommandContext, type CommandResult, settingsFor, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { exampleNote } from '../sample-note.ts';
import type { Screen } from '../screen.ts';
import { textTable } from '../text-table.ts';

export interface LedgerOptions extends LedgerQuestion {
  readonly csv?: string;
}

/** What is to be rectified, by whom and until when, and what came of it, with the totals. */
export async function ledgerCommand(context: CommandContext, { csv, ...question }: LedgerOptions): CommandResult {
  const { screen } = context;
  const answer = await withClient(context, { settings: settingsFor(context) }, (client) =>
    allLedgerLines(client, question),
  );
  if (csv !== undefined) {
    await writeFile(csv, csvOf(ledgerTable, answer.items, screen.language)).catch((error: Error) => {
      throw new Refused('cli.file-unusable', { file: csv, cause: error.message });
    });
    const lines = answer.items.length;
    screen.note({ zh: `已写入 ${csv}（${lines} 行）。`, en: `Wrote ${csv} (${lines} lines).` });
  }
  if (screen.json) screen.printJson(answer);
  else if (csv === undefined) print(answer, question.fiscalYear, screen);
  return exitCodes.ok;
}

function print({ items, totals, asOf, on, next }: Ledger, fiscalYear: number | undefined, screen: Screen): void {
  const { language } = screen;
  const moment = asOf === null ? '' : screen.in({ zh: `，截至 ${asOf}`, en: `, as of ${asOf}` });
  screen.print(
    screen.in({
      zh: `${fiscalYear === undefined ? '' : `${fiscalYear}年`}整改台账（按 ${on} 计算${moment}），金额单位：万元`,
      en: `Ledger ${fiscalYear ?? ''} (counted on ${on}${moment}), in 万元`,
    }),
  );
  const right = 'right' as const;
  const columns = [
    { title: screen.in({ zh: '编号', en: 'number' }) },
    { title: screen.in({ zh: '对象', en: 'object' }) },
    { title: screen.in({ zh: '单位', en: 'unit' }) },
    { title: screen.in({ zh: '问题', en: 'finding' }) },
    { title: screen.in({ zh: '金额', en: 'amount' }), align: right },
    { title: screen.in({ zh: '到期日', en: 'due' }) },
    { title: screen.in({ zh: '进度', en: 'done' }), align: right },
    { title: screen.in({ zh: '状态', en: 'state' }) },
    { title: screen.in({ zh: '剩余或逾期', en: 'left or overdue' }) },
    { title: screen.in({ zh: '下次提醒', en: 'next reminder' }) },
    { title: '' },
  ];
  const rows = items.map((line) => [
    line.number,
    oneLine(line.objectName),
    line.unit ?? '—',
    shortened(oneLine(line.description)),
    line.amount === null ? '—' : formatMoney(line.amount, '万元'),
    line.dueDate === null
      ? '—'
      : line.dueDate === line.originalDueDate
        ? line.dueDate
        : `${line.originalDueDate}→${line.dueDate}`,
    line.percent === null ? '—' : `${line.percent}%`,
    inWords('ledgerState', line.state, language),
    standingText(line, language),
    nextReminderText(line, language) ?? '—',
    line.sample.length > 0 ? '示例' : '',
  ]);
  for (const line of textTable(columns, rows)) screen.print(line);
  screen.print('');
  for (const line of totalLines(totals, screen)) screen.print(line);
  if (next !== null)
    screen.print(
      screen.in({ zh: `只列出前 ${items.length} 行。`, en: `Only the first ${items.length} lines are listed.` }),
    );
  if (items.some((line) => line.sample.length > 0)) screen.print(screen.in(exampleNote));
}

const oneLine = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ');
const shortened = (text: string) => ([...text].length > 24 ? `${[...text].slice(0, 23).join('')}…` : text);
const rate = (value: number | null) => (value === null ? '—' : `${value}%`);

function totalLines(totals: Ledger['totals'], screen: Screen): string[] {
  const { language } = screen;
  const right = 'right' as const;
  const columns = [
    { title: screen.in({ zh: '单位', en: 'unit' }) },
    ...[
      { zh: '问题', en: 'findings' },
      { zh: '逾期', en: 'overdue' },
      { zh: '已整改', en: 'rectified' },
      { zh: '整改率', en: 'rate' },
      { zh: '按期', en: 'in term' },
      { zh: '平均办结（工作日）', en: 'days to close' },
      { zh: '重复', en: 'repeats' },
      { zh: '承诺', en: 'promised' },
      { zh: '兑现', en: 'kept' },
      { zh: '未兑现', en: 'broken' },
    ].map((words) => ({ title: screen.in(words), align: right })),
  ];
  const row = (name: string, sums: Ledger['totals'] | Ledger['totals']['byUnit'][number]) => {
    const promise = (outcome: string) => sums.promises.outcomes.find((one) => one.outcome === outcome)?.count ?? 0;
    const overdue = sums.standings.find(({ standing }) => standing === 'overdue')?.count ?? 0;
    return [
      name,
      String(sums.findings.count),
      String(overdue),
      String(sums.rectified.count),
      rate(sums.rectificationRate),
      rate(sums.withinTermRate),
      sums.meanDaysToClose === null ? '—' : String(sums.meanDaysToClose),
      String(sums.repeats.count),
      String(sums.promises.promised.count),
      String(promise('kept') + promise('kept-later')),
      String(promise('broken')),
    ];
  };
  const results = totals.results.map(({ result, amount, count }) => {
    const named = inWords('result', result, language);
    const money = amount === 0 ? '' : `，${formatMoney(amount as Fen, '万元')} 万元`;
    return language === 'zh' ? `${named} ${count} 项${money}` : `${named}: ${count}${money.replace('，', ', ')}`;
  });
  return [
    ...textTable(columns, [
      ...totals.byUnit.map((group) => row(group.name ?? '—', group)),
      row(screen.in({ zh: '合计', en: 'all' }), totals),
    ]),
    ...(results.length === 0
      ? []
      : [`${screen.in({ zh: '整改成效：', en: 'Results: ' })}${results.join(language === 'zh' ? '；' : '; ')}`]),
  ];
}
