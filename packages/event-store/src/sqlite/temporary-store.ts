import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openSqliteEventStore, type SqliteEventStoreOptions } from './event-store.ts';

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'bihuan-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A store in a folder of its own, closed and removed when the test ends. */
export function temporaryStore(options: Partial<SqliteEventStoreOptions> = {}) {
  const file = path.join(temporaryFolder(), 'events.db');
  const store = openSqliteEventStore({ file, clock: () => new Date(), ...options });
  onTestFinished(() => store.close());
  return { file, store };
}
