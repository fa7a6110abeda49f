import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refused } from '@bihuan/domain';
import { type EventStore, openSqliteEventStore } from '@bihuan/event-store';
import { expect, it, onTestFinished } from 'vitest';
import { sharedTurn } from './shared-turn.ts';
import { silentLog } from './temporary-api.ts';

const someone = { principal: 'p-1', correlationId: 'c' };
const times = { waitMs: 0, askAgainMs: 5, keepMs: 20, lostAfterMs: 150, abandonedAfterMs: 400 };

async function givenStore(): Promise<EventStore> {
  const folder = await mkdtemp(join(tmpdir(), 'bihuan-turn-'));
  const store = openSqliteEventStore({ file: join(folder, 'log.sqlite'), clock: () => new Date() });
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  return store;
}

/** A process's part in the turns of one kind. */
const replicaOn = (store: Pick<EventStore, 'append' | 'readStream'>, hasReplicas = true) =>
  sharedTurn({
    ...{ store, jurisdiction: '141100', id: 'imports', hasReplicas, log: silentLog, times },
    nameOf: async (id) => `某人 ${id}`,
  });

const taken = expect.objectContaining({ code: 'turn.taken', params: { who: '某人 p-1' } });

it('while one replica is at work another is refused with who it is, however long it takes; afterwards it is its turn', async () => {
  const store = await givenStore();
  const [one, other] = [replicaOn(store), replicaOn(store)];
  await one(someone, async (turn) => {
    for (const end = performance.now() + 2 * times.abandonedAfterMs; performance.now() < end; await sleep(20)) {
      await expect(other(someone, async () => {})).rejects.toEqual(taken);
      turn.refuseWhenLost();
    }
  });
  expect(await other(someone, async () => 'done')).toBe('done');
});

it('of many that begin at once one at a time is at work, and what one fails at ends its turn', async () => {
  const store = await givenStore();
  let atWork = 0;
  const answers = await Promise.allSettled(
    Array.from({ length: 6 }, () =>
      replicaOn(store)(someone, async () => {
        atWork += 1;
        expect(atWork).toBe(1);
        await sleep(30);
        atWork -= 1;
        throw new Refused('import.nothing-to-do');
      }),
    ),
  );
  const codes = answers.map((answer) => (answer.status === 'rejected' ? (answer.reason as Refused).code : null));
  expect(new Set(codes)).toEqual(new Set(['import.nothing-to-do', 'turn.taken']));
  expect(await replicaOn(store)(someone, async () => 'done')).toBe('done');
});

it('what a replica that died has left is taken over once nothing was heard of it for long', async () => {
  const store = await givenStore();
  // Its process ends: nothing is appended any more.
  let isDead = false;
  const dying = replicaOn({
    ...store,
    append: (...asked) => (isDead ? new Promise(() => {}) : store.append(...asked)),
  });
  await new Promise<void>((resolve) => {
    void dying(someone, async () => {
      isDead = true;
      resolve();
    });
  });
  const other = replicaOn(store);
  await expect(other(someone, async () => {})).rejects.toEqual(taken);
  await expect.poll(() => other(someone, async () => 'done').catch((error: Refused) => error.code)).toBe('done');
});

it('a replica that cannot say that it is still at work stops before another may begin', async () => {
  const store = await givenStore();
  let isAway = false;
  const cutOff = replicaOn({
    ...store,
    append: (...asked) => (isAway ? Promise.reject(new Refused('store.unavailable')) : store.append(...asked)),
  });
  const other = replicaOn(store);
  await cutOff(someone, async (turn) => {
    turn.refuseWhenLost();
    isAway = true;
    const lost = () => {
      try {
        turn.refuseWhenLost();
        return null;
      } catch (error) {
        return (error as Refused).code;
      }
    };
    await expect.poll(lost, { interval: 5 }).toBe('turn.lost');
    await expect(other(someone, async () => {})).rejects.toEqual(taken);
  });
});

it('one process alone records nothing of its turns', async () => {
  const store = await givenStore();
  expect(await replicaOn(store, false)(someone, async () => 'done')).toBe('done');
  expect(await store.head()).toBeNull();
});
