import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openEventStore } from '@bihuan/event-store';
import { runProjector } from '@bihuan/read-models';
import { expect, it, onTestFinished } from 'vitest';
import { allProjections } from '../../../packages/read-models/src/all-projections.ts';
import { type KurrentDouble, startKurrentDouble } from '../../kurrentdb-double/kurrent-double.ts';
import { readModelRows } from '../read-model-rows.ts';
import { Load } from './load.ts';
import { toldEvent } from './told.ts';
import { verdictOn } from './verdict.ts';

async function loaded() {
  const double = await startKurrentDouble();
  onTestFinished(() => double.stop());
  const address = { engine: 'kurrentdb', connectionString: double.connectionString, timeoutMs: 5_000 } as const;
  const store = await openEventStore(address, () => new Date());
  onTestFinished(() => store.close());
  const run = randomUUID().slice(0, 13);
  const load = new Load(run, [store], { writers: 4, restMs: 0 });
  load.start();
  await expect.poll(() => load.acknowledged.size, { timeout: 20_000 }).toBeGreaterThan(60);
  await load.stop();
  const broken = async () => {
    const { checks } = await verdictOn(run, load, store, address);
    return checks
      .filter(({ wrong }) => wrong.length > 0)
      .map(({ promise }) => promise.split(' ').slice(0, 4).join(' '));
  };
  return { double, store, address, load, broken };
}

/** The last event of an acknowledged command that another came after. */
const anAcknowledged = (double: KurrentDouble, { acknowledged }: Load) => {
  const found = [...acknowledged.values()].find(({ stream, revision }) =>
    double.events.some((event) => event.stream === stream && event.revision > revision),
  );
  if (found === undefined) throw new Error('every stream has one command');
  return found;
};

it('finds nothing wrong with what happened as it was told', async () => {
  const { broken } = await loaded();
  expect(await broken()).toEqual([]);
});

it('finds an acknowledged event that the server has lost', async () => {
  const { double, load, broken } = await loaded();
  const { stream, revision } = anAcknowledged(double, load);
  double.removeEvent(stream, revision);
  expect(await broken()).toEqual(['every acknowledged command is', 'streams have no gaps,', 'the chain of hashes']);
});

it('finds a command that was carried out twice, and one that was refused and saved', async () => {
  const { store, load, broken } = await loaded();
  const { stream, kind, id, commandId } = [...load.acknowledged.values()].at(-1) as never;
  let last = -1n;
  for await (const { revision } of store.readStream(stream)) last = revision;
  const metadata = { commandId, fingerprint: 'f', principal: 'p', correlationId: 'c', causationId: null };
  await store.append(stream, last, [toldEvent(kind, id, 5)], metadata);
  expect(await broken()).toEqual(['every acknowledged command is']);
  const saved = randomUUID();
  load.refused.set(saved, { sent: { commandId: saved, stream, kind, id, size: 1 }, code: 'store.timed-out' });
  await store.append(stream, last + 1n, [toldEvent(kind, id, 6)], { ...metadata, commandId: saved });
  expect(await broken()).toEqual(['every acknowledged command is', 'nothing else is in']);
});

it('finds a command whose outcome was never settled', async () => {
  const { load, broken } = await loaded();
  const [sent] = load.acknowledged.values();
  load.unknown.set('never', { ...(sent as NonNullable<typeof sent>), commandId: 'never' });
  expect(await broken()).toEqual(['nothing else is in']);
});

it('settles what is unknown by sending it again, and tells what had been saved from what had not', async () => {
  const { load, broken } = await loaded();
  const [sent] = load.acknowledged.values();
  const saved = sent as NonNullable<typeof sent>;
  const lost = { ...saved, commandId: randomUUID() };
  for (const one of [saved, lost]) load.unknown.set(one.commandId, one);
  expect(await load.settle(5_000)).toEqual({ hadBeenSaved: 1, savedNow: 1 });
  expect(await broken()).toEqual([]);
});

it('tells read models apart that differ in one value', async () => {
  const { store, address } = await loaded();
  const folder = mkdtempSync(path.join(tmpdir(), 'bihuan-rows-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { openEventReader } = await import('@bihuan/event-store');
  const projector = await runProjector({
    openReader: () => openEventReader(address),
    folder,
    zone: 'Asia/Shanghai',
    projections: allProjections,
  });
  await projector.waitFor((await store.head()) as bigint, { timeoutMs: 20_000 });
  await projector.close();
  const before = readModelRows(folder);
  const register = readdirSync(folder).find((file) => /^register.*sqlite$/.test(file)) ?? '';
  const database = new DatabaseSync(path.join(folder, register));
  database.exec("UPDATE log_days SET day = '1999-01-01'");
  database.close();
  const changed = readModelRows(folder).filter(({ digest }, n) => digest !== before[n]?.digest);
  expect(changed).toMatchObject([{ projection: 'register', table: 'log_days' }]);
  expect(before.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(60);
});
