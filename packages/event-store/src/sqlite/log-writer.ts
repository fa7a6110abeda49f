import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { isPersonStream, Refused, type Revision } from '@bihuan/domain';
import type { CheckedAppend } from '../checked-append.ts';
import { eventHash, hashBeforeFirst } from '../event-hash.ts';
import { Lru } from '../lru.ts';
import type { Appended } from '../port.ts';
import { readRecordedOrder } from './recorded-order.ts';
import { isConstraint, isFull, writeRefusal } from './sqlite-refusals.ts';

interface StreamHead {
  /** -1 for a stream that does not exist. */
  readonly revision: number;
  readonly hash: string;
}

const headsKept = 20_000;
/** Appends in one transaction from which on checkpoints are made less often. */
const manyAppends = 32;

/** The one place that writes: synchronous transactions, each with the appends of several callers. */
export class LogWriter {
  readonly #database: DatabaseSync;
  readonly #file: string;
  readonly #clock: () => Date;
  readonly #heads = new Lru<string, StreamHead>(headsKept);
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  readonly #rollback: StatementSync;
  readonly #insert: StatementSync;
  readonly #headOf: StatementSync;
  readonly #isDeleted: StatementSync;
  #position = 0;
  #recordedAt = '';
  #clockMs = Number.NaN;
  #clockText = '';
  #checkpointPages = 0;

