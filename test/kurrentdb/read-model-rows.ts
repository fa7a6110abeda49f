import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export interface TableRows {
  readonly projection: string;
  readonly table: string;
  readonly rows: number;
  /** SHA-256 over every column of every row, in the order of the rows. */
  readonly digest: string;
}

/** Which runner fed the files is no answer to any question. */
const columnsOfTheRunner = new Set(['fence']);

/** The tables of all serving read models of a folder that nobody writes to any more, by name. */
export function readModelRows(folder: string): TableRows[] {
  const suffix = '.current.json';
  return readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .toSorted()
    .flatMap((file) => {
      const { file: serving } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { file: string };
      return tablesOf(file.slice(0, -suffix.length), path.join(folder, serving));
    });
}

function tablesOf(projection: string, file: string): TableRows[] {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
      .all();
    return tables.map(({ name }) => ({ projection, table: String(name), ...contentOf(database, String(name)) }));
  } finally {
    database.close();
  }
}

function contentOf(database: DatabaseSync, table: string): { rows: number; digest: string } {
  const names = database
    .prepare(`PRAGMA table_info("${table}")`)
    .all()
    .map(({ name }) => String(name));
  const columns = names.filter((name) => !columnsOfTheRunner.has(name)).map((name) => `quote("${name}")`);
  const digest = createHash('sha256');
  let rows = 0;
  const all = database.prepare(`SELECT ${columns.join(` || char(31) || `)} AS text FROM "${table}" ORDER BY 1`);
  for (const { text } of all.iterate()) {
    digest.update(`${text}\n`);
    rows += 1;
  }
  return { rows, digest: digest.digest('hex') };
}
