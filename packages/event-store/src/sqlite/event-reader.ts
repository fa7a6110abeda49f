import type { EventReader } from '../event-reader.ts';
import { LogReading } from './log-reading.ts';
import { News } from './news.ts';
import { openForReading } from './schema.ts';

export interface SqliteEventReaderOptions {
  readonly file: string;
  /** How often a subscription looks whether another process or thread has written, in ms. Default 25. */
  readonly pollMs?: number;
}

/**
 * Reads a store's file from any process or thread, whether a writer runs or not, and never holds it up.
 * Refused: `store.not-a-store` (also when the file is not there), `store.newer-format`.
 */
export function openSqliteEventReader({ file, pollMs = 25 }: SqliteEventReaderOptions): EventReader {
  const database = openForReading(file);
  const news = new News();
  let isClosed = false;
  const reading: LogReading = new LogReading(
    database,
    file,
    () => isClosed,
    (after, signal) => news.wait(signal, pollMs, () => reading.headPosition() > after),
  );
  return {
    positionsCountEvents: true,
    readStream: (stream, options) => reading.readStream(stream, options),
    readAll: (options) => reading.readAll(options),
    subscribe: (options) => reading.subscribe(options),
    head: async () => reading.head(),
    deletedPersonStreams: async () => reading.deletedPersonStreams(),
    notify: () => news.notify(),
    async close() {
      if (isClosed) return;
      isClosed = true;
      news.notify();
      database.close();
    },
  };
}
