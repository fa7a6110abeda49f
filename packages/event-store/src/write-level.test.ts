import type { WriteLevel } from '@bihuan/domain';
import { writeLevels } from '@bihuan/domain';
import { expect, it } from 'vitest';
import { command, event, listed } from './contract/fixtures.ts';
import { temporaryStore } from './sqlite/temporary-store.ts';
import { withWriteLevel } from './write-level.ts';

const jurisdiction = '999999';
const noted: WriteLevel = { level: 1, release: '0.1.0', events: { ...writeLevels[0]?.events, Noted: 1 } };
const weighed: WriteLevel = { level: 2, release: '0.2.0', events: { Weighed: 1 } };

it('lets replicas of two releases write to one record until the level is raised, then the older one stops by itself', async () => {
  const { store } = temporaryStore();
  const older = withWriteLevel(store, jurisdiction, [noted]);
  const newer = withWriteLevel(store, jurisdiction, [noted, weighed]);
  const another = withWriteLevel(store, jurisdiction, [noted, weighed]);
  const leftBehind = withWriteLevel(store, jurisdiction, [noted], 0);
  await older.append('999999.object~a', 'none', [event('Noted')], command());
  await leftBehind.append('999999.object~c', 'none', [event('Noted')], command());
  await newer.append('999999.object~a', 0n, [event('Noted')], command());
  const above = newer.append('999999.object~b', 'none', [event('Noted'), event('Weighed')], command());
  await expect(above).rejects.toMatchObject({ code: 'store.above-level' });
  expect(await listed(store.readStream('999999.object~b'))).toEqual([]);

  expect(await newer.raiseLevel(command())).toBe(true);
  expect(await newer.raiseLevel(command())).toBe(false);
  // A replica that had looked before it was raised looks again.
  await another.append('999999.object~b', 'none', [event('Weighed')], command());
  await expect(older.level()).rejects.toMatchObject({ code: 'store.newer-level' });
  // Nobody has to start it anew for that.
  const unaware = leftBehind.append('999999.object~c', 0n, [event('Noted')], command());
  await expect(unaware).rejects.toMatchObject({ code: 'store.newer-level', params: { level: 2, release: '0.2.0' } });
  const restarted = withWriteLevel(store, jurisdiction, [noted]);
  const refused = restarted.append('999999.object~a', 1n, [event('Noted')], command());
  await expect(refused).rejects.toMatchObject({ code: 'store.newer-level', params: { level: 2, release: '0.2.0' } });
  expect(await listed(store.readStream('999999.object~a'))).toHaveLength(2);
});