  constructor(database: DatabaseSync, file: string, clock: () => Date) {
    this.#database = database;
    this.#file = file;
    this.#clock = clock;
    this.#begin = database.prepare('BEGIN IMMEDIATE');
    this.#commit = database.prepare('COMMIT');
    this.#rollback = database.prepare('ROLLBACK');
    this.#insert = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
    this.#headOf = database.prepare(
      'SELECT revision, hash FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1',
    );
    this.#isDeleted = database.prepare('SELECT 1 FROM deleted_streams WHERE stream = ?');
    this.#readEnd();
  }

  /**
   * Writes the appends in one transaction and says of each what became of it. One that is refused fails alone: when the transaction
   * as a whole fails because it does not fit, each append is tried by itself.
   */
  write(appends: readonly CheckedAppend[]): (Appended | Error)[] {
    this.#checkpointEvery(appends.length > manyAppends ? 8_000 : 400);
    try {
      return this.#transaction(appends);
    } catch (error) {
      this.#forget();
      if (appends.length > 1 && (isFull(error) || isConstraint(error)))
        return appends.flatMap((append) => this.write([append]));
      return appends.map(() => writeRefusal(error, this.#file));
    }
  }

  /** Whether a stream is known to hold nothing from a revision on; false also where its end is not remembered. */
  endsBefore(stream: string, from: Revision): boolean {
    const head = this.#heads.get(stream);
    return head !== undefined && from > BigInt(head.revision);
  }

  /** Removes the rows, keeps where they stood, and empties the write-ahead log of them. False: a reader was in the way of the latter. */
  deletePersonStream(stream: string): boolean {
    if (!isPersonStream(stream)) throw new Refused('store.stream-not-deletable', { stream });
    try {
      const positions = this.#database
        .prepare('SELECT position FROM events WHERE stream = ? ORDER BY position')
        .all(stream);
      if (positions.length > 0) {
        const deletedAt = this.#now();
        const ranges = JSON.stringify(rangesOf(positions.map((row) => Number(row['position']))));
        this.#begin.run();
        this.#database.prepare('INSERT INTO deleted_streams VALUES (?, ?, ?)').run(stream, deletedAt, ranges);
        this.#database.prepare('DELETE FROM events WHERE stream = ?').run(stream);
        this.#commit.run();
        this.#recordedAt = deletedAt;
      }
    } catch (error) {
      this.#forget();
      throw writeRefusal(error, this.#file);
    }
    this.#heads.delete(stream);
    return this.emptyWriteAheadLog();
  }

  /**
   * With few appends a transaction the log stays small, because syncing a file that is overwritten is faster than syncing one that
   * grows (400 pages measured best of 50 to 4,000); with many, index pages that change in every transaction are copied once for several.
   */
  #checkpointEvery(pages: number): void {
    if (pages === this.#checkpointPages) return;
    this.#checkpointPages = pages;
    this.#database.exec(`PRAGMA wal_autocheckpoint = ${pages}`);
  }

  /** Moves everything into the main file and cuts the log to nothing; false when a reader was in the way. */
  emptyWriteAheadLog(): boolean {
    return this.#database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0;
  }

  #transaction(appends: readonly CheckedAppend[]): (Appended | Error)[] {
    const outcomes: (Appended | Error)[] = [];
    const recordedAt = this.#now();
    const firstPosition = this.#position;
    // A statement by itself is a transaction by itself, and saves two calls.
    const isOneStatement = appends.length === 1 && appends[0]?.events.length === 1;
    if (!isOneStatement) this.#begin.run();
    for (const append of appends) outcomes.push(this.#append(append, recordedAt));
    const hasWritten = this.#position > firstPosition;
    if (hasWritten) this.#recordedAt = recordedAt;
    if (!isOneStatement) (hasWritten ? this.#commit : this.#rollback).run();
    return outcomes;
  }

  #append(append: CheckedAppend, recordedAt: string): Appended | Error {
    const { stream, expected } = append;
    const head = this.#headOfStream(stream);
    if (head instanceof Refused) return head;
    if (head.revision !== (expected === 'none' ? -1 : Number(expected))) {
      const actual = head.revision === -1 ? 'none' : String(head.revision);
      return new Refused('store.wrong-expected-revision', { stream, expected: String(expected), actual });
    }
    const metadata = `${append.metadata.before}${recordedAt}${append.metadata.after}`;
    let { revision, hash } = head;
    for (const { id, type, version, data } of append.events) {
      revision += 1;
      hash = eventHash(hash, { stream, revision, id, type, version, data, metadata });
      this.#position += 1;
      this.#insert.run(this.#position, stream, revision, id, type, version, data, metadata, hash);
    }
    this.#heads.set(stream, { revision, hash });
    return { revision: BigInt(revision), position: BigInt(this.#position), recordedAt };
  }

  #headOfStream(stream: string): StreamHead | Refused {
    const known = this.#heads.get(stream);
    if (known !== undefined) return known;
    const row = this.#headOf.get(stream);
    if (row !== undefined) return { revision: Number(row['revision']), hash: String(row['hash']) };
    if (this.#isDeleted.get(stream) !== undefined) return new Refused('store.stream-deleted', { stream });
    return { revision: -1, hash: hashBeforeFirst };
  }

  /** The clock's time, but never before what the log already holds. */
  #now(): string {
    const now = this.#clock();
    if (now.getTime() !== this.#clockMs) {
      this.#clockMs = now.getTime();
      this.#clockText = now.toISOString();
    }
    if (this.#clockText < this.#recordedAt) return this.#recordedAt;
    return this.#clockText;
  }

  /** After a failed transaction: what this object believes may no longer be so. */
  #forget(): void {
    if (this.#database.isTransaction) this.#rollback.run();
    this.#heads.clear();
    this.#readEnd();
  }

  #readEnd(): void {
    const end = this.#database
      .prepare(
        `SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'events'), 0) AS position,
           max(coalesce((SELECT metadata ->> '$.recordedAt' FROM events ORDER BY position DESC LIMIT 1), ''),
               coalesce((SELECT max(deleted_at) FROM deleted_streams), '')) AS recordedAt`,
      )
      .get();
    this.#position = Number(end?.['position']);
    this.#recordedAt = String(end?.['recordedAt']);
    const { latest } = readRecordedOrder(this.#database);
    if (latest > this.#recordedAt) this.#recordedAt = latest;
  }
}

function rangesOf(positions: readonly number[]): [first: number, last: number][] {
  const ranges: [number, number][] = [];
  for (const position of positions) {
    const open = ranges.at(-1);
    if (open !== undefined && open[1] === position - 1) open[1] = position;
    else ranges.push([position, position]);
  }
  return ranges;
}
