import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { eventHash, hashBeforeFirst } from '../event-hash.ts';
import { Lru } from '../lru.ts';
import type { IntegrityFault, IntegrityReport, IntegrityVerifier } from '../port.ts';
import { DeletedPositions } from './deleted-positions.ts';
import { readRecordedOrder } from './recorded-order.ts';
import { type EventRow, eventColumns } from './rows.ts';
import { openForReading } from './schema.ts';
import { isDamage } from './sqlite-refusals.ts';

const batchSize = 1_000;
const streamEndsKept = 50_000;
const recordedAtKey = '"recordedAt":"';

/**
 * Follows the log from position 1 to the highest one ever given and stops at the first event that is not whole. Memory stays flat: the
 * ends of the streams seen last are kept, others are looked up. Refused: `store.not-a-store`, `store.newer-format`.
 */
export function createSqliteVerifier({ file }: { readonly file: string }): IntegrityVerifier {
  return {
    async verify({ onProgress, signal } = {}) {
      const database = openForReading(file);
      try {
        const walk = new Walk(database);
        while (walk.next()) {
          onProgress?.(walk.events);
          signal?.throwIfAborted();
          await nextTurn();
        }
        return walk.report();
      } finally {
        database.close();
      }
    },
  };
}

interface StreamEnd {
  readonly revision: number;
  readonly hash: string;
  readonly recordedAt: string;
}

