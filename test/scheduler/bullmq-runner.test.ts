import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Work } from '../../services/scheduler/src/delivery/work.ts';
import { jobIdOf, startBullmqRunner } from '../../services/scheduler/src/runners/bullmq.ts';
import type { Runner } from '../../services/scheduler/src/runners/runner.ts';
import { createSweepSchedule } from '../../services/scheduler/src/runners/sweep-schedule.ts';
import { needs } from '../tooling/lacking.ts';
import { type RedisServer, redisServer } from './redis-server.ts';

const name = 'bihuan-141100';
const everySecond = { everyMs: 1_000 };
const yearly = { everyMs: 365 * 86_400_000 };

describe.runIf(needs('redis'))('work over Redis', () => {
  let redis: RedisServer;
  let runners: Runner[];
  let sweeps: number;
  let done: string[];

  beforeAll(async () => {
    redis = await redisServer();
  });
  afterAll(() => redis.remove());
  beforeEach(async () => {
    runners = [];
    sweeps = 0;
    done = [];
    await redis.run(async (client) => {
      await client.flushall();
      // It has forgotten nothing for long: what is sent may be taken up at once.
      await client.set(`${name}:sending:since`, 0);
    });
  });
  afterEach(async () => {
    await Promise.all(runners.map((runner) => runner.close()));
  });

  async function start(more: Partial<Parameters<typeof startBullmqRunner>[0]> = {}): Promise<Runner> {
    const runner = await startBullmqRunner({
      handlers: {
        async sweep() {
          sweeps += 1;
          const at = new Date().toISOString();
          return { startedAt: at, endedAt: at, issued: 0, error: null };
        },
        async perform(batch) {
          done.push(...batch.map(({ kind, id }) => `${kind} ${id}`));
        },
      },
      schedule: yearly,
      redisUrl: redis.url,
      name,
      log: pino({ level: 'silent' }),
      watchEveryMs: 100,
      ...more,
    });
    runners.push(runner);
    return runner;
  }

  const planned = async (runner: Runner) => (await runner.status()).nextRun !== null;
  const schedules = () =>
    withQueue(async (queue) => (await queue.getJobSchedulers()).map(({ key, next }) => ({ key, next })));
  const delayed = () => withQueue((queue) => queue.getDelayedCount());

  async function withQueue<Result>(use: (queue: Queue) => Promise<Result>): Promise<Result> {
    const queue = new Queue(name, { connection: { url: redis.url } as never });
    try {
      return await use(queue);
    } finally {
      await queue.close();
    }
  }

  it('takes ids as they are, with a colon or of digits alone, and carries out each once', async () => {
    const runner = await start();
    await until(() => planned(runner));
    const work: Work[] = [
      { kind: 'compose', id: 'person:p-1' },
      { kind: 'address', id: 'f-1~0~2025-06-27~-5' },
      { kind: 'send', id: '17' },
    ];
    await runner.offer([...work, ...work]);
    await until(() => done.length >= 3);
    await sleep(100);
    expect(done.toSorted()).toEqual(['address f-1~0~2025-06-27~-5', 'compose person:p-1', 'send 17']);
    expect(jobIdOf({ kind: 'compose', ids: ['person:p-1'] })).not.toContain(':');
    // What was done may be offered again: nothing in Redis remembers it.
    await runner.offer(work.slice(0, 1));
    await until(() => done.length === 4);
  });

  it('plans one sweep though many start at the same moment, and the next run is there', async () => {
    const started = await Promise.all(Array.from({ length: 6 }, () => start()));
    for (const runner of started) await until(() => planned(runner));
    await until(async () => (await delayed()) === 1);
    await sleep(300);
    expect([(await schedules()).length, await delayed()]).toEqual([1, 1]);
    const leaders = (await Promise.all(started.map((runner) => runner.status()))).filter(({ isLeader }) => isLeader);
    expect(leaders).toHaveLength(1);
  });

  it('hands the lead on when the leader is gone', async () => {
    const first = await start();
    await until(async () => (await first.status()).isLeader);
    const second = await start();
    await until(async () => (await second.status()).fault === null);
    expect((await second.status()).isLeader).toBe(false);
    await first.close();
    await until(async () => (await second.status()).isLeader);
    expect(await planned(second)).toBe(true);
  });

  it('puts the schedule back after a FLUSHALL, and goes on sweeping', async () => {
    const runner = await start({ schedule: everySecond });
    await until(() => sweeps >= 1);
    await redis.run((client) => client.flushall());
    const before = sweeps;
    await until(() => sweeps >= before + 2);
    expect(await planned(runner)).toBe(true);
  });

  it('comes back by itself when Redis is stopped and started empty, says so meanwhile, and starts without it', async () => {
    const runner = await start({ schedule: everySecond });
    await until(() => sweeps >= 1);
    await redis.stop();
    await until(async () => (await runner.status()).fault?.code === 'scheduler.redis-away');
    const late = await start({ schedule: everySecond });
    await late.offer([{ kind: 'send', id: 'b.1' }]);
    expect((await late.status()).fault?.code).toBe('scheduler.redis-away');
    await redis.start();
    const before = sweeps;
    await until(() => sweeps >= before + 2);
    await until(async () => (await late.status()).fault === null);
    // While it is not known what others are still sending nothing is begun: it is offered again.
    await until(async () => {
      await late.offer([{ kind: 'send', id: 'b.1' }]);
      return done.includes('send b.1');
    });
  });

  it('mends a schedule whose next run has been lost', async () => {
    const runner = await start();
    await until(async () => (await delayed()) === 1);
    await withQueue(async (queue) => {
      for (const job of await queue.getDelayed()) await redis.run((client) => client.del(`bull:${name}:${job.id}`));
      await redis.run((client) => client.del(`bull:${name}:delayed`));
    });
    await until(async () => (await delayed()) === 1);
    await until(() => planned(runner));
    expect(await schedules()).toHaveLength(1);
  });

  it('mends a schedule that somebody takes out and puts back in the same instant', async () => {
    const runner = await start();
    await until(() => planned(runner));
    await withQueue(async (queue) => {
      const schedule = createSweepSchedule({ queue, schedule: yearly, jobName: 'sweep' });
      for (let round = 0; round < 20; round++)
        await Promise.all([queue.removeJobScheduler('sweep-schedule'), schedule.ensure(), schedule.ensure()]);
    });
    await until(async () => (await planned(runner)) && (await delayed()) === 1);
    expect(await schedules()).toHaveLength(1);
  });

  it('takes over a schedule of another interval', async () => {
    await (await start()).close();
    await start({ schedule: everySecond });
    await until(() => sweeps >= 2);
    expect(await schedules()).toHaveLength(1);
  });

  it('does once what a worker goes on doing whose lock ran out meanwhile, and goes on', async () => {
    let hasStood = false;
    let hasEnded = false;
    const runner = await start({
      lockMs: 1_000,
      handlers: {
        async sweep() {
          const at = new Date().toISOString();
          return { startedAt: at, endedAt: at, issued: 0, error: null };
        },
        async perform(batch) {
          done.push(...batch.map(({ kind, id }) => `${kind} ${id}`));
          if (hasStood) return;
          hasStood = true;
          // The event loop stands still for longer than the lock holds: nothing can renew it.
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2_500);
          await sleep(3_000);
          hasEnded = true;
        },
      },
    });
    await until(() => planned(runner));
    await runner.offer([{ kind: 'send', id: 'b.1' }]);
    await until(async () => hasEnded && (await runner.status()).active === 0);
    expect(done).toEqual(['send b.1']);
    await runner.offer([{ kind: 'send', id: 'b.2' }]);
    await until(() => done.includes('send b.2'));
  });
});

async function until(isSo: () => boolean | Promise<boolean>, withinMs = 15_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('it has not come so far in time');
    await sleep(20);
  }
}
