import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore } from '@bihuan/event-store';
import { openReadSide } from './open-read-side.ts';
import { temporaryApi } from './temporary-api.ts';

/** A real server over a real store with the read models beside it, in a temporary folder. */
export async function temporaryLoop() {
  const folder = await mkdtemp(join(tmpdir(), 'bihuan-loop-'));
  const storeFile = join(folder, 'log.sqlite');
  const clock = () => new Date();
  // The projections' reader wants the file to be there.
  await openSqliteEventStore({ file: storeFile, clock }).close();
  const readSide = await openReadSide({
    store: { engine: 'sqlite', file: storeFile },
    folder: join(folder, 'read-models'),
    zone: 'Asia/Shanghai',
    clock,
  });
  const service = await temporaryApi(folder, readSide);
  return {
    ...service,
    async stop() {
      await readSide.close();
      await service.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
