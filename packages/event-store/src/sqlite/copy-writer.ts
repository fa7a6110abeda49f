import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { Refused, type StoredEvent } from '@bihuan/domain';
import { followingText, type StreamEnd } from '../copied-event.ts';
import type { DeletedPersonStream } from '../copy-target.ts';
import { Lru } from '../lru.ts';
import { type RecordedOrder, readRecordedOrder, writeRecordedOrder } from './recorded-order.ts';
import { writeRefusal } from './sqlite-refusals.ts';

const endsKept = 50_000;

/** Writes events as they were recorded elsewhere, at positions of its own without gaps; every call is one transaction. */
export class CopyWriter {
  readonly #database: DatabaseSync;
  readonly #file: string;
  readonly #ends = new Lru<string, StreamEnd>(endsKept);
  readonly #insert: StatementSync;
  readonly #endOf: StatementSync;
  readonly #isDeleted: StatementSync;
  readonly #markDeleted: StatementSync;
  #position = 0;
  #order: RecordedOrder = { until: 0, latest: '' };
  /** The latest time at which an event of this log was recorded. */
  #latest = '';

  constructor(database: DatabaseSync, file: string) {
    this.#database = database;
    this.#file = file;
    this.#insert = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
    this.#endOf = database.prepare('SELECT revision, hash FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1');
    this.#isDeleted = database.prepare('SELECT 1 FROM deleted_streams WHERE stream = ?');
    this.#markDeleted = database.prepare("INSERT OR IGNORE INTO deleted_streams VALUES (?, ?, '[]')");
    // Many events a transaction: index pages that change in every one are copied once for several.
    database.exec('PRAGMA wal_autocheckpoint = 8000');
    this.#readEnd();
  }

  write(events: readonly StoredEvent[]): void {
    this.#transaction(() => {
      const before = this.#order;
      for (const event of events) this.#append(event);
      if (this.#order.until > 0 && (this.#order !== before || this.#latest !== before.latest)) {
        this.#order = { ...this.#order, latest: this.#latest };
        writeRecordedOrder(this.#database, this.#order);
      }
    });
  }

  /** Takes the name of a stream of which nothing is here; answers whether that is so. */
  markDeleted({ stream, deletedAt }: DeletedPersonStream): boolean {
    if (this.#endOf.get(stream) !== undefined) return false;
    this.#transaction(() => this.#markDeleted.run(stream, deletedAt));
    return true;
  }

  /** Somebody else has written by the same connection. */
  forget(): void {
    this.#ends.clear();
    this.#readEnd();
  }

  #append(event: StoredEvent): void {
    const { stream, id, type, version, hash } = event;
    const before = this.#ends.get(stream) ?? this.#endIn(stream);
    const { data, metadata } = followingText(event, before);
    this.#position += 1;
    this.#insert.run(this.#position, stream, event.revision, id, type, version, data, metadata, hash);
    this.#ends.set(stream, { revision: event.revision, hash });
    const { recordedAt } = event.metadata;
    if (recordedAt < this.#latest) this.#order = { until: this.#position, latest: this.#latest };
    else this.#latest = recordedAt;
  }

  #endIn(stream: string): StreamEnd | null {
    const row = this.#endOf.get(stream);
    if (row !== undefined) return { revision: BigInt(Number(row['revision'])), hash: String(row['hash']) };
    if (this.#isDeleted.get(stream) !== undefined) throw new Refused('store.stream-deleted', { stream });
    return null;
  }

  #transaction(work: () => void): void {
    try {
      this.#database.exec('BEGIN IMMEDIATE');
      work();
      this.#database.exec('COMMIT');
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      this.forget();
      throw writeRefusal(error, this.#file);
    }
  }

  #readEnd(): void {
    const end = this.#database
      .prepare(
        `SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'events'), 0) AS position,
           coalesce((SELECT metadata ->> '$.recordedAt' FROM events ORDER BY position DESC LIMIT 1), '') AS recordedAt`,
      )
      .get();
    this.#position = Number(end?.['position']);
    this.#order = readRecordedOrder(this.#database);
    this.#latest = String(end?.['recordedAt']);
    if (this.#order.latest > this.#latest) this.#latest = this.#order.latest;
  }
}
