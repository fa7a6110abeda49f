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

/** Read beside the service, which has the log open for writing. */
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
    for (const part of ['', '-wal', '-shm']) await rm(join(folder, `log.sqlite${part}`), { force: true });
    await writeLog(folder, events);
  });
}

/** A log in this folder with just these events. */
export async function writeLog(folder: string, events: readonly Written[]): Promise<void> {
  const store = openSqliteEventStore({ file: join(folder, 'log.sqlite'), clock: () => new Date() });
  const revisions = new Map<string, bigint>();
  for (const { stream, event, metadata } of events) {
    const { revision } = await store.append(stream, revisions.get(stream) ?? 'none', [event], metadata);
    revisions.set(stream, revision);
  }
  await store.close();
}
