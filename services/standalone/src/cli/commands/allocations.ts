import { writeFile } from 'node:fs/promises';
import { allocationTable, csvOf, decisionText, gradeText, proposalText, signedMoney } from '@bihuan/api/tables';
import { type Fen, formatMoney, Refused } from '@bihuan/domain';
import { type AllocationQuestion, type Allocations, allAllocations } from '../../export/all-allocations.ts';
import { type CommandContext, type CommandResult, settingsFor, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { exampleNote } from '../sample-note.ts';
import type { Screen } from '../screen.ts';
import { textTable } from '../text-table.ts';

export interface AllocationsOptions extends AllocationQuestion {
  readonly csv?: string;
}

/** The grade-to-allocation table with its totals. */
export async function allocationsCommand(
  context: CommandContext,
  { csv, ...question }: AllocationsOptions,
): CommandResult {
  const { screen } = context;
  const answer = await withClient(context, { settings: settingsFor(context) }, (client) =>
    allAllocations(client, question),
  );
  if (csv !== undefined) {
    await save(csv, csvOf(allocationTable, answer.items, screen.language));
    screen.note({
      zh: `已写入 ${csv}（${answer.items.length} 行）。`,
      en: `Wrote ${csv} (${answer.items.length} lines).`,
    });
  }
  if (screen.json) screen.printJson(answer);
  else if (csv === undefined) print(answer, question.fiscalYear, screen);
  return exitCodes.ok;
}

async function save(file: string, content: string): Promise<void> {
  await writeFile(file, content).catch((error: Error) => {
    throw new Refused('cli.file-unusable', { file, cause: error.message });
  });
}

function print({ items, totals, asOf, next }: Allocations, fiscalYear: number, screen: Screen): void {
  const { language } = screen;
  const moment = asOf === null ? '' : screen.in({ zh: `（截至 ${asOf}）`, en: ` (as of ${asOf})` });
  screen.print(
    screen.in({
      zh: `${fiscalYear}年预算挂钩表${moment}，金额单位：万元`,
      en: `Budget ${fiscalYear}${moment}, in 万元`,
    }),
  );
  const right = 'right' as const;
  const columns = [
    { title: screen.in({ zh: '对象', en: 'object' }) },
    { title: screen.in({ zh: '主管部门', en: 'department' }) },
    { title: screen.in({ zh: '结果', en: 'grade' }) },
    { title: screen.in({ zh: '得分', en: 'score' }), align: right },
    { title: screen.in({ zh: '当年预算', en: 'this year' }), align: right },
    { title: screen.in({ zh: '规则建议', en: 'proposed' }), align: right },
    { title: screen.in({ zh: '决定', en: 'decision' }), align: right },
    { title: screen.in({ zh: '下年预算', en: 'next year' }), align: right },
    { title: '' },
    { title: screen.in({ zh: '编号', en: 'line' }) },
  ];
  const lines = textTable(
    columns,
    items.map((line) => [
      line.objectName.replaceAll(/\s*\n\s*/g, ' '),
      line.department ?? '—',
      gradeText(line, language),
      line.score === null ? '—' : String(line.score),
      money(line.currentBudget),
      proposalText(line, language),
      decisionText(line, language),
      money(line.finalBudget ?? line.proposedBudget),
      line.sample.length > 0 ? '示例' : '',
      line.id,
    ]),
  );
  for (const line of lines) screen.print(line);
  screen.print('');
  for (const line of totalLines(totals, screen)) screen.print(line);
  if (next !== null)
    screen.print(
      screen.in({ zh: `只列出前 ${items.length} 行。`, en: `Only the first ${items.length} lines are listed.` }),
    );
  if (items.some((line) => line.sample.length > 0)) screen.print(screen.in(exampleNote));
}

const money = (amount: number | null) => (amount === null ? '—' : formatMoney(amount as Fen, '万元'));

function totalLines(
  { byGrade, open, undecidable, decided, held, ...all }: Allocations['totals'],
  screen: Screen,
): string[] {
  const right = 'right' as const;
  const columns = [
    { title: screen.in({ zh: '合计', en: 'totals' }) },
    { title: screen.in({ zh: '对象', en: 'objects' }), align: right },
    { title: screen.in({ zh: '当年预算', en: 'this year' }), align: right },
    { title: screen.in({ zh: '建议增减', en: 'proposed' }), align: right },
  ];
  const rows = byGrade.map((group) => [
    group.grade ?? '—',
    String(group.objects),
    money(group.currentBudget),
    signedMoney(group.proposedChange),
  ]);
  const sum = [
    screen.in({ zh: '全部', en: 'all' }),
    String(all.objects),
    money(all.currentBudget),
    signedMoney(all.proposedChange),
  ];
  return [
    ...textTable(columns, [...rows, sum]),
    screen.in({
      zh: `待填 ${open.lines} 行（${signedMoney(open.min)} ~ ${signedMoney(open.max)}），无法判断 ${undecidable.lines} 行，暂缓 ${money(held)}；已决定 ${decided.lines} 行，合计 ${signedMoney(decided.change)}。`,
      en: `${open.lines} to fill in (${signedMoney(open.min)} ~ ${signedMoney(open.max)}), ${undecidable.lines} undecidable, ${money(held)} held; ${decided.lines} decided, ${signedMoney(decided.change)} in all.`,
    }),
  ];
}
