import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { needs } from '../tooling/lacking.ts';
import { answerOf, bihuan, loadedDemo, spawnBihuan, temporaryFolder } from './bihuan-process.ts';

const demo = loadedDemo();

interface Made {
  readonly folder: string;
  readonly whole: boolean;
  readonly removed: readonly string[];
}
const backedUp = (source: string, target: string, ...more: readonly string[]) =>
  answerOf<Made>(['backup', target, ...more], source);

/** What a backup that did not come to be says, by its code. */
async function outcomeOf(args: readonly string[], data: string) {
  const { code, err } = await bihuan([...args, '--json'], data);
  return { exit: code, code: code === 0 ? null : (JSON.parse(err) as { code: string }).code };
}

const isBackup = /^\d{8}T\d{9}Z$/;

/** Everything that looks like a backup, each found to be one. */
async function wholeBackupsIn(target: string, data: string): Promise<readonly string[]> {
  const names = readdirSync(target).filter((name) => isBackup.test(name));
  for (const name of names)
    expect(await outcomeOf(['restore', path.join(target, name), '--dry-run'], data)).toMatchObject({ exit: 0 });
  return names;
}

describe.runIf(needs('mounting'))('a disk that fills up while a backup is written', () => {
  it('ends it with one clear line wherever that happens, and the backups before stay whole', async () => {
    const source = demo.copy();
    const measured = path.join(temporaryFolder(), 'measured');
    await backedUp(source, measured);
    const needed = bytesBelow(measured);
    const target = temporaryFolder();
    const mounted = (bytes: number, ...more: readonly string[]) =>
      spawnSync('mount', ['-t', 'tmpfs', '-o', [`size=${Math.ceil(bytes)}`, ...more].join(','), 'tmpfs', target])
        .status;
    expect(mounted(needed * 1.2)).toBe(0);
    onTestFinished(() => void spawnSync('umount', [target]));
    const first = path.basename((await backedUp(source, target)).folder);
    const log = statSync(path.join(target, first, 'log.sqlite')).size;
    // Where the lock, the log, what beside it is read through, and the manifest no longer fit.
    for (const share of [0, 0.6, 1.03]) {
      expect(mounted(bytesBelow(target) + share * log, 'remount')).toBe(0);
      expect(await outcomeOf(['backup', target], source)).toEqual({ exit: 3, code: 'backup.disk-full' });
      expect(readdirSync(target).sort()).toEqual([first, 'lock.db']);
    }
    expect(await wholeBackupsIn(target, source)).toEqual([first]);
    expect(mounted(bytesBelow(target) + 2 * needed, 'remount')).toBe(0);
    expect(await backedUp(source, target)).toMatchObject({ whole: true });
    expect(await wholeBackupsIn(target, source)).toHaveLength(2);
  });
});

function bytesBelow(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce(
    (sum, { parentPath, name }) => sum + Math.ceil(statSync(path.join(parentPath, name)).size / 4096) * 4096,
    0,
  );
}

describe('backups to one folder at once', () => {
  it('come to be or say that another one is being written, from the first one on', async () => {
    const [source, target] = [demo.copy(), path.join(temporaryFolder(), 'backups')];
    const outcomes = await Promise.all([1, 2].map(() => outcomeOf(['backup', target], source)));
    for (const { exit, code } of outcomes)
      expect([
        [0, null],
        [3, 'backup.target-in-use'],
      ]).toContainEqual([exit, code]);
    const made = outcomes.filter(({ exit }) => exit === 0).length;
    expect(made).toBeGreaterThan(0);
    expect(await wholeBackupsIn(target, source)).toHaveLength(made);
    expect(readdirSync(target).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('wait for the one that removes what need not stay; killed at it, it has taken nothing else along', async () => {
    const [source, target] = [demo.copy(), path.join(temporaryFolder(), 'backups')];
    const old = (await backedUp(source, target)).folder;
    // So much that its removal takes a while.
    const much = path.join(old, 'much');
    mkdirSync(much);
    for (let n = 0; n < 15_000; n++) writeFileSync(path.join(much, String(n)), '');
    const removing = spawnBihuan(['backup', target, '--keep', '1'], source);
    const closed = once(removing, 'close');
    const isRemoving = () => readdirSync(target).some((name) => name.startsWith('.removing-'));
    while (removing.exitCode === null && !isRemoving()) await sleep(1);
    removing.kill('SIGSTOP');
    expect(isRemoving()).toBe(true);
    expect(await outcomeOf(['backup', target], source)).toMatchObject({ exit: 3, code: 'backup.target-in-use' });
    removing.kill('SIGKILL');
    await closed;
    const [kept, ...others] = await wholeBackupsIn(target, source);
    expect(others).toEqual([]);
    expect(kept).not.toBe(path.basename(old));

    const next = await backedUp(source, target, '--keep', '2');
    expect(next.removed).toEqual([]);
    expect(isRemoving()).toBe(false);
    expect(await wholeBackupsIn(target, source)).toEqual([kept, path.basename(next.folder)]);
  });
});
