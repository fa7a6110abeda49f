import {
  findingNumber,
  type KnownFinding,
  likeEnough,
  likeness,
  normaliseName,
  type Principal,
  type Sees,
  seesObject,
  type WorkingCalendar,
} from '@bihuan/domain';
import { itemAt, namesAt, type PageAsked, readCursor, rowsAt, statesAt, writeCursor } from '../moment-rows.ts';
import type { Answered, Asker, Moment, MomentOf, Paged, View } from '../query.ts';
import { type LedgerLine, type LineTools, ledgerLine } from './answer.ts';
import { boundariesOn, type DayExpressions, dayExpressions } from './boundaries.ts';
import { conditionsOf, type LedgerFilter, type SeenFilter } from './filter.ts';
import { keptTotals } from './kept-totals.ts';
import { ledgerOrganisationTable, ledgerTable, nothing } from './schema.ts';
import type { LedgerOrganisation, LedgerRowState } from './state.ts';
import type { LedgerTotals } from './totals.ts';

/** Orders of the ledger; each goes on by the number, so that no two lines are equal. */
const sortColumns = {
  number: null,
  object: 'object_name',
  dueDate: 'due',
  severity: 'severity',
  amount: 'amount',
  progress: 'percent',
  category: 'category_key',
} as const;
export type LedgerSort = keyof typeof sortColumns | `-${keyof typeof sortColumns}`;

interface Counting extends View {
  readonly calendar: WorkingCalendar;
}

/** `unit` and `department` may be names as well: they are looked up as they were at the moment. */
export interface LedgerAsked extends Counting, PageAsked, LedgerFilter {
  readonly sort: LedgerSort;
}

export interface LedgerPage extends Paged {
  items: LedgerLine[];
  totals: LedgerTotals;
}

export interface SimilarAsked extends Counting {
  readonly unitId: string;
  readonly category: string;
  readonly description: string;
  readonly limit: number;
}

export interface Similar extends Answered {
  items: { likeness: number; item: LedgerLine }[];
}

