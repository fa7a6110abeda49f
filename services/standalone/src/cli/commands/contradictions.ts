import type { OutputOf } from '@bihuan/contract';
import { type ContradictionKind, type Fen, formatMoney } from '@bihuan/domain';
import { type CommandContext, type CommandResult, settingsFor, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { exampleNote } from '../sample-note.ts';
import type { Screen } from '../screen.ts';
import { textTable } from '../text-table.ts';

export interface ContradictionsOptions {
  readonly fiscalYear: number;
  readonly kind?: ContradictionKind;
  readonly unjudged?: true;
  readonly asOf?: string;
}

type Answer = OutputOf<'listContradictions'>;

/** What was decided or found and what was done against it; every page put together. */
export async function contradictionsCommand(
  context: CommandContext,
  { fiscalYear, kind, unjudged, asOf }: ContradictionsOptions,
): CommandResult {
  const { screen } = context;
  const asked = {
    fiscalYear,
    verdict: unjudged === true ? 'unjudged' : 'contradiction',
    limit: 1000,
    ...(kind !== undefined && { kind }),
    ...(asOf !== undefined && { asOf }),
  } as const;
  const answer = await withClient(context, { settings: settingsFor(context) }, async (client) => {
    const first = await client.call('listContradictions', { query: asked });
    const items = [...first.items];
    for (let { next } = first; next !== null; ) {
      const page = await client.call('listContradictions', { query: { ...asked, cursor: next } });
      items.push(...page.items);
      ({ next } = page);
    }
    return { ...first, items, next: null };
  });
  if (screen.json) screen.printJson(answer);
  else print(answer, screen);
  return exitCodes.ok;
}

function print({ byKind, items, fiscalYear, asOf }: Answer, screen: Screen): void {
  const right = 'right' as const;
  const moment = asOf === null ? '' : screen.in({ zh: `（截至 ${asOf}）`, en: ` (as of ${asOf})` });
  screen.print(
    screen.in({
      zh: `${fiscalYear}年矛盾情况${moment}，金额单位：万元`,
      en: `Contradictions of ${fiscalYear}${moment}, in 万元`,
    }),
  );
  const columns = [
    { title: screen.in({ zh: '类别', en: 'kind' }) },
    { title: screen.in({ zh: '涉及', en: 'asked of' }), align: right },
    { title: screen.in({ zh: '矛盾', en: 'contradictions' }), align: right },
    { title: screen.in({ zh: '金额', en: 'amount' }), align: right },
    { title: screen.in({ zh: '无法判断', en: 'nobody can say' }), align: right },
    { title: screen.in({ zh: '缺', en: 'missing' }) },
  ];
  const rows = byKind.map((sums) => [
    screen.in(sums.title),
    String(sums.asked),
    String(sums.contradictions),
    formatMoney(sums.amount as Fen, '万元'),
    String(sums.unjudged),
    sums.missing.map(({ title, lines }) => `${screen.in(title)} ${lines}`).join('; '),
  ]);
  for (const line of textTable(columns, rows)) screen.print(line);
  const titles = new Map(byKind.map(({ kind, title }) => [kind, title]));
  for (const { kind, object, unit, sentence, sample } of items) {
    const title = titles.get(kind);
    const named = [object.name.replaceAll(/\s*\n\s*/g, ' '), unit?.name].filter((part) => part !== undefined);
    screen.print('');
    screen.print(
      `${title === undefined ? kind : screen.in(title)} · ${named.join(' · ')}${sample ? screen.in({ zh: '（示例）', en: ' (示例)' }) : ''}`,
    );
    screen.print(`  ${screen.in(sentence)}`);
  }
  if (items.some(({ sample }) => sample)) screen.print(screen.in(exampleNote));
}
