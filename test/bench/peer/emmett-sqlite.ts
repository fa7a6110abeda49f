import path from 'node:path';
import { inTemporaryFolder, sampleEvent, sampleStream } from '../event-log.ts';
import { provideNativeSqlite3 } from './native-sqlite3.ts';

/**
 * Appends a second that emmett-sqlite acknowledges durably, or null with a line on stderr where its driver cannot be built.
 * One after the other on one connection at `synchronous=FULL`: appends sent together on a connection share its transaction and all but
 * the last are acknowledged before it commits, so more writers do not make it durably faster.
 */
export async function emmettAppends(streams: number, events: number): Promise<number | null> {
  const reason = provideNativeSqlite3();
  if (reason !== null) {
    process.stderr.write(`emmett-sqlite is left out: ${reason}\n`);
    return null;
  }
  const { getSQLiteEventStore, sqliteConnection } = await import('@event-driven-io/emmett-sqlite');
  return inTemporaryFolder(async (folder) => {
    const fileName = path.join(folder, 'emmett.db');
    const connection = sqliteConnection({ fileName });
    await connection.command('PRAGMA synchronous = FULL');
    const store = getSQLiteEventStore({ fileName, connectionOptions: { connection, singleton: true } });
    const event = { type: sampleEvent.type, data: { ...sampleEvent.data } };
    await store.appendToStream(sampleStream(0), [event]);
    const start = performance.now();
    for (let n = 0; n < events; n++) await store.appendToStream(sampleStream(n % streams), [event]);
    const rate = (events / (performance.now() - start)) * 1000;
    connection.close();
    return rate;
  });
}