class Walk {
  events = 0;
  #streams = 0;
  #position = 0;
  #recordedAt = '';
  #fault: IntegrityFault | null = null;
  /** Up to this position only the events of one stream are in the order of their times. */
  #disorderUntil = 0;
  readonly #ends = new Lru<string, StreamEnd>(streamEndsKept);
  readonly #database: DatabaseSync;
  readonly #head: StatementSync;
  readonly #rows: StatementSync;
  readonly #endAt: StatementSync;
  readonly #indexed: StatementSync;
  readonly #bytes: StatementSync;
  readonly #deleted: DeletedPositions;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#deleted = new DeletedPositions(database);
    this.#head = database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'events'");
    this.#rows = database.prepare(
      `SELECT ${eventColumns} FROM events NOT INDEXED WHERE position > ? ORDER BY position LIMIT ${batchSize}`,
    );
    this.#rows.setReturnArrays(true);
    this.#endAt = database.prepare(
      'SELECT hash, metadata FROM events WHERE stream = ? AND revision = ? AND position < ?',
    );
    // Readers find a stream by the index, so an entry that went missing there is a lost event too.
    this.#indexed = database.prepare(
      `SELECT count(*) AS n FROM events e NOT INDEXED WHERE e.position > ? AND e.position <= ? AND EXISTS
         (SELECT 1 FROM events i INDEXED BY events_by_stream WHERE i.stream = e.stream AND i.revision = e.revision AND i.position = e.position)`,
    );
    this.#bytes = database.prepare(
      `SELECT CAST(stream || char(10) || id || char(10) || type || char(10) || data || char(10) || metadata AS BLOB) AS bytes
         FROM events WHERE position = ?`,
    );
  }

  report(): IntegrityReport {
    return { events: this.events, streams: this.#streams, fault: this.#fault };
  }

  /** Checks one batch in one snapshot; false when done. */
  next(): boolean {
    try {
      this.#database.exec('BEGIN');
      const more = this.#batch();
      this.#database.exec('COMMIT');
      return more && this.#fault === null;
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.#fault ??= fault(
        'unreadable',
        null,
        this.#position + 1,
        `数据库页损坏：${text(error)}`,
        `a page is damaged: ${text(error)}`,
      );
      return false;
    }
  }

  #batch(): boolean {
    this.#deleted.refresh();
    this.#disorderUntil = readRecordedOrder(this.#database).until;
    const start = this.#position;
    const head = Number(this.#head.get()?.['seq'] ?? 0);
    let seen = 0;
    for (const row of this.#rows.iterate(start) as Iterable<unknown>) {
      this.#fault = this.#check(row as EventRow, head);
      if (this.#fault !== null) return false;
      seen += 1;
    }
    if (seen === 0) {
      this.#fault = this.#gap(head + 1);
      return false;
    }
    const indexed = Number(this.#indexed.get(start, this.#position)?.['n']);
    if (indexed !== seen) {
      this.#fault = fault(
        'missing',
        null,
        start + 1,
        '流索引与记录不符',
        'the index of the streams lacks events that are in the log',
      );
    }
    return true;
  }

  #check(row: EventRow, head: number): IntegrityFault | null {
    const [position, stream, revision, id, type, version, data, metadata, hash] = row;
    if (!isTyped(row)) {
      return fault('changed', row, position, '字段类型被改动', 'a field has another type than it was written with');
    }
    if (position > head) return fault('inserted', row, position, '位置从未分配', 'this position was never given');
    const gap = position > this.#position + 1 ? this.#gap(position) : null;
    if (gap !== null) return gap;
    if (this.#deleted.lastFrom(position) !== null || this.#deleted.hasStream(stream))
      return fault('inserted', row, position, '该位置已删除', 'it stands where a deleted stream stood');
    const before = this.#endBefore(stream, revision, position);
    if (before === null) {
      return fault(
        'missing',
        row,
        position,
        `该流第 ${revision - 1} 条记录缺失或次序被改动`,
        `revision ${revision - 1} is not before it`,
      );
    }
    if (eventHash(before.hash, { stream, revision, id, type, version, data, metadata }) !== hash) {
      return fault('changed', row, position, '内容与哈希不符', 'its content does not give its hash');
    }
    if (!this.#isExactText(row))
      return fault('changed', row, position, '文字编码被改动', 'its bytes are not the text that was written');
    const recordedAt = recordedAtOf(metadata);
    if (recordedAt < (position > this.#disorderUntil ? this.#recordedAt : before.recordedAt)) {
      return fault(
        'inserted',
        row,
        position,
        '记录时间早于前一条',
        'it was recorded before the event that stands before it',
      );
    }
    this.#recordedAt = recordedAt;
    this.#position = position;
    this.#ends.set(stream, { revision, hash, recordedAt });
    this.events += 1;
    if (revision === 0) this.#streams += 1;
    return null;
  }

  #endBefore(stream: string, revision: number, position: number): Omit<StreamEnd, 'revision'> | null {
    if (revision === 0) return { hash: hashBeforeFirst, recordedAt: '' };
    const end = this.#ends.get(stream);
    if (end !== undefined && end.revision === revision - 1) return end;
    const row = this.#endAt.get(stream, revision - 1, position);
    if (row === undefined) return null;
    return { hash: String(row['hash']), recordedAt: recordedAtOf(String(row['metadata'])) };
  }

  /** Bytes that are no UTF-8 read as U+FFFD, and only then can two byte strings read as one text. */
  #isExactText([position, stream, , id, type, , data, metadata]: EventRow): boolean {
    const isDoubtful =
      data.includes('\ufffd') ||
      metadata.includes('\ufffd') ||
      type.includes('\ufffd') ||
      id.includes('\ufffd') ||
      stream.includes('\ufffd');
    if (!isDoubtful) return true;
    const read = `${stream}\n${id}\n${type}\n${data}\n${metadata}`;
    const bytes = this.#bytes.get(position)?.['bytes'];
    return bytes instanceof Uint8Array && Buffer.from(read).equals(bytes);
  }

  /** Null when the positions from the one expected up to, not including, `until` are all those of deleted person streams. */
  #gap(until: number): IntegrityFault | null {
    let expected = this.#position + 1;
    while (expected < until) {
      const last = this.#deleted.lastFrom(expected);
      if (last === null)
        return fault('missing', null, expected, '该位置的记录缺失', 'the event at this position is gone');
      expected = last + 1;
    }
    this.#position = until - 1;
    return null;
  }
}

/** A changed type code can turn text into bytes or a number without changing what is hashed. */
const isTyped = ([, stream, revision, id, type, version, data, metadata, hash]: EventRow): boolean =>
  typeof stream === 'string' &&
  typeof id === 'string' &&
  typeof type === 'string' &&
  typeof data === 'string' &&
  typeof metadata === 'string' &&
  typeof hash === 'string' &&
  Number.isSafeInteger(revision) &&
  Number.isSafeInteger(version);

const text = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** From canonical text, where a quote inside a value is always escaped. */
function recordedAtOf(metadata: string): string {
  const start = metadata.lastIndexOf(recordedAtKey) + recordedAtKey.length;
  return metadata.slice(start, start + '2025-01-01T00:00:00.000Z'.length);
}

function fault(
  kind: IntegrityFault['kind'],
  row: EventRow | null,
  position: number,
  zh: string,
  en: string,
): IntegrityFault {
  return {
    kind,
    position: BigInt(position),
    stream: row === null ? null : String(row[1]),
    revision: row !== null && Number.isSafeInteger(row[2]) ? BigInt(row[2]) : null,
    eventId: row === null ? null : String(row[3]),
    eventType: row === null ? null : String(row[4]),
    detail: { zh, en },
  };
}
