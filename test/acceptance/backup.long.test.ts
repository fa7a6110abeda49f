import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { keptFilesOf } from '@bihuan/domain';
import { compareAnswers } from '@bihuan/standalone';
import { describe, expect, it, onTestFinished } from 'vitest';

import { type KurrentDouble, startKurrentDouble } from '../kurrentdb-double/kurrent-double.ts';
import { asOperator } from '../tooling/as-operator.ts';
import { answerOf, bihuan, loadedDemo, serving, spawnBihuan, temporaryFolder } from './bihuan-process.ts';
import { eventsOf, tamperWith } from './record.ts';

interface Made {
  readonly folder: string;
  readonly whole: boolean;
  readonly began: string;
  readonly record: { readonly events: number; readonly head: string };
  readonly files: { readonly count: number; readonly newCount: number };
  readonly removed: readonly string[];
}

const entry = fileURLToPath(new URL('../../services/standalone/src/cli.ts', import.meta.url));
const demo = loadedDemo();
/** A data folder that is not there yet. */
const newFolder = () => path.join(temporaryFolder(), 'data');
const keyIn = (data: string) => path.join(data, 'installation.key');
const logIn = (data: string) => ({ engine: 'sqlite', file: path.join(data, 'log.sqlite') }) as const;

async function refusedBy(args: readonly string[], data: string) {
  const { code, out, err } = await bihuan([...args, '--json'], data);
  expect(out).toBe('');
  return { exit: code, ...(JSON.parse(err) as { code: string; messages: { en: string } }) };
}

describe('the drill', () => {
  it('brings back everything that was acknowledged before a backup under load began, and it answers the same', async () => {
    const [source, target, restored] = [demo.copy(), newFolder(), newFolder()];
    const { url } = await serving(['start'], source);
    const storm = new Storm(url);
    while (storm.acknowledged.length < 50) await sleep(20);
    const before = [...storm.acknowledged];
    const made = await answerOf<Made>(['backup', target], source);
    expect(made.whole).toBe(true);
    const during = storm.acknowledged.length - before.length;
    await storm.end();
    expect(during).toBeGreaterThan(0);

    await answerOf(['restore', target, '--key', keyIn(source)], restored);
    const events = await eventsOf(restored);
    const names = new Set(events.map(({ data }) => data['name']));
    expect(before.filter((name) => !names.has(name))).toEqual([]);
    // Nothing but a beginning of the log as it is there, at the same positions.
    expect(events).toEqual((await eventsOf(source)).slice(0, events.length));
    expect(events.length).toBe(made.record.events);
    const head = BigInt(made.record.head);
    const place = { jurisdiction: '141100', zone: 'Asia/Shanghai' };
    const options = { ...place, clock: () => new Date(), onBuilt: () => {}, onProgress: () => {} };
    const answers = await compareAnswers({ store: logIn(source), head }, { store: logIn(restored), head }, options);
    expect(answers).toBeGreaterThan(500);
    expect((await bihuan(['verify'], restored)).code).toBe(0);

    const again = await serving(['start'], restored);
    await expect.poll(async () => (await fetch(`${again.url}/readyz`)).status, { timeout: 60_000 }).toBe(200);
    const name = before[0] ?? '';
    expect(JSON.stringify(await answerOf(['timeline', name], restored))).toContain(name);
  }, 240_000);
});

/** Clients that register objects one after the other over HTTP. */
class Storm {
  /** Names of those whose registration was acknowledged. */
  readonly acknowledged: string[] = [];
  readonly #clients: Promise<void>[];
  #isOver = false;

  constructor(url: string) {
    this.#clients = ['甲', '乙', '丙', '丁'].map((client) => this.#register(url, client));
  }

  async #register(url: string, client: string): Promise<void> {
    for (let n = 0; !this.#isOver; n++) {
      const name = `压力${client}${n}工程`;
      const body = JSON.stringify({ name, kind: 'project' });
      const headers = { 'content-type': 'application/json' };
      const { ok } = await asOperator(`${url}/api/v1/objects`, { method: 'POST', headers, body });
      if (ok) this.acknowledged.push(name);
    }
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#clients);
  }
}

