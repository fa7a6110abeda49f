import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openSqliteEventReader, openSqliteEventStore } from '@bihuan/event-store';
import type { TemporaryApi } from '../../temporary-api.ts';

export interface Written {
  readonly stream: string;
  readonly type: string;
  readonly event: Parameters<ReturnType<typeof openSqliteEventStore>['append']>[2][number];
  readonly metadata: Parameters<ReturnType<typeof openSqliteEventStore>['append']>[3];
}

/** The log while the service has it open cannot be opened twice: it is read through a copy of its reader. */
export async function eventsOf(folder: string): Promise<readonly Written[]> {
  const reader = openSqliteEventReader({ file: join(folder, 'log.sqlite') });
  const written: Written[] = [];
  for await (const { stream, id, type, version, data, metadata } of reader.readAll()) {
    const { recordedAt: _, ...command } = metadata;
    written.push({ stream, type, event: { id, type, version, data }, metadata: command });
  }
  await reader.close();
  return written;
}

/** The same folder with a log that ends where a crash would have ended it. */
export async function withLogUpTo(service: TemporaryApi, events: readonly Written[]): Promise<TemporaryApi> {
  return service.restart(async (folder) => {
    const file = join(folder, 'log.sqlite');
    for (const part of ['', '-wal', '-shm']) await rm(file + part, { force: true });
    const store = openSqliteEventStore({ file, clock: () => new Date() });
    const revisions = new Map<string, bigint>();
    for (const { stream, event, metadata } of events) {
      const { revision } = await store.append(stream, revisions.get(stream) ?? 'none', [event], metadata);
      revisions.set(stream, revision);
    }
    await store.close();
  });
}
