import type { SQLInputValue } from 'node:sqlite';
import { Refused } from '@bihuan/domain';
import { prepared } from './projector/prepared.ts';
import type { Moment } from './query.ts';

/** Rows of any statement over a moment's file. */
export const rowsAt = <Row>({ database }: Moment, sql: string, ...values: SQLInputValue[]): Row[] =>
  prepared(database, sql).all(...values) as Row[];

/** Every state of a table that held at a moment and meets the conditions, in the order in which they began. */
export function statesAt<State>(
  { database, position }: Moment,
  table: string,
  conditions: readonly string[] = [],
  ...values: SQLInputValue[]
): State[] {
  const where = ['valid_from <= ? AND valid_to > ?', ...conditions].join(' AND ');
  const began = `SELECT min(valid_from) FROM ${table} AS first WHERE first.id = ${table}.id`;
  const statement = prepared(database, `SELECT item, (${began}) AS began FROM ${table} WHERE ${where}`);
  const found: { began: number; state: State }[] = [];
  // Row by row and sorted here: a whole table's JSON is never held at once.
  for (const row of statement.iterate(position, position, ...values)) {
    found.push({ began: Number(row['began']), state: JSON.parse(String(row['item'])) });
  }
  return found.sort((one, other) => one.began - other.began).map(({ state }) => state);
}

/** The state of one thing as it was at a moment; null when there was none. */
export function itemAt<State>(moment: Moment, table: string, id: string): State | null {
  const [row] = rowsAt<{ item: string }>(
    moment,
    `SELECT item FROM ${table} WHERE id = ? AND valid_from <= ? AND valid_to > ? ORDER BY valid_from DESC LIMIT 1`,
    id,
    moment.position,
    moment.position,
  );
  return row === undefined ? null : JSON.parse(row.item);
}

/** Names of the things of a table as they were at a moment, each looked up once; null for no id and for one that is unknown. */
export function namesAt(moment: Moment, table: string): (id: string | null) => string | null {
  const names = new Map<string, string | null>();
  return (id) => {
    if (id === null) return null;
    const known = names.get(id);
    if (known !== undefined) return known;
    const name = itemAt<{ readonly name: string }>(moment, table, id)?.name ?? null;
    names.set(id, name);
    return name;
  };
}

/**
 * Names, by id, of those of these things that a table had at a moment: one question, however many they are. `member` is what of a state
 * is its name; what has none is left out.
 */
export function namesOfAll(moment: Moment, table: string, ids: readonly string[], member = 'name') {
  const rows = rowsAt<{ id: string; name: string | null }>(
    moment,
    `SELECT thing.id, thing.item ->> ? AS name FROM json_each(?) AS asked
     JOIN ${table} AS thing ON thing.id = asked.value AND thing.valid_from <= ? AND thing.valid_to > ?`,
    `$.${member}`,
    JSON.stringify(ids),
    moment.position,
    moment.position,
  );
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])));
}

/** How much of a list is asked for: the most items, and `next` of the page before. */
export interface PageAsked {
  readonly limit: number;
  readonly cursor?: string | null | undefined;
}

/** A condition as SQL with one `?`; left out while its value is undefined. */
export type Condition = readonly [sql: string, value: SQLInputValue | undefined];

export interface ListAsked {
  readonly table: string;
  /** Columns, ascending, that together are different for every row. */
  readonly orderBy: readonly string[];
  readonly conditions: readonly Condition[];
  readonly page: PageAsked;
}

/** One page of the states that held at a moment. Refused: `request.bad-cursor`. */
export function pageAt<State>(moment: Moment, { table, orderBy, conditions, page }: ListAsked) {
  const order = orderBy.join(', ');
  const { cursor = null } = page;
  const after = cursor === null ? null : readCursor(cursor, table, orderBy.length);
  const stated = conditions.filter(([, value]) => value !== undefined);
  const where = [
    'valid_from <= ? AND valid_to > ?',
    ...stated.map(([sql]) => sql),
    ...(after === null ? [] : [`(${order}) > (${orderBy.map(() => '?').join(', ')})`]),
  ];
  const rows = rowsAt<Record<string, string | number> & { item: string }>(
    moment,
    `SELECT ${order}, item FROM ${table} WHERE ${where.join(' AND ')} ORDER BY ${order} LIMIT ?`,
    moment.position,
    moment.position,
    ...stated.map(([, value]) => value as SQLInputValue),
    ...(after ?? []),
    page.limit + 1,
  );
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  const isMore = rows.length > page.limit && last !== undefined;
  return {
    items: shown.map(({ item }) => JSON.parse(item) as State),
    next: isMore
      ? writeCursor(
          table,
          orderBy.map((column) => last[column] ?? ''),
        )
      : null,
  };
}

/** The last row's sort key as opaque text, with the name of the list that it belongs to. */
export const writeCursor = (list: string, keys: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify([list, ...keys])).toString('base64url');

/** Refused `request.bad-cursor` when it is damaged or another list's. */
export function readCursor(cursor: string, list: string, length: number): readonly (string | number)[] {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new Refused('request.bad-cursor');
  }
  if (!Array.isArray(read) || read[0] !== list || read.length !== length + 1) throw new Refused('request.bad-cursor');
  const keys: unknown[] = read.slice(1);
  const areKeys = (values: unknown[]): values is (string | number)[] =>
    values.every((value) => typeof value === 'string' || typeof value === 'number');
  if (!areKeys(keys)) throw new Refused('request.bad-cursor');
  return keys;
}
