import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Refused } from '@bihuan/domain';
import { readRefusal } from './sqlite-refusals.ts';

/** Raised when an older release could no longer read what this one writes. */
const storeFormat = 1;

/**
 * The events, in a form that a bench can create again. Positions are given by us without gaps; AUTOINCREMENT makes
 * `sqlite_sequence` a witness of the highest one ever given, so that a truncated tail shows.
 */
export const eventsTable = `
  CREATE TABLE events (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    version INTEGER NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX events_by_stream ON events (stream, revision);`;

/** `positions` is a JSON array of [first, last] ranges: where the events of the deleted stream stood. */
const otherTables = `
  CREATE TABLE deleted_streams (
    stream TEXT PRIMARY KEY,
    deleted_at TEXT NOT NULL,
    positions TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  INSERT INTO meta VALUES ('format', '${storeFormat}');`;

/** Opens the file for writing and creates what is missing. Refused: `store.not-a-store`, `store.newer-format`. */
export function openForWriting(file: string): DatabaseSync {
  const isNew = !existsSync(file);
  const database = open(file, false);
  try {
    database.exec('PRAGMA busy_timeout = 5000');
    if (isEmpty(database)) {
      setUp(database);
      database.exec(`BEGIN IMMEDIATE; ${eventsTable}${otherTables} COMMIT`);
    }
    checkFormat(database, file);
    setUp(database);
    if (isNew) syncFolder(path.dirname(file));
    return database;
  } catch (error) {
    database.close();
    throw readRefusal(error, file);
  }
}

/** Opens the file for reading beside a writer in any process, or without one. Refused: `store.not-a-store`, `store.newer-format`. */
export function openForReading(file: string): DatabaseSync {
  if (!existsSync(file)) throw new Refused('store.not-a-store', { file, cause: 'no such file' });
  const database = open(file, true);
  try {
    database.exec('PRAGMA busy_timeout = 5000');
    checkFormat(database, file);
    return database;
  } catch (error) {
    database.close();
    throw readRefusal(error, file);
  }
}

function open(file: string, readOnly: boolean): DatabaseSync {
  try {
    return new DatabaseSync(file, { readOnly });
  } catch (error) {
    throw readRefusal(error, file);
  }
}

const isEmpty = (database: DatabaseSync) => database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;

function setUp(database: DatabaseSync): void {
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  // secure_delete: a deleted person's bytes are overwritten, also the copies that SQLite leaves when it moves rows between pages.
  database.exec('PRAGMA secure_delete = ON; PRAGMA cache_size = -65536');
  const mode = database.prepare('PRAGMA journal_mode').get()?.['journal_mode'];
  if (mode !== 'wal')
    throw new Refused('store.write-failed', {
      cause: `journal mode is ${mode}, not wal`,
    });
}

function checkFormat(database: DatabaseSync, file: string): void {
  const tables = database
    .prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name IN ('events', 'meta', 'deleted_streams')")
    .get();
  if (tables?.['n'] !== 3)
    throw new Refused('store.not-a-store', {
      file,
      cause: 'its tables are missing',
    });
  const found = Number(database.prepare("SELECT value FROM meta WHERE key = 'format'").get()?.['value']);
  if (!Number.isInteger(found))
    throw new Refused('store.not-a-store', {
      file,
      cause: 'its format is not stated',
    });
  if (found > storeFormat) throw new Refused('store.newer-format', { found, known: storeFormat }, { field: file });
}

/** A new file's name must survive power loss too. */
function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