describe('backups of one record', () => {
  it('share the files that have not changed, and only their own number of them stays', async () => {
    const [source, target] = [demo.copy(), newFolder()];
    mkdirSync(target);
    writeFileSync(path.join(target, 'notes.txt'), 'not ours');
    mkdirSync(path.join(target, '20200101T000000000Z'));
    // What a killed backup has left goes with the next one.
    mkdirSync(path.join(target, '.unfinished-20200101T000000000Z'));
    const first = await answerOf<Made>(['backup', target, '--keep', '2'], source);
    const second = await answerOf<Made>(['backup', target, '--keep', '2'], source);
    expect(second.files).toMatchObject({ count: first.files.count, newCount: 0 });
    const [file = ''] = readdirSync(path.join(first.folder, 'files')).filter((name) => name.length === 64);
    expect(statSync(path.join(second.folder, 'files', file)).ino).toBe(
      statSync(path.join(first.folder, 'files', file)).ino,
    );
    // Nothing is shared with the data: what is lost there is not lost here.
    expect(statSync(path.join(source, 'files', file)).ino).not.toBe(
      statSync(path.join(second.folder, 'files', file)).ino,
    );
    // A shared file that has rotted is taken from the data anew.
    const rotten = path.join(second.folder, 'files', file);
    chmodSync(rotten, 0o600);
    writeFileSync(rotten, 'x');
    const third = await answerOf<Made>(['backup', target, '--keep', '2'], source);
    expect(third.files.newCount).toBe(1);
    expect(third.removed).toEqual([path.basename(first.folder)]);
    expect(readdirSync(target).sort()).toEqual(
      ['20200101T000000000Z', path.basename(second.folder), path.basename(third.folder), 'lock.db', 'notes.txt'].sort(),
    );
    expect((await bihuan(['restore', third.folder, '--dry-run'], source)).code).toBe(0);
    expect(await refusedBy(['restore', second.folder, '--dry-run'], source)).toMatchObject({
      ...{ exit: 1, code: 'backup.not-whole' },
    });
  });

  it('say what the record lacked already, and are brought back all the same', async () => {
    const [source, target, restored] = [demo.copy(), newFolder(), newFolder()];
    const named = (await eventsOf(source)).flatMap((event) => keptFilesOf(event)?.files ?? []);
    const lost = named[0]?.hash ?? '';
    writeFileSync(path.join(source, 'files', lost), 'altered');
    const made = await bihuan(['backup', target, '--lang', 'en'], source);
    expect(made.code).toBe(1);
    expect(made.out).toContain(lost);
    const back = await bihuan(['restore', target, '--key', keyIn(source), '--lang', 'en'], restored);
    expect(back.code).toBe(1);
    expect(back.out).toContain(lost);
    expect(await eventsOf(restored)).toEqual(await eventsOf(source));
  });
});

describe('a backup is refused, and nothing of it stays,', () => {
  it('where the record is not whole', async () => {
    const [source, target] = [demo.copy(), newFolder()];
    const { stream } = await tamperWith(source);
    const refused = await refusedBy(['backup', target], source);
    expect(refused).toMatchObject({ exit: 1, code: 'backup.source-not-whole' });
    expect(refused.messages.en).toContain(stream);
    expect(readdirSync(target)).toEqual(['lock.db']);
  });

  it('where it would lie inside the data, or cannot be written', async () => {
    const source = demo.copy();
    const inside = await refusedBy(['backup', path.join(source, 'backups')], source);
    expect(inside).toMatchObject({ exit: 1, code: 'backup.target-inside-data' });
    expect(existsSync(path.join(source, 'backups'))).toBe(false);
    const file = path.join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    // A folder that takes none, and says of each that it is not there.
    const takesNone = process.platform === 'linux' ? ['/proc/bihuan'] : [];
    for (const target of [file, path.join(file, 'below'), ...takesNone])
      expect(await refusedBy(['backup', target], source)).toMatchObject({
        exit: 3,
        code: 'backup.target-not-writable',
      });
    for (const data of [path.join(file, 'below'), ...takesNone])
      expect(await refusedBy(['start'], data)).toMatchObject({ exit: 3, code: 'store.folder-not-usable' });
  });

  it('where another one is being written to the same folder, which is then whole', async () => {
    const [source, target] = [demo.copy(), newFolder()];
    const first = spawnBihuan(['backup', target], source);
    const closed = once(first, 'close');
    while (first.exitCode === null && !begun(target)) await sleep(1);
    first.kill('SIGSTOP');
    expect(await refusedBy(['backup', target], source)).toMatchObject({ exit: 3, code: 'backup.target-in-use' });
    first.kill('SIGCONT');
    expect((await closed)[0]).toBe(0);
    expect(readdirSync(target).sort()).toEqual([expect.stringMatching(/^\d{8}T\d{9}Z$/), 'lock.db']);
    expect((await bihuan(['restore', target, '--dry-run'], source)).code).toBe(0);
  });

  it('where it is interrupted, or the system lets it write no more', async () => {
    const [source, target] = [demo.copy(), newFolder()];
    const content = Buffer.alloc(60_000_000, 7);
    writeFileSync(path.join(source, 'files', hash('sha256', content)), content);
    const child = spawnBihuan(['backup', target, '--json'], source);
    const closed = once(child, 'close');
    while (child.exitCode === null && !begun(target)) await sleep(1);
    child.kill('SIGTERM');
    expect((await closed)[0]).toBe(3);
    expect(readdirSync(target)).toEqual(['lock.db']);

    const limited = spawn('sh', ['-c', 'ulimit -f 20000; exec "$@"', 'sh', process.execPath, entry, 'backup', target], {
      env: { ...process.env, BIHUAN_DATA: source, BIHUAN_LANG: 'en' },
    });
    let said = '';
    limited.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    expect((await once(limited, 'close'))[0]).toBe(3);
    expect(said).toMatch(/\[backup\.(disk-full|write-failed)\]/);
    expect(readdirSync(target)).toEqual(['lock.db']);
  });
});

