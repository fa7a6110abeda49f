import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openEventStore, openSqliteEventStore } from '@bihuan/event-store';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type KurrentDouble, startKurrentDouble } from '../kurrentdb-double/kurrent-double.ts';
import {
  allocationsOf,
  answerOf,
  bihuan,
  loadedDemo,
  serving,
  spawnBihuan,
  temporaryFolder,
} from './bihuan-process.ts';
import { eventsOf, headOf, killedAt, tamperWith } from './record.ts';

interface Report {
  readonly from: string;
  readonly to: string;
  readonly events: number;
  readonly already: number;
  readonly copied: number;
  readonly deletedStreams: number;
  readonly answers: number | null;
}

const demo = loadedDemo();

async function startedDouble(): Promise<KurrentDouble> {
  const double = await startKurrentDouble();
  onTestFinished(() => double.stop());
  double.appendForeign('others-1', 40);
  return double;
}

/** A data folder that is not there yet. */
const newFolder = () => path.join(temporaryFolder(), 'data');

/** The record as `export` writes it, without positions. */
async function exported(data: string, eventStore = 'sqlite:'): Promise<string[]> {
  const { out, code, err } = await bihuan(['export'], data, { BIHUAN_EVENT_STORE: eventStore });
  if (code !== 0) throw new Error(err);
  return out
    .replaceAll(/,"position":"\d+"/g, '')
    .trimEnd()
    .split('\n');
}

/** The record as it lies there, without positions. */
const recordOf = async (data: string) => (await eventsOf(data)).map(({ position: _, ...event }) => event);

/** A record of so many events over some streams, one after the other in turn. */
async function writtenLog(count: number, streams: number): Promise<string> {
  const folder = newFolder();
  mkdirSync(folder);
  const store = openSqliteEventStore({ file: path.join(folder, 'log.sqlite'), clock: () => new Date() });
  const eachTime = 20;
  const event = (n: number) => ({ id: crypto.randomUUID(), type: 'Noted', version: 1, data: { n } });
  const command = { commandId: 'c', fingerprint: 'f', principal: 'p', correlationId: 'c', causationId: null };
  for (let done = 0; done < count; done += eachTime * streams) {
    const last = BigInt(done / streams) - 1n;
    const appends = Array.from({ length: streams }, (_, n) =>
      store.append(
        `999999.object~s-${n}`,
        last < 0n ? 'none' : last,
        Array.from({ length: eachTime }, (__, k) => event(k)),
        command,
      ),
    );
    await Promise.all(appends);
  }
  await store.close();
  return folder;
}

describe('a record that is moved', () => {
  it('is the same in another folder, on servers, and back again, to the letter', async () => {
    const source = demo.copy();
    const double = await startedDouble();
    const [second, third] = [newFolder(), newFolder()];
    const servers = double.connectionString;
    const first = await answerOf<Report>(['copy', '--to', `sqlite:${second}`], source);
    expect(first).toMatchObject({ already: 0, copied: first.events, to: `sqlite:${second}` });
    expect(first.answers).toBeGreaterThan(500);
    const there = await answerOf<Report>(['copy', '--from', `sqlite:${second}`, '--to', servers], source);
    expect(there).toMatchObject({ copied: first.events, answers: first.answers });
    // The servers that are set, back into the data folder that is set.
    const back = await answerOf<Report>(['copy', '--to', 'sqlite:'], third, { BIHUAN_EVENT_STORE: servers });
    expect(back).toMatchObject({ copied: first.events, answers: first.answers, to: `sqlite:${third}` });

    const record = await recordOf(source);
    expect(record).toHaveLength(first.events);
    expect(await recordOf(second)).toEqual(record);
    expect(await recordOf(third)).toEqual(record);
    expect(await exported(third, servers)).toEqual(await exported(source));
    const counted = ({ events, streams, whole }: Record<string, unknown>) => ({ events, streams, whole });
    const verified = await answerOf<Record<string, unknown>>(['verify'], source);
    // Servers hold the record alone: the files are brought along by hand, and missed where they are not.
    expect((await bihuan(['verify'], third)).code).toBe(1);
    cpSync(path.join(second, 'files'), path.join(third, 'files'), { recursive: true });
    expect(counted(await answerOf(['verify'], third))).toEqual(counted(verified));
    const { items } = await allocationsOf(source);
    expect((await allocationsOf(third)).items).toEqual(items);
  }, 240_000);

  it('is not written a second time, and a person is told so', async () => {
    const source = demo.copy();
    const target = newFolder();
    await answerOf(['copy', '--to', `sqlite:${target}`, '--no-projections'], source);
    const before = readFileSync(path.join(target, 'log.sqlite'));
    const again = await bihuan(['copy', '--to', `sqlite:${target}`, '--no-projections', '--lang', 'en'], source);
    expect(again).toMatchObject({ code: 0 });
    expect(again.out).toContain('nothing was written');
    expect(readFileSync(path.join(target, 'log.sqlite')).equals(before)).toBe(true);
  });
});