/** What is asked of the ledger: now, or as it was. */
export function createLedgerQueries(momentOf: MomentOf) {
  const at = (view: View) => momentOf('ledger', view);
  const totalsOf = keptTotals();

  return {
    /** One page, and the totals of everything that the filter shows. Refused: `request.bad-cursor`. */
    list({ sees }: Asker, asked: LedgerAsked): LedgerPage {
      const moment = at(asked);
      const { asOf: _asOf, on, calendar, limit: _limit, cursor: _cursor, sort: _sort, ...stated } = asked;
      const days = dayExpressions(boundariesOn(on, calendar));
      const filter = { ...definedOnly(stated), ...asSpelled(moment, stated) };
      const { rows, next } = pageOf(moment, asked, { filter, sees }, days);
      const tools = toolsAt(moment, asked);
      const totals = totalsOf(moment, { filter, sees, days, calendar, nameOf: tools.nameOf });
      return { items: rows.map((row) => ledgerLine(row, tools)), totals, next, ...moment.answered };
    },

    /** One line; null when there was no such finding. */
    get(_principal: Principal, asked: Counting & { readonly id: string }): (Answered & { item: LedgerLine }) | null {
      const moment = at(asked);
      const row = itemAt<LedgerRowState>(moment, ledgerTable.table, asked.id);
      return row === null ? null : { item: ledgerLine(row, toolsAt(moment, asked)), ...moment.answered };
    },

    /**
     * Earlier findings of the same unit (or of what was merged into it) and category whose words are alike, the most alike first. By an
     * index: it reads that unit's findings of that category and no others.
     */
    similar: ({ sees }: Asker, asked: SimilarAsked): Similar => similarAt(at(asked), { ...asked, sees }, null),

    /** The same for a finding that has been raised: only those before it. Null when there was no such finding. */
    similarTo({ sees }: Asker, asked: Counting & { readonly id: string; readonly limit: number }): Similar | null {
      const moment = at(asked);
      const row = itemAt<LedgerRowState>(moment, ledgerTable.table, asked.id);
      if (row === null) return null;
      const { category, description } = row.known.finding;
      return similarAt(moment, { ...asked, sees, unitId: row.unitId ?? nothing, category, description }, row);
    },

    /** Totals of one unit's findings of all years, its record of promises among them; null when there is no such organisation. */
    record(
      { sees }: Asker,
      asked: Counting & { readonly id: string },
    ): (Answered & { item: { id: string; name: string } & Omit<LedgerTotals, 'byUnit' | 'byDepartment'> }) | null {
      const moment = at(asked);
      const [id = asked.id] = organisationsNamed(moment, [asked.id]);
      const organisation = itemAt<LedgerOrganisation>(moment, ledgerOrganisationTable.table, id);
      if (organisation === null) return null;
      const days = dayExpressions(boundariesOn(asked.on, asked.calendar));
      const { nameOf } = toolsAt(moment, asked);
      const totals = totalsOf(moment, { filter: { unit: [id] }, sees, days, calendar: asked.calendar, nameOf });
      const { byUnit: _unit, byDepartment: _department, ...sums } = totals;
      return { item: { id, name: organisation.name, ...sums }, ...moment.answered };
    },

    /** Open findings whose responsible person somebody is, with the unit that is to rectify them now, oldest first. */
    inChargeOf(
      _principal: Principal,
      { personId, ...view }: View & { readonly personId: string },
    ): Answered & { items: { id: string; status: KnownFinding['status']; unitId: string | null }[] } {
      const moment = at(view);
      const open = "item ->> '$.known.status' IN ('committed', 'submitted')";
      const theirs = "item ->> '$.known.commitment.responsible.personId' = ?";
      const rows = statesAt<LedgerRowState>(moment, ledgerTable.table, [open, theirs], personId);
      return { items: rows.map(({ id, known, unitId }) => ({ id, status: known.status, unitId })), ...moment.answered };
    },

    /** Ids of open findings whose present term may still move. */
    provisionalTerms(_principal: Principal, view: View): Answered & { items: string[] } {
      const moment = at(view);
      const rows = rowsAt<{ id: string }>(
        moment,
        'SELECT id FROM ledger WHERE provisional = 1 AND valid_from <= ? AND valid_to > ? ORDER BY version_id',
        moment.position,
        moment.position,
      );
      return { items: rows.map(({ id }) => id), ...moment.answered };
    },
  };
}
export type LedgerQueries = ReturnType<typeof createLedgerQueries>;

function similarAt(
  moment: Moment,
  asked: SimilarAsked & { readonly sees: Sees },
  than: LedgerRowState | null,
): Similar {
  const tools = toolsAt(moment, asked);
  const unitId = organisationsNamed(moment, [asked.unitId])[0] ?? asked.unitId;
  const found = rowsAt<{ item: string }>(
    moment,
    `SELECT item FROM ledger WHERE unit_id = ? AND category_key = ? AND valid_from <= ? AND valid_to > ? AND state <> 'withdrawn'`,
    unitId,
    normaliseName(asked.category),
    moment.position,
    moment.position,
  ).map(({ item }) => JSON.parse(item) as LedgerRowState);
  const items = found
    .filter((row) => seesObject(asked.sees, row.known.finding.objectId))
    .filter((row) => than === null || newestFirst(than, row) < 0)
    .map((row) => ({ row, likeness: likeness(row.known.finding.description, asked.description) }))
    .filter((one) => one.likeness >= likeEnough)
    .sort((one, other) => other.likeness - one.likeness || newestFirst(one.row, other.row))
    .slice(0, asked.limit)
    .map(({ row, likeness: alike }) => ({ likeness: Math.round(alike * 100) / 100, item: ledgerLine(row, tools) }));
  return { items, ...moment.answered };
}

const newestFirst = (one: LedgerRowState, other: LedgerRowState) =>
  other.fiscalYear - one.fiscalYear || other.sequence - one.sequence;