const begun = (target: string) =>
  existsSync(target) && readdirSync(target).some((name) => name.startsWith('.unfinished-'));

describe('a backup is not brought back', () => {
  it('over data, without its key, with another one, or once something in it is another', async () => {
    const [source, target] = [demo.copy(), newFolder()];
    const { folder } = await answerOf<Made>(['backup', target], source);
    expect(await refusedBy(['restore', target], demo.copy())).toMatchObject({ exit: 1, code: 'restore.not-empty' });
    const restored = newFolder();
    expect(await refusedBy(['restore', target], restored)).toMatchObject({ exit: 1, code: 'restore.key-missing' });
    const otherKey = path.join(temporaryFolder(), 'other.key');
    writeFileSync(otherKey, '0'.repeat(64));
    const withOther = await refusedBy(['restore', target, '--key', otherKey], restored);
    expect(withOther).toMatchObject({ exit: 1, code: 'restore.other-key' });
    expect(existsSync(restored)).toBe(false);
    expect(await refusedBy(['restore', source], restored)).toMatchObject({ exit: 1, code: 'backup.none' });
    const noFolder = await refusedBy(['restore', target, '--without-key'], otherKey);
    expect(noFolder).toMatchObject({ exit: 3, code: 'store.folder-not-usable' });

    const altered = path.join(temporaryFolder(), 'altered');
    cpSync(folder, altered, { recursive: true });
    const bytes = readFileSync(path.join(altered, 'log.sqlite'));
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    writeFileSync(path.join(altered, 'log.sqlite'), bytes);
    const refused = await refusedBy(['restore', altered, '--key', keyIn(source)], restored);
    expect(refused).toMatchObject({ exit: 1, code: 'backup.not-whole' });
    expect(readdirSync(restored)).toEqual(['lock.db']);
    // What was refused left the folder as empty as it was.
    await answerOf(['restore', target, '--key', keyIn(source)], restored);
  });
});

it('brings the record of servers back into empty servers, and its files into the data folder', async () => {
  const [source, data, target, restored] = [demo.copy(), newFolder(), newFolder(), newFolder()];
  const [double, empty] = [await startedDouble(), await startedDouble()];
  await answerOf(['copy', '--to', double.connectionString, '--no-projections'], source);
  for (const name of ['files', 'access']) cpSync(path.join(source, name), path.join(data, name), { recursive: true });
  cpSync(keyIn(source), keyIn(data));
  const servers = { BIHUAN_EVENT_STORE: double.connectionString };
  const made = await answerOf<Made>(['backup', target, '--with-key'], data, servers);
  expect(made).toMatchObject({ whole: true, record: { engine: 'kurrentdb' }, hasKey: true });
  const others = { BIHUAN_EVENT_STORE: (await startedDouble()).connectionString };
  await answerOf(
    ['account', 'open', 'other', '--person-name', '示例人员', '--role', 'administrator'],
    newFolder(),
    others,
  );
  const refused = await bihuan(['restore', target], restored, others);
  expect(refused.code).not.toBe(0);
  expect(readdirSync(restored)).toEqual(['lock.db']);
  await answerOf(['restore', target], restored, { BIHUAN_EVENT_STORE: empty.connectionString });
  expect(existsSync(path.join(restored, 'log.sqlite'))).toBe(false);
  expect(existsSync(keyIn(restored))).toBe(true);
  const verified = await answerOf<{ events: number }>(['verify'], restored, {
    BIHUAN_EVENT_STORE: empty.connectionString,
  });
  expect(verified.events).toBe(made.record.events);
}, 120_000);

async function startedDouble(): Promise<KurrentDouble> {
  const double = await startKurrentDouble();
  onTestFinished(() => double.stop());
  return double;
}

it('takes the files that replicas share from their folder, and brings them back into the one that is set', async () => {
  const [source, target, restored] = [demo.copy(), newFolder(), newFolder()];
  const [shared, sharedAnew] = [newFolder(), newFolder()];
  mkdirSync(path.dirname(shared), { recursive: true });
  cpSync(path.join(source, 'files'), shared, { recursive: true });
  rmSync(path.join(source, 'files'), { recursive: true });
  const { whole, files } = await answerOf<Made>(['backup', target], source, { BIHUAN_FILES: shared });
  expect([whole, files.count > 0]).toEqual([true, true]);
  const setAnew = { BIHUAN_FILES: sharedAnew };
  await answerOf(['restore', target, '--key', keyIn(source)], restored, setAnew);
  expect(existsSync(path.join(restored, 'files'))).toBe(false);
  expect((await bihuan(['verify'], restored, setAnew)).code).toBe(0);
});
