import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StoredEvent } from '@bihuan/domain';
import { type EventStore, openEventStore } from '@bihuan/event-store';
import { expect, it, onTestFinished } from 'vitest';
import { startKurrentCluster } from '../kurrentdb-double/kurrent-cluster.ts';
import { startKurrentDouble } from '../kurrentdb-double/kurrent-double.ts';
import { command, freshStream, noted, noting } from './noted.ts';

const timeoutMs = 1_500;
async function opened(connectionString: string): Promise<EventStore> {
  const store = await openEventStore({ engine: 'kurrentdb', connectionString, timeoutMs }, () => new Date());
  onTestFinished(() => store.close());
  return store;
}

async function clusterOfThree() {
  const cluster = await startKurrentCluster();
  onTestFinished(() => cluster.stop());
  return cluster;
}

it('commands under way while the leader is deposed have one effect each, and whoever follows sees each once', async () => {
  const cluster = await clusterOfThree();
  for (const node of cluster.nodes) node.slow(3);
  const store = await opened(cluster.connectionString);
  const note = noting(store);
  const over = new AbortController();
  const seen: StoredEvent[] = [];
  const following = (async () => {
    for await (const { events } of store.subscribe({ signal: over.signal })) seen.push(...events);
  })();
  const acknowledged: string[] = [];
  let isOver = false;
  const writer = async () => {
    const stream = freshStream();
    while (!isOver) {
      const commandId = randomUUID();
      const { repeated } = await note(stream, commandId);
      expect(repeated).toBe(false);
      acknowledged.push(commandId);
    }
  };
  const writers = Array.from({ length: 8 }, writer);
  const leaders = new Set<number | null>();
  for (let round = 0; round < 4; round++) {
    leaders.add(cluster.leader);
    const before = acknowledged.length;
    await expect.poll(() => acknowledged.length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(before + 16);
    cluster.depose();
  }
  isOver = true;
  await Promise.all(writers);
  expect(leaders.size).toBeGreaterThan(1);

  const recorded: string[] = [];
  for await (const { metadata } of store.readAll()) recorded.push(metadata.commandId);
  expect(recorded.toSorted()).toEqual(acknowledged.toSorted());
  await expect.poll(() => seen.length, { timeout: 20_000 }).toBe(recorded.length);
  expect(seen.map(({ metadata }) => metadata.commandId)).toEqual(recorded);
  over.abort();
  await following;
}, 60_000);

it('an append that a deposed leader refuses goes to the leader that it names, and so does what is read then', async () => {
  const cluster = await clusterOfThree();
  const store = await opened(cluster.nodes[0]?.connectionString ?? '');
  const stream = freshStream();
  await store.append(stream, 'none', [noted()], command('1'));
  cluster.depose();
  expect(cluster.leader).not.toBe(0);
  expect(await store.append(stream, 0n, [noted()], command('2'))).toMatchObject({ revision: 1n });
  const revisions: bigint[] = [];
  for await (const { revision } of store.readStream(stream)) revisions.push(revision);
  expect(revisions).toEqual([0n, 1n]);
});

async function single() {
  const double = await startKurrentDouble();
  onTestFinished(() => double.stop());
  return { double, store: await opened(double.connectionString) };
}

it('what is said of one append on a call is not taken for the fate of another: that one is unknown, and found when it is asked again', async () => {
  const { double, store } = await single();
  const [mine, theirs] = [freshStream(), freshStream()];
  await store.append(mine, 'none', [noted()], command('first'));
  double.loseAnswer('append');
  // Written, but not answered …
  const unanswered = store.append(mine, 0n, [noted()], command('written')).catch((error: unknown) => error);
  await expect.poll(() => double.events.at(-1)?.revision).toBe(1n);
  // … when the call that both are on is ended, and nobody leads for longer than anybody waits.
  const leaderless = setInterval(() => double.failNext('append', 'not-leader'), 1);
  const refused = store.append(theirs, 'none', [noted()], command('refused')).catch((error: unknown) => error);
  expect(await unanswered).toMatchObject({ code: 'store.outcome-unknown' });
  await refused;
  clearInterval(leaderless);
  double.resume();
  expect(await noting(store)(mine, 'written')).toMatchObject({ revision: 1n, repeated: true });
});

it.each(['no-leader', 'busy'] as const)(
  'an append and a reading that a node cannot serve for a moment (%s) wait for it',
  async (failure) => {
    const { double, store } = await single();
    const stream = freshStream();
    const held = setInterval(() => double.failNext('append', failure), 1);
    const appended = store.append(stream, 'none', [noted()], command('1'));
    await sleep(150);
    clearInterval(held);
    double.resume();
    expect(await appended).toMatchObject({ revision: 0n });
    double.failNext('read', failure);
    expect(await store.head()).not.toBeNull();
  },
);

it('an append that no leader takes in time is refused for good: nothing was written', async () => {
  const { double, store } = await single();
  const held = setInterval(() => double.failNext('append', 'no-leader'), 1);
  onTestFinished(() => clearInterval(held));
  await expect(store.append(freshStream(), 'none', [noted()], command('1'))).rejects.toMatchObject({
    code: 'store.not-leader',
  });
  expect(await store.head()).toBeNull();
});