function toolsAt(moment: Moment, { on, calendar }: Counting): LineTools {
  return {
    on,
    calendar,
    nameOf: namesAt(moment, ledgerOrganisationTable.table),
    numberOf: (id) => {
      const row = itemAt<LedgerRowState>(moment, ledgerTable.table, id);
      return row === null ? null : findingNumber(row.fiscalYear, row.sequence);
    },
  };
}

/** Names become ids, what was merged becomes its successor, as it was at the moment, and a category its one spelling. */
function asSpelled(moment: Moment, { unit, department, category }: LedgerFilter): LedgerFilter {
  return {
    ...(category !== undefined && { category: category.map(normaliseName) }),
    ...(unit !== undefined && { unit: organisationsNamed(moment, unit) }),
    ...(department !== undefined && { department: organisationsNamed(moment, department) }),
  };
}

function organisationsNamed(moment: Moment, asked: readonly string[]): string[] {
  const { table } = ledgerOrganisationTable;
  const ids = asked.flatMap((idOrName) => {
    const found = rowsAt<{ id: string }>(
      moment,
      `SELECT id FROM ${table} WHERE (id = ? OR name = ?) AND valid_from <= ? AND valid_to > ?`,
      idOrName,
      idOrName,
      moment.position,
      moment.position,
    );
    return found.length === 0 ? [idOrName] : found.map(({ id }) => successorAt(moment, id));
  });
  return [...new Set(ids)];
}

function successorAt(moment: Moment, id: string): string {
  const seen = new Set<string>();
  let present = id;
  while (!seen.has(present)) {
    seen.add(present);
    const into = itemAt<LedgerOrganisation>(moment, ledgerOrganisationTable.table, present)?.mergedInto;
    if (into === null || into === undefined) return present;
    present = into;
  }
  return present;
}

function pageOf(
  moment: Moment,
  { sort, limit, cursor = null }: Pick<LedgerAsked, 'sort' | 'limit' | 'cursor'>,
  seen: SeenFilter,
  days: DayExpressions,
): { rows: LedgerRowState[]; next: string | null } {
  const { filter } = seen;
  const isDescending = sort.startsWith('-');
  const column = sortColumns[sort.replace('-', '') as keyof typeof sortColumns];
  // Within one year the number alone is the year's: an index then holds the whole order.
  const number = filter.fiscalYear === undefined ? ['fiscal_year', 'sequence'] : ['sequence'];
  const order = column === null ? number : [column, ...number];
  const list = `ledger ${sort} ${filter.fiscalYear ?? ''}`;
  const after = cursor === null ? null : readCursor(cursor, list, order.length);
  const { sql, values } = conditionsOf(seen, days);
  const beyond = `(${order.join(', ')}) ${isDescending ? '<' : '>'} (${order.map(() => '?').join(', ')})`;
  const where = ['valid_from <= ? AND valid_to > ?', ...sql, ...(after === null ? [] : [beyond])];
  const ordered = `ORDER BY ${order.map((one) => `${one}${isDescending ? ' DESC' : ''}`).join(', ')}`;
  // Which rows they are is found in an index alone: what a row says is read for the rows of this page only.
  const found = rowsAt<Record<string, string | number> & { item: string }>(
    moment,
    `SELECT ${order.join(', ')}, item FROM ledger
     JOIN (SELECT version_id AS chosen FROM ledger WHERE ${where.join(' AND ')} ${ordered} LIMIT ?) ON chosen = version_id ${ordered}`,
    moment.position,
    moment.position,
    ...values,
    ...(after ?? []),
    limit + 1,
  );
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const isMore = found.length > limit && last !== undefined;
  return {
    rows: shown.map(({ item }) => JSON.parse(item)),
    next: isMore
      ? writeCursor(
          list,
          order.map((one) => last[one] ?? ''),
        )
      : null,
  };
}

/** Members that are undefined ask for nothing. */
const definedOnly = (filter: LedgerFilter): LedgerFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
