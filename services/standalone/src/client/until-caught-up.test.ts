import type { ProjectionState } from '@bihuan/api';
import { Refused } from '@bihuan/domain';
import { expect, it } from 'vitest';
import { untilCaughtUp, type WaitingFor } from './until-caught-up.ts';

const state = (name: string, more: Partial<ProjectionState>): ProjectionState => ({
  name,
  state: 'building',
  serving: false,
  position: 0,
  rebuilding: { position: 0 },
  lagEvents: null,
  lagSeconds: 0,
  fault: null,
  ...more,
});

/** Read models that stand as told, one look after the other; the last one stays. */
function standing(...looks: ProjectionState[][]) {
  let at = 0;
  const now = () => looks[Math.min(at, looks.length - 1)] ?? [];
  return {
    async waitFor(position: bigint) {
      if (now().every((one) => one.serving && one.position >= Number(position))) return;
      throw new Refused('projection.behind', { projection: '?', position: String(position), reached: '0' });
    },
    status() {
      const found = now();
      at += 1;
      return found;
    },
  };
}
const live = state('ledger', { state: 'live', serving: true, position: 100, rebuilding: null });
const building = (position: number) => state('allocation', { rebuilding: { position } });

it('who waits for read models that are being built is told for which and how far they are', async () => {
  const told: WaitingFor[] = [];
  const reads = standing([live, building(10)], [live, building(60)], [live, { ...live, name: 'allocation' }]);
  await untilCaughtUp(reads, 100n, { tell: (waiting) => told.push(waiting), everyMs: 1 });
  expect(told).toEqual([
    { projection: 'allocation', others: 0, done: 10, of: 100 },
    { projection: 'allocation', others: 0, done: 60, of: 100 },
  ]);
});

it('a command does not wait for ever for what does not move any more', async () => {
  let looks = 0;
  const waiting = untilCaughtUp(standing([building(10)]), 100n, {
    tell: () => {
      looks += 1;
    },
    everyMs: 1,
    stalledMs: 20,
  });
  await expect(waiting).rejects.toMatchObject({ code: 'projection.behind' });
  expect(looks).toBeGreaterThan(0);
});

it('nor at all for one that has stopped: it says at which event', async () => {
  const fault = { position: 7, eventId: 'e-7', type: 'OutcomeRecorded', message: 'no such member' };
  const stopped = state('allocation', { state: 'stopped', rebuilding: null, fault });
  await expect(untilCaughtUp(standing([stopped]), 100n, { tell: () => undefined, everyMs: 1 })).rejects.toMatchObject({
    code: 'projection.stopped',
    params: { projection: 'allocation', eventId: 'e-7', position: '7' },
  });
});
