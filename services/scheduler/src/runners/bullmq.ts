import { hash, randomUUID } from 'node:crypto';
import { type Job, Queue, Worker } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import type { Logger } from 'pino';
import type { Work } from '../delivery/work.ts';
import { keepClaims } from './claims.ts';
import { keepLeadership } from './leadership.ts';
import type { Handlers, Runner, Schedule, SweepRun } from './runner.ts';
import { createSweepSchedule } from './sweep-schedule.ts';

export interface BullmqOptions {
  readonly handlers: Handlers;
  readonly schedule: Schedule;
  readonly redisUrl: string;
  /** Tells installations apart that share a Redis: letters, digits and `-`. */
  readonly name: string;
  readonly log: Logger;
  /** How much this process carries out side by side. Default 32: most of it waits for a disk or a mail server. */
  readonly concurrency?: number;
  /** How often schedule and leadership are looked after, in ms. Default 5,000. */
  readonly watchEveryMs?: number;
  /** How long a job is a worker's without being renewed, in ms. Default 60,000. */
  readonly lockMs?: number;
}

/** A command to Redis fails at once while it is away: what was offered is offered again at the next look. */
const askingOptions = {
  enableOfflineQueue: false,
  maxRetriesPerRequest: 1,
  commandTimeout: 5_000,
} as const satisfies RedisOptions;
const workingOptions = { maxRetriesPerRequest: null } as const satisfies RedisOptions;
const retryStrategy = (times: number) => Math.min(times * 100, 2_000);
const closeWithinMs = 10_000;

/**
 * Work over BullMQ on Redis, shared by any number of processes. Redis is a means: it is never asked what has been done, and after a
 * FLUSHALL the next look offers everything again. Starts also while Redis is away.
 */
export async function startBullmqRunner(options: BullmqOptions): Promise<Runner> {
  const { handlers, redisUrl, name, log, concurrency = 32, watchEveryMs = 5_000, lockMs = 60_000 } = options;
  const nodeId = randomUUID();
  const stopping = new AbortController();
  const asking = new Redis(redisUrl, { ...askingOptions, retryStrategy });
  const working = new Redis(redisUrl, { ...workingOptions, retryStrategy });
  let lastSweep: SweepRun | null = null;
  let lastGoodSweepAt: string | null = null;
  let fault: string | null = 'not connected yet';
  const lastSweepKey = `${name}:last-sweep`;
  const lastGoodSweepKey = `${name}:last-good-sweep`;

  const lost = (error: Error) => {
    if (fault === null) log.error({ cause: causeOf(error) }, 'Redis is away; work goes on once it is back');
    fault = causeOf(error);
  };
  const claims = keepClaims({ redis: asking, prefix: `${name}:sending:`, nodeId, forMs: lockMs });
  let isLeading = false;
  const queue = new Queue<WorkJob>(name, {
    connection: asking,
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true, attempts: 1 },
  });
  const worker = new Worker<WorkJob>(name, carryOut, {
    connection: working,
    concurrency,
    lockDuration: lockMs,
    stalledInterval: Math.max(1_000, lockMs / 2),
    // Whoever takes over a stalled job does it again: the record decides what is new.
    maxStalledCount: 1_000,
  });
  for (const redis of [asking, working]) redis.on('error', lost);
  queue.on('error', lost);
  worker.on('error', lost);

  async function carryOut({ name: what, data: { kind, ids } }: Job<WorkJob>): Promise<void> {
    if (what !== sweepJob) return kind === 'send' ? sendAlone(ids) : perform(kind, ids);
    lastSweep = await handlers.sweep(stopping.signal);
    await asking.set(lastSweepKey, JSON.stringify(lastSweep)).catch(lost);
    if (lastSweep.error !== null) return;
    lastGoodSweepAt = lastSweep.endedAt;
    await asking.set(lastGoodSweepKey, lastGoodSweepAt).catch(lost);
  }

  const perform = (kind: Work['kind'], ids: readonly string[]) =>
    handlers.perform(
      ids.map((id) => ({ kind, id })),
      stopping.signal,
    );

  /** A message that another job has taken up is that one's: nobody is told twice because two processes offered it at once. */
  async function sendAlone(ids: readonly string[]): Promise<void> {
    const mine = await claims.take(ids, stopping.signal);
    try {
      if (mine.length > 0) await perform('send', mine);
    } finally {
      await claims.release(mine);
    }
  }

  const schedule = createSweepSchedule({ queue, schedule: options.schedule, jobName: sweepJob });
  const leadership = keepLeadership({ redis: asking, key: `${name}:leader`, nodeId, forMs: watchEveryMs * 3 });

  /** Whoever leads looks whether the schedule is as it should be; the others only whether Redis is there. */
  async function watch(): Promise<void> {
    if (asking.status !== 'ready') return;
    try {
      isLeading = await leadership.holds();
      if (isLeading) {
        const mended = await answered(schedule.ensure());
        if (mended !== null) log.warn({ mended }, 'the schedule of the sweep was put back');
      }
      fault = null;
    } catch (error) {
      lost(error as Error);
    }
  }
  const timer = setInterval(() => void watch(), watchEveryMs);
  timer.unref();
  asking.on('ready', () => void watch());

  async function lastSweepKnown(): Promise<SweepRun | null> {
    const text = await asking.get(lastSweepKey);
    const shared = text === null ? null : (JSON.parse(text) as SweepRun);
    if (shared === null || lastSweep === null) return shared ?? lastSweep;
    return shared.endedAt > lastSweep.endedAt ? shared : lastSweep;
  }

  async function lastGoodSweepKnown(): Promise<string | null> {
    const shared = await asking.get(lastGoodSweepKey);
    if (shared === null || lastGoodSweepAt === null) return shared ?? lastGoodSweepAt;
    return shared > lastGoodSweepAt ? shared : lastGoodSweepAt;
  }

  return {
    name: 'bullmq',
    async offer(work) {
      if (work.length === 0 || stopping.signal.aborted || asking.status !== 'ready') return;
      if ((await queue.getWaitingCount().catch(() => mostWaiting)) >= mostWaiting) return;
      const jobs = jobsOf(work).map((one) => ({ name: one.kind, data: one, opts: { jobId: jobIdOf(one) } }));
      await answered(queue.addBulk(jobs)).catch(lost);
    },
    looksAtOnce: () => isLeading,
    async sweepNow() {
      const now = () => queue.add(sweepJob, { kind: 'address', ids: [] }, { jobId: `${sweepJob}-now` });
      if (asking.status === 'ready') await answered(now()).catch(lost);
    },
    async status() {
      const away = { waiting: null, active: null, nextRun: null, lastSweep, lastGoodSweepAt, isLeader: false };
      const isAway = { ...away, fault: { code: 'scheduler.redis-away', cause: fault ?? asking.status } } as const;
      if (asking.status !== 'ready') return isAway;
      try {
        const asked = Promise.all([
          queue.getJobCounts('waiting', 'active', 'prioritized'),
          schedule.nextRun(),
          lastSweepKnown(),
          lastGoodSweepKnown(),
          leadership.isMine(),
        ]);
        const [counts, nextRun, swept, sweptWell, isLeader] = await answered(asked);
        const { waiting = 0, active = 0, prioritized = 0 } = counts;
        const queued = { waiting: waiting + prioritized, active, nextRun };
        const known = { ...queued, lastSweep: swept, lastGoodSweepAt: sweptWell, isLeader };
        const none = { code: 'scheduler.no-schedule', cause: name } as const;
        return { ...known, fault: nextRun === null ? none : null };
      } catch (error) {
        lost(error as Error);
        return { ...isAway, fault: { ...isAway.fault, cause: causeOf(error as Error) } };
      }
    },
    async close() {
      clearInterval(timer);
      stopping.abort();
      await leadership.giveUp().catch(() => {});
      const closing = worker.close(working.status !== 'ready').catch(() => {});
      await Promise.race([closing, new Promise((resolve) => setTimeout(resolve, closeWithinMs).unref())]);
      await Promise.race([claims.close(), new Promise((resolve) => setTimeout(resolve, closeWithinMs).unref())]);
      await queue.close().catch(() => {});
      working.disconnect();
      asking.disconnect();
    },
  };
}

