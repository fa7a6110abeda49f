import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { command, event, listed } from '../contract/fixtures.ts';
import { openSqliteEventReader } from './event-reader.ts';
import { snapshotSqliteLog } from './snapshot.ts';
import { temporaryFolder, temporaryStore } from './temporary-store.ts';
import { createSqliteVerifier } from './verifier.ts';

const stream = '999999.object~a';

it('holds what was acknowledged before it began, whole and at the same positions, whatever is written meanwhile', async () => {
  const { file, store } = temporaryStore();
  const big = () => event('Noted', { text: '字'.repeat(5_000) });
  let revision: bigint | null = null;
  const append = async () => {
    ({ revision } = await store.append(stream, revision ?? 'none', [big(), big()], command()));
  };
  for (let n = 0; n < 300; n++) await append();
  const before = await listed(store.readAll());
  const to = path.join(temporaryFolder(), 'log.sqlite');
  let steps = 0;
  let writing: Promise<void> = Promise.resolve();
  await snapshotSqliteLog({
    file,
    to,
    onProgress() {
      steps += 1;
      writing = writing.then(append);
    },
  });
  await writing;
  expect(steps).toBeGreaterThan(1);
  expect(existsSync(`${to}-wal`)).toBe(false);
  const reader = openSqliteEventReader({ file: to });
  const copied = await listed(reader.readAll());
  await reader.close();
  expect(copied).toEqual(before);
  expect(await createSqliteVerifier({ file: to }).verify()).toMatchObject({ events: 600, fault: null });
});

it('says that it cannot be written', async () => {
  const { file } = temporaryStore();
  const to = path.join(temporaryFolder(), 'missing', 'log.sqlite');
  await expect(snapshotSqliteLog({ file, to })).rejects.toMatchObject({ code: 'store.write-failed' });
});
