import { Refused, type StoredEvent } from '@bihuan/domain';
import { type CheckedAppend, checkedAppend, largestEventBytesByDefault } from '../checked-append.ts';
import type { Appended, EventStore, ReadStreamOptions } from '../port.ts';
import { deleteForGood } from './delete-for-good.ts';
import { holdExclusively } from './folder-lock.ts';
import { LogReading } from './log-reading.ts';
import { LogWriter } from './log-writer.ts';
import { News } from './news.ts';
import { openForReading, openForWriting } from './schema.ts';
import { readRefusal } from './sqlite-refusals.ts';

export interface SqliteEventStoreOptions {
  readonly file: string;
  readonly clock: () => Date;
  /** Most bytes of an event's data, as UTF-8. Default 1,000,000. */
  readonly largestEventBytes?: number;
  /** Most appends that share one transaction. Default 512. */
  readonly largestGroup?: number;
  /** Told of each transaction: how many appends shared it. */
  readonly onGroup?: (appends: number) => void;
  /** Most pages of 4,096 bytes that the file may grow to. Default: as many as the disk holds. */
  readonly largestPageCount?: number;
}

interface Waiting {
  readonly append: CheckedAppend;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: Error) => void;
}

/** Appends in a row that a lone writer may make within one turn of the event loop. */
const loneAppendsInARow = 16;
const endOfJob = Promise.resolve();

/**
 * The embedded store: one file, one writer. Appends made in the same turn of the event loop, or while a transaction runs, share the
 * next transaction; commits run on the calling thread.
 * Refused: `store.in-use`, `store.not-a-store`, `store.newer-format`, `store.write-failed`.
 */
export function openSqliteEventStore(options: SqliteEventStoreOptions): EventStore {
  const { file, largestEventBytes = largestEventBytesByDefault, largestGroup = 512, onGroup } = options;
  const unlock = holdExclusively(`${file}.lock`);
  if (unlock === null) throw new Refused('store.in-use', { folder: file, holder: '?' });
  const { database, readDatabase, writer } = open(options, unlock);
  const news = new News();
  let isClosed = false;
  let waiting: Waiting[] = [];
  let isScheduled = false;
  let loneAppendsLeft = 0;
  const reading: LogReading = new LogReading(
    readDatabase,
    file,
    () => isClosed,
    (_, signal) => news.wait(signal, 0, () => false),
    database,
  );

  /**
   * Those who append in the same turn of the event loop share a transaction. A writer that was alone last time does not wait for the
   * turn to end; every so often it does, to see whether it still is, and so that nothing else on this thread is held up.
   */
  function schedule() {
    if (isScheduled) return;
    isScheduled = true;
    if (loneAppendsLeft > 0) void endOfJob.then(writeScheduled);
    else setImmediate(writeScheduled);
  }

  function writeScheduled() {
    isScheduled = false;
    if (waiting.length > 1) loneAppendsLeft = 0;
    else loneAppendsLeft = loneAppendsLeft > 0 ? loneAppendsLeft - 1 : loneAppendsInARow;
    writeNextGroup();
    if (waiting.length > 0) schedule();
  }

  function writeNextGroup() {
    if (waiting.length === 0) return;
    const group = waiting.slice(0, largestGroup);
    waiting = waiting.slice(largestGroup);
    const outcomes = writer.write(group.map(({ append }) => append));
    onGroup?.(group.length);
    for (const [index, { resolve, reject }] of group.entries()) {
      const outcome = outcomes[index];
      if (outcome instanceof Error) reject(outcome);
      else if (outcome !== undefined) resolve({ ...outcome, batchSize: group.length });
    }
    news.notify();
  }

  function writeAll() {
    while (waiting.length > 0) writeNextGroup();
  }

  /** Most ask what is newer than what they have, and most often that is nothing: the end of a stream that was written is known without the disk. */
  const isAtEnd = (stream: string, { from, direction }: ReadStreamOptions = {}) =>
    !isClosed && direction !== 'backwards' && from !== undefined && writer.endsBefore(stream, from);

  return {
    append(stream, expected, events, metadata) {
      return new Promise<Appended>((resolve, reject) => {
        if (isClosed) throw new Refused('store.closed');
        const append = checkedAppend(stream, expected, events, metadata, largestEventBytes);
        waiting.push({ append, resolve, reject });
        schedule();
      });
    },
    readStream: (stream, readOptions) => ({
      [Symbol.asyncIterator]: () =>
        isAtEnd(stream, readOptions) ? nothing() : reading.readStream(stream, readOptions),
    }),
    readAll: (readOptions) => reading.readAll(readOptions),
    subscribe: (subscribeOptions) => reading.subscribe(subscribeOptions),
    head: async () => reading.head(),
    async deletePersonStream(stream) {
      if (isClosed) throw new Refused('store.closed');
      writeAll();
      await deleteForGood(writer, stream, () => isClosed);
    },
    async close() {
      if (isClosed) return;
      writeAll();
      isClosed = true;
      news.notify();
      readDatabase.close();
      database.close();
      unlock();
    },
  };
}

async function* nothing(): AsyncGenerator<StoredEvent> {}

function open({ file, clock, largestPageCount }: SqliteEventStoreOptions, unlock: () => void) {
  const opened: { close(): void }[] = [];
  try {
    const database = openForWriting(file);
    opened.push(database);
    if (largestPageCount !== undefined) database.exec(`PRAGMA max_page_count = ${Math.trunc(largestPageCount)}`);
    const readDatabase = openForReading(file);
    opened.push(readDatabase);
    return { database, readDatabase, writer: new LogWriter(database, file, clock) };
  } catch (error) {
    for (const database of opened) database.close();
    unlock();
    throw readRefusal(error, file);
  }
}