describe('a copy that is killed', () => {
  it('goes on in another folder where it stopped', async () => {
    const source = await writtenLog(20_000, 10);
    const target = newFolder();
    const args = ['copy', '--from', `sqlite:${source}`, '--to', 'sqlite:', '--no-projections'];
    await killedAt(4_000n, args, target);
    const reached = Number(await headOf(target));
    const resumed = await answerOf<Report>(args, target);
    expect(resumed).toMatchObject({ events: 20_000, already: reached, copied: 20_000 - reached });
    expect(resumed.copied).toBeGreaterThan(0);
    expect(await recordOf(target)).toEqual(await recordOf(source));
  }, 60_000);

  it('goes on on a server where it stopped', async () => {
    const source = await writtenLog(1_000, 50);
    const double = await startedDouble();
    const written = () => double.events.filter(({ stream }) => stream.startsWith('999999.')).length;
    const args = ['copy', '--to', double.connectionString, '--no-projections'];
    double.slow(10);
    const child = spawnBihuan(args, source);
    const closed = once(child, 'close');
    while (child.exitCode === null && written() < 300) await sleep(5);
    child.kill('SIGKILL');
    await closed;
    double.resume();
    // What was under way when it was killed may still be stored.
    let reached = -1;
    while (reached !== written()) {
      reached = written();
      await sleep(300);
    }
    const resumed = await answerOf<Report>(args, source);
    expect(resumed).toMatchObject({ events: 1_000, already: reached, copied: 1_000 - reached });
    expect(resumed.copied).toBeGreaterThan(0);
    expect(await exported(source, double.connectionString)).toEqual(await exported(source));
  }, 60_000);
});

describe('a copy is refused', () => {
  async function refusedCopy(args: readonly string[], data: string) {
    const { code, out, err } = await bihuan(['copy', ...args, '--json'], data);
    expect(out).toBe('');
    return { exit: code, ...(JSON.parse(err) as { code: string; messages: { en: string } }) };
  }

  it('where the source was tampered with, before anything is written', async () => {
    const source = demo.copy();
    const { stream } = await tamperWith(source);
    const target = newFolder();
    const refused = await refusedCopy(['--to', `sqlite:${target}`], source);
    expect(refused).toMatchObject({ exit: 1, code: 'copy.source-not-whole' });
    expect(refused.messages.en).toContain(stream);
    expect(existsSync(path.join(target, 'log.sqlite'))).toBe(false);
  });

  it('where the copy was tampered with', async () => {
    const [source, target] = [demo.copy(), demo.copy()];
    await tamperWith(target);
    const refused = await refusedCopy(['--to', `sqlite:${target}`], source);
    expect(refused).toMatchObject({ exit: 1, code: 'copy.target-not-whole' });
  });

  it('where the target holds another record, which stays as it is', async () => {
    const [source, target] = [demo.copy(), await writtenLog(20, 1)];
    const before = readFileSync(path.join(target, 'log.sqlite'));
    const refused = await refusedCopy(['--to', `sqlite:${target}`], source);
    expect(refused).toMatchObject({ exit: 1, code: 'copy.target-differs' });
    expect(refused.messages.en).toContain('999999.object~s-0 0 Noted');
    expect(readFileSync(path.join(target, 'log.sqlite')).equals(before)).toBe(true);
  });

  it('where a server holds the target', async () => {
    const [source, target] = [demo.copy(), demo.copy()];
    const running = await serving(['start'], target);
    const refused = await refusedCopy(['--to', `sqlite:${target}`], source);
    expect(refused).toMatchObject({ exit: 3, code: 'store.in-use' });
    expect(refused.messages.en).toContain(running.url);
  });

  it('without a password on the screen, whatever is wrong', async () => {
    const source = demo.copy();
    for (const address of [
      'kurrentdb://admin:s3cret@127.0.0.1:1?tls=false',
      'kurrentdb://admin:s3cret@127.0.0.1:no',
      'http://admin:s3cret@host',
    ]) {
      const { code, out, err } = await bihuan(['copy', '--to', address], source, {
        BIHUAN_EVENT_STORE_TIMEOUT_MS: '500',
      });
      expect(code).toBeGreaterThan(1);
      expect(out + err).not.toContain('s3cret');
    }
  });
});

