import { pino } from 'pino';
import { afterEach, expect, it } from 'vitest';
import type { Runner, SweepRun } from './runners/runner.ts';
import { type Scheduler, startScheduler } from './scheduler.ts';

const minuteMs = 60_000;
let scheduler: Scheduler;
afterEach(() => scheduler.stop());

/** A scheduler over a queue in which sweeps are done by others, or by nobody. */
async function begun(lastSweep: () => SweepRun | null) {
  let now = new Date('2025-07-01T02:00:00.000Z');
  let lastGoodSweepAt: string | null = null;
  const runner: Runner = {
    name: 'bullmq',
    offer: async () => {},
    looksAtOnce: () => false,
    sweepNow: async () => {},
    status: async () => {
      const run = lastSweep();
      if (run?.error === null) lastGoodSweepAt = run.endedAt;
      const swept = { nextRun: null, lastSweep: run, lastGoodSweepAt };
      return { waiting: 0, active: 0, ...swept, isLeader: false, fault: null };
    },
    close: async () => {},
  };
  scheduler = await startScheduler({
    delivery: { find: async () => [], perform: async () => [] },
    sweep: async () => ({ issued: 0 }),
    schedule: { everyMs: 10 * minuteMs },
    runner: () => runner,
    clock: () => now,
    log: pino({ level: 'silent' }),
  });
  return {
    pass: (ms: number) => {
      now = new Date(now.getTime() + ms);
    },
    now: () => now.toISOString(),
    lagMinutes: async () => (await scheduler.status()).sweepLagMs / minuteMs,
    problems: async () => (await scheduler.status()).problems.map(({ code }) => code),
  };
}

it('says that no sweep has come to its end for too long, whichever process should have done it, until one has', async () => {
  let last: SweepRun | null = null;
  const { pass, now, problems } = await begun(() => last);
  pass(25 * minuteMs);
  expect(await problems()).toEqual([]);
  pass(1);
  expect(await problems()).toEqual(['scheduler.sweep-late']);
  last = { startedAt: now(), endedAt: now(), issued: 0, error: null };
  expect(await problems()).toEqual([]);
  pass(25 * minuteMs + 1);
  expect(await problems()).toEqual(['scheduler.sweep-late']);
});

it('says that the last one failed, and why', async () => {
  const at = '2025-07-01T02:00:00.000Z';
  const { problems } = await begun(() => ({ startedAt: at, endedAt: at, issued: null, error: 'sweep.halted' }));
  expect(await problems()).toEqual(['scheduler.sweep-failed']);
});

it('counts for how long a sweep has been due from the last one that went well: failed ones are none', async () => {
  let last: SweepRun | null = null;
  const { pass, now, lagMinutes } = await begun(() => last);
  pass(8 * minuteMs);
  last = { startedAt: now(), endedAt: now(), issued: 0, error: null };
  pass(9 * minuteMs);
  expect(await lagMinutes()).toBe(0);
  last = { startedAt: now(), endedAt: now(), issued: null, error: 'sweep.halted' };
  pass(4 * minuteMs);
  expect(await lagMinutes()).toBe(3);
});