const sweepJob = 'sweep';
const answerWithinMs = 5_000;

/** BullMQ waits for a connection that is lost, for ever if need be: whoever asks does not. */
async function answered<Value>(asked: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), answerWithinMs);
  });
  try {
    return await Promise.race([asked, tooLong]);
  } finally {
    clearTimeout(timer);
    asked.catch(() => {});
  }
}

/** What one job carries: things of one kind that are done side by side. */
export interface WorkJob {
  readonly kind: Work['kind'];
  readonly ids: readonly string[];
}

/** So many things of a kind go into one job, which costs several round trips whatever is in it. */
const inOneJob = 16;
/**
 * With so many jobs waiting no more is offered: there is enough to do, and what is offered again every few seconds, in other company each
 * time, does not pile up behind a slow mail server.
 */
const mostWaiting = 500;

function jobsOf(work: readonly Work[]): WorkJob[] {
  const jobs: WorkJob[] = [];
  for (const [kind, ofKind] of Map.groupBy(work, (one) => one.kind)) {
    const ids = [...new Set(ofKind.map(({ id }) => id))];
    for (let from = 0; from < ids.length; from += inOneJob) jobs.push({ kind, ids: ids.slice(from, from + inOneJob) });
  }
  return jobs;
}

/** BullMQ takes no `:` in an id, and no id that is a whole number: both are written otherwise. */
export function jobIdOf({ kind, ids }: WorkJob): string {
  const [only = ''] = ids;
  return `${kind}-${ids.length === 1 ? encodeURIComponent(only) : hash('sha256', ids.join('\n')).slice(0, 32)}`;
}

/** What it says without the address, which may hold a password. */
const causeOf = (error: Error): string => ((error as NodeJS.ErrnoException).code ?? error.message).slice(0, 200);
