import { hash } from 'node:crypto';
import { inWords, type Language, Refused } from '@bihuan/domain';
import type { Handler, HandlerContext } from '../../operations.ts';
import { csvOf } from '../../tables/csv.ts';
import type { ExportTable } from '../../tables/table.ts';
import { stated } from './list-access.ts';

/** Lines of each of the two; an auditor narrows by days what is longer. */
const mostLines = 200_000;
const perPage = 1_000;

interface Row {
  readonly at: string;
  readonly kind: string;
  readonly cells: readonly (string | null)[];
}

const titles = [
  ['人员编号', 'Who'],
  ['身份', 'Role'],
  ['代谁', 'In whose stead'],
  ['做了什么', 'What'],
  ['事项', 'Thing'],
  ['来自地址', 'From'],
  ['关联编号', 'Correlation'],
  ['拒绝原因', 'Refusal'],
] as const;

const table: ExportTable<Row> = {
  columns: [
    { title: { zh: '时间（UTC）', en: 'Time (UTC)' }, value: ({ at }) => at },
    { title: { zh: '类别', en: 'Kind' }, value: ({ kind }) => kind },
    ...titles.map(([zh, en], index) => ({ title: { zh, en }, value: ({ cells }: Row) => cells[index] ?? null })),
  ],
  isSampleCell: () => false,
};

/**
 * What was seen and what was done, in one table by time, newest first, as CSV with ids only. Refused: `access-record.too-much` beyond
 * 200,000 lines of either.
 */
export const handleExportAccessRecord: Handler<'exportAccessRecord'> = async (context, { query }) => {
  const { lang, ...narrowing } = query;
  const rows = [...(await seen(context, narrowing, lang)), ...(await done(context, narrowing, lang))];
  rows.sort((one, other) => (one.at < other.at ? 1 : -1));
  const bytes = Buffer.from(csvOf(table, rows, lang));
  return {
    hash: hash('sha256', bytes),
    name: `access-record-${context.today}.csv`,
    type: 'text/csv; charset=utf-8',
    size: bytes.length,
    mayChange: true,
    async *read(range = null) {
      yield range === null ? bytes : bytes.subarray(range.start, range.end + 1);
    },
  };
};

type Narrowing = Pick<
  Parameters<HandlerContext['projections']['deeds']['list']>[1],
  'principal' | 'thing' | 'from' | 'until'
>;

async function seen({ accessRecord }: HandlerContext, narrowing: Narrowing, language: Language): Promise<Row[]> {
  await accessRecord.flush();
  const { items } = await accessRecord.read({ ...stated(narrowing), limit: mostLines + 1 });
  if (items.length > mostLines) throw tooMuch();
  return items.map(({ at, what, principal, role, onBehalfOf, operation, thing, from, correlationId, code, count }) => {
    const words = inWords('accessKind', what, language);
    const kind = count === undefined ? words : `${words} (${count})`;
    return { at, kind, cells: [principal, role, onBehalfOf, operation, thing, from, correlationId, code] };
  });
}

async function done(context: HandlerContext, narrowing: Narrowing, language: Language): Promise<Row[]> {
  const { projections, principal, today } = context;
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    const page = await projections.deeds.list(principal, {
      ...narrowing,
      asOf: null,
      on: today,
      limit: perPage,
      cursor,
    });
    for (const deed of page.items) {
      const { recordedAt, actingAs, onBehalfOf, type, about, thing, from, correlationId } = deed;
      const what = `${type} ${inWords('event', type, language)}`;
      const kind = language === 'zh' ? '办理' : 'did';
      const place = `${inWords('streamKind', about, language)} ${thing}`;
      rows.push({
        at: recordedAt,
        kind,
        cells: [deed.principal, actingAs, onBehalfOf, what, place, from, correlationId],
      });
    }
    if (rows.length > mostLines) throw tooMuch();
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}

const tooMuch = () => new Refused('access-record.too-much', { most: mostLines });
