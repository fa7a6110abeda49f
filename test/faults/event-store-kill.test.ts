import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  createSqliteVerifier,
  currentFolderHolder,
  openDataFolderLock,
  openSqliteEventReader,
  openSqliteEventStore,
} from '@bihuan/event-store';
import { expect, it, onTestFinished } from 'vitest';
import { isLongRun } from '../tooling/tier.ts';

const child = fileURLToPath(new URL('event-store-child.ts', import.meta.url));

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'bihuan-kill-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts a storm; resolves once it holds the folder. `acknowledged` grows while it runs. */
async function storm(folder: string, run: string) {
  const started: ChildProcess = spawn(process.execPath, [child, folder, run], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  started.stdout?.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  while (!output.includes('ready\n')) {
    if (started.exitCode !== null) throw new Error(`the child ended with ${started.exitCode}`);
    await sleep(5);
  }
  const closed = once(started, 'close');
  return {
    pid: started.pid as number,
    async kill(): Promise<string[]> {
      started.kill('SIGKILL');
      await closed;
      // The last line may be cut short by the kill.
      return output.slice(0, output.lastIndexOf('\n')).split('\n').slice(1);
    },
  };
}

it('keeps every acknowledged event through kill -9, without a gap and with the chain whole', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'events.db');
  const rounds = isLongRun ? 12 : 3;
  const acknowledged = new Map<string, bigint>();
  for (let round = 0; round < rounds; round++) {
    const running = await storm(folder, `round${round}`);
    await sleep(50 + Math.random() * 350);
    for (const line of await running.kill()) {
      const [stream = '', revision = ''] = line.split(' ');
      acknowledged.set(stream, BigInt(revision));
    }
    // First by a reader with no writer left, then by the next writer.
    const reader = openSqliteEventReader({ file });
    const revisions = new Map<string, bigint>();
    let position = 0n;
    for await (const event of reader.readAll()) {
      expect(event.revision).toBe((revisions.get(event.stream) ?? -1n) + 1n);
      expect(event.position).toBe(position + 1n);
      position = event.position;
      revisions.set(event.stream, event.revision);
    }
    await reader.close();
    for (const [stream, revision] of acknowledged) expect(revisions.get(stream)).toBeGreaterThanOrEqual(revision);
    await openSqliteEventStore({ file, clock: () => new Date() }).close();
    expect((await createSqliteVerifier({ file }).verify()).fault).toBeNull();
  }
  expect(acknowledged.size).toBeGreaterThan(0);
}, 300_000);

it('gives a folder to one process, names the holder to others, and frees it when the holder is killed', async () => {
  const folder = temporaryFolder();
  expect(currentFolderHolder(folder)).toBeNull();
  const running = await storm(folder, 'lock');
  const me = { pid: process.pid, url: 'http://127.0.0.1:1', since: '2025-01-01T00:00:00.000Z' };
  const inUse = expect.objectContaining({
    code: 'store.in-use',
    params: expect.objectContaining({ folder, pid: running.pid }),
  });
  expect(() => openDataFolderLock(folder, me)).toThrow(inUse);
  expect(currentFolderHolder(folder)).toMatchObject({ pid: running.pid });
  await running.kill();
  expect(currentFolderHolder(folder)).toBeNull();
  const lock = openDataFolderLock(folder, me);
  expect(currentFolderHolder(folder)).toEqual(me);
  lock.describe({ ...me, url: null });
  expect(() => openDataFolderLock(folder, me)).toThrow(expect.objectContaining({ code: 'store.in-use' }));
  lock.release();
  expect(currentFolderHolder(folder)).toBeNull();
});