it('leaves nothing of a deleted person on any side, and the name stays taken', async () => {
  const person = '999999.person~p-1';
  const source = await writtenLog(40, 2);
  const clock = () => new Date();
  const command = { commandId: 'c', fingerprint: 'f', principal: 'p', correlationId: 'c', causationId: null };
  const noted = () => [{ id: crypto.randomUUID(), type: 'Noted', version: 1, data: { name: '张三' } }];
  const double = await startedDouble();
  const toServers = ['copy', '--to', double.connectionString, '--no-projections'];
  const changing = async (change: (store: Awaited<ReturnType<typeof openEventStore>>) => Promise<unknown>) => {
    const store = openSqliteEventStore({ file: path.join(source, 'log.sqlite'), clock });
    await change(store);
    await store.close();
  };
  await changing((store) => store.append(person, 'none', noted(), command));
  expect(await answerOf<Report>(toServers, source)).toMatchObject({ events: 41, copied: 41 });
  await changing((store) => store.deletePersonStream(person));
  expect(await answerOf<Report>(toServers, source)).toMatchObject({ events: 40, copied: 0, deletedStreams: 1 });
  expect(await answerOf<Report>(toServers, source)).toMatchObject({ events: 40, copied: 0, deletedStreams: 0 });

  const back = newFolder();
  const fromServers = ['copy', '--from', double.connectionString, '--to', 'sqlite:'];
  expect(await answerOf<Report>(fromServers, back)).toMatchObject({ events: 40, copied: 40, deletedStreams: 1 });
  expect(await recordOf(back)).toEqual(await recordOf(source));
  const servers = { engine: 'kurrentdb', connectionString: double.connectionString, timeoutMs: 5_000 } as const;
  const embedded = { engine: 'sqlite', file: path.join(back, 'log.sqlite') } as const;
  for (const address of [servers, embedded]) {
    const store = await openEventStore(address, clock);
    const refused = expect.objectContaining({ code: 'store.stream-deleted' });
    await expect(store.append(person, 'none', noted(), command)).rejects.toEqual(refused);
    await store.close();
  }
}, 60_000);

it('copies beside a running server', async () => {
  const source = demo.copy();
  await serving(['start'], source);
  const target = newFolder();
  const { events, copied } = await answerOf<Report>(['copy', '--to', `sqlite:${target}`, '--no-projections'], source);
  expect(copied).toBe(events);
  expect(await recordOf(target)).toEqual(await recordOf(source));
});

it('shows where it copied to without the password', async () => {
  const source = demo.copy();
  const double = await startedDouble();
  const address = double.connectionString.replace('://', '://admin:s3cret@');
  const { out, err, code } = await bihuan(['copy', '--to', address, '--no-projections'], source);
  expect({ code, err }).toMatchObject({ code: 0 });
  expect(out).toContain('admin:***@');
  expect(out + err).not.toContain('s3cret');
});
