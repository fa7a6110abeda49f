import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { Kept } from './kept.ts';
import { stillValid } from './projection.ts';

/** A table of versions: what each of its columns holds is worked out from the state, `item` is the state itself as JSON. */
export interface VersionTable<State> {
  readonly table: string;
  /** Columns to filter and sort by, beside `id`, validity and `item`. */
  readonly columns: Readonly<Record<string, 'TEXT' | 'INTEGER'>>;
  /** Columns of each index that questions read, in order; validity stays out, so that closing a version touches no index. */
  readonly indexes: readonly (readonly string[])[];
  /** The same for an index that the projection itself reads, beside that by `id`. */
  readonly lookup?: readonly string[];
  /** Values of the columns, in their order. */
  readonly valuesOf: (state: State) => readonly SQLInputValue[];
}

/** A table that is only read by id, or whole. */
export const plainTable = <State>(table: string): VersionTable<State> => ({
  table,
  columns: {},
  indexes: [],
  valuesOf: () => [],
});

/** DDL of a table of versions and of the indexes that its projection reads. */
export function versionSchema<State>({ table, columns, lookup }: VersionTable<State>): string {
  const declared = Object.entries(columns).map(([name, type]) => `    ${name} ${type},\n`);
  const byId = `  CREATE INDEX ${table}_by_id ON ${table} (id, valid_from);\n`;
  const byLookup = lookup && `  CREATE INDEX ${table}_by_${lookup[0]} ON ${table} (${lookup.join(', ')});\n`;
  return `
  CREATE TABLE ${table} (
    version_id INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    valid_from INTEGER NOT NULL,
    valid_to INTEGER NOT NULL,
${declared.join('')}    item TEXT NOT NULL
  ) STRICT;
${byId}${byLookup ?? ''}`;
}

/** DDL of the indexes that questions read. */
export const versionIndexes = <State>({ table, indexes }: VersionTable<State>): string[] =>
  indexes.map((names, at) => `CREATE INDEX IF NOT EXISTS ${table}_${at + 1} ON ${table} (${names.join(', ')})`);

interface Present<State> {
  readonly versionId: number;
  readonly state: State;
}

/** Characters of text for each table: there are some forty of them, all projections together. */
const keptLength = 1_000_000;

/** The present states of one kind of thing: the used ones in memory, all of them in the file, every change a new version. */
export class Versions<State> {
  readonly #present = new Kept<Present<State>>(keptLength);
  readonly #valuesOf: VersionTable<State>['valuesOf'];
  readonly #last;
  readonly #end;
  readonly #begin;
  readonly #forget;
  readonly #fromTheBeginning;

  constructor(database: DatabaseSync, { table, columns, valuesOf }: VersionTable<State>) {
    this.#valuesOf = valuesOf;
    this.#last = database.prepare(
      `SELECT version_id, item FROM ${table} WHERE id = ? AND valid_to = ${stillValid} ORDER BY valid_from DESC LIMIT 1`,
    );
    this.#end = database.prepare(`UPDATE ${table} SET valid_to = ? WHERE version_id = ?`);
    const names = Object.keys(columns);
    this.#begin = database.prepare(
      `INSERT INTO ${table} (id, valid_from, valid_to, ${[...names, 'item'].join(', ')})
       VALUES (?, ?, ${stillValid}${', ?'.repeat(names.length + 1)})`,
    );
    this.#forget = database.prepare(`DELETE FROM ${table} WHERE id = ?`);
    this.#fromTheBeginning = database.prepare(
      `INSERT INTO ${table} (id, valid_from, valid_to, ${[...names, 'item'].join(', ')})
       VALUES (?, 0, ${stillValid}${', ?'.repeat(names.length + 1)})`,
    );
  }

  /** The state that holds now; null when there is none yet. States are never changed in place. */
  get(id: string): State | null {
    return this.#load(id)?.state ?? null;
  }

  /** From this position on the state is another one. */
  set(id: string, state: State, position: number): void {
    const before = this.#load(id);
    if (before !== null) this.#end.run(position, before.versionId);
    const item = JSON.stringify(state);
    const { lastInsertRowid } = this.#begin.run(id, position, ...this.#valuesOf(state), item);
    this.#present.set(id, { versionId: Number(lastInsertRowid), state }, item.length);
  }

  /** Forgets every state there has been: this one has held from the beginning of the log. */
  replaceAll(id: string, state: State): void {
    this.#forget.run(id);
    const item = JSON.stringify(state);
    const { lastInsertRowid } = this.#fromTheBeginning.run(id, ...this.#valuesOf(state), item);
    this.#present.set(id, { versionId: Number(lastInsertRowid), state }, item.length);
  }

  /** Changes the state if there is one: an event of a stream whose beginning is not known changes nothing. */
  change(id: string, position: number, to: (state: State) => State): void {
    const before = this.get(id);
    if (before !== null) this.set(id, to(before), position);
  }

  #load(id: string): Present<State> | null {
    const known = this.#present.get(id);
    if (known !== undefined) return known;
    const row = this.#last.get(id) as { version_id: number; item: string } | undefined;
    if (row === undefined) return null;
    const present = { versionId: row.version_id, state: JSON.parse(row.item) as State };
    this.#present.set(id, present, row.item.length);
    return present;
  }
}
