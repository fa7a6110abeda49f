import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventStoreContract } from '../contract/event-store.contract.ts';
import { openSqliteEventStore } from './event-store.ts';

eventStoreContract('sqlite', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'bihuan-store-'));
  const store = openSqliteEventStore({ file: path.join(folder, 'events.db'), clock: () => new Date() });
  return {
    store,
    isEmpty: true,
    async release() {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
});
