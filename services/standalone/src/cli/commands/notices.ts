import type { OutputOf, RequestOf } from '@bihuan/contract';
import { dayOf, inWords } from '@bihuan/domain';
import type { Client } from '../../client/client.ts';
import { type CommandContext, type CommandResult, settingsFor, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Screen } from '../screen.ts';
import { textTable } from '../text-table.ts';

type ListQuery = NonNullable<RequestOf<'listLetters'>['query']>;

export interface NoticesOptions {
  readonly year?: number;
  readonly kind?: NonNullable<ListQuery['kind']>;
  readonly status?: NonNullable<ListQuery['status']>;
  readonly about?: string;
}

type Letters = OutputOf<'listLetters'>;

/** The register of a year, number by number; with a status, or about one thing, the letters themselves, also those without a number. */
export async function noticesCommand(context: CommandContext, options: NoticesOptions): CommandResult {
  const { settings, screen } = context;
  const { kind, status, about } = options;
  const isRegister = status === undefined && about === undefined;
  const year = options.year ?? Number(dayOf(new Date(), settings.zone).slice(0, 4));
  const filter = {
    ...(kind !== undefined && { kind }),
    ...(status !== undefined && { status }),
    ...(about !== undefined && { about }),
    ...(options.year !== undefined && { year: options.year }),
  };
  const answer = await withClient(context, { settings: settingsFor(context) }, (client) =>
    allPages((page) =>
      isRegister
        ? client.call('listLetterRegister', { query: { year, ...(kind !== undefined && { kind }), ...page } })
        : client.call('listLetters', { query: { ...filter, ...page } }),
    ),
  );
  if (screen.json) screen.printJson(answer);
  else print(answer, isRegister ? year : null, screen);
  return exitCodes.ok;
}

async function allPages(
  ask: (page: { limit: number; cursor?: string }) => ReturnType<Client['call']>,
): Promise<Letters> {
  const first = (await ask({ limit: 1000 })) as Letters;
  const items = [...first.items];
  for (let { next } = first; next !== null; ) {
    const page = (await ask({ limit: 1000, cursor: next })) as Letters;
    items.push(...page.items);
    next = page.next;
  }
  return { ...first, items, next: null };
}

function print({ items }: Letters, year: number | null, screen: Screen): void {
  const { language } = screen;
  if (year !== null) screen.print(screen.in({ zh: `${year} 年发文登记簿`, en: `Register of letters, ${year}` }));
  if (items.length === 0) {
    screen.print(screen.in({ zh: '没有文书。', en: 'There are no letters.' }));
    return;
  }
  const titles = [
    { zh: '文号', en: 'number' },
    { zh: '文种', en: 'kind' },
    { zh: '状态', en: 'status' },
    { zh: '日期', en: 'day' },
    { zh: '主送', en: 'to' },
    { zh: '', en: '' },
    { zh: '编号', en: 'id' },
  ];
  const lines = textTable(
    titles.map((title) => ({ title: screen.in(title) })),
    items.map((letter) => [
      letter.number?.text ?? letter.line?.text ?? '—',
      inWords('letterKind', letter.kind, language),
      inWords('letterStatus', letter.status, language),
      letter.issuedOn ?? letter.draftedOn,
      letter.recipients.map(({ name }) => name).join(language === 'zh' ? '、' : ', ') || '—',
      letter.sample.length > 0 ? '示例' : '',
      letter.id,
    ]),
  );
  for (const line of lines) screen.print(line);
}
