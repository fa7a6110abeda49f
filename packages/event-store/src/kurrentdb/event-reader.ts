import type { EventReader } from '../event-reader.ts';
import { Connection, type KurrentConnectionOptions } from './connection.ts';
import { LogReading } from './log-reading.ts';
import { subscribed } from './subscription.ts';

export interface KurrentEventReaderOptions extends KurrentConnectionOptions {
  /** After how long without news a subscription looks for itself whether there is any, in ms. Default 1,000. */
  readonly quietMs?: number;
}

/** Reads the cluster's log on a connection of its own. Refused: `store.bad-connection`. */
export function openKurrentEventReader({ quietMs = 1_000, ...options }: KurrentEventReaderOptions): EventReader {
  const connection = new Connection(options);
  const reading = new LogReading(connection);
  return {
    positionsCountEvents: false,
    readStream: (stream, readOptions) => reading.readStream(stream, readOptions),
    readAll: (readOptions) => reading.readAll(readOptions),
    subscribe: (subscribeOptions) => subscribed({ connection, reading, quietMs }, subscribeOptions),
    head: async () => (await reading.last())?.position ?? null,
    deletedPersonStreams: () => reading.deletedPersonStreams(),
    // The server pushes what is new.
    notify: () => {},
    close: () => connection.close(),
  };
}
