import { type RefusalCode, type RefusalParams, Refused } from '@bihuan/domain';
import { traced } from '@bihuan/tracing';
import type { Logger } from 'pino';
import type { Delivery, Work } from './delivery/work.ts';
import type { Handlers, Runner, RunnerStatus, Schedule, SweepRun } from './runners/runner.ts';

/** One run over what is due on a day; how many steps it issued. Refused: what stops it. */
export type Sweep = (signal: AbortSignal) => Promise<{ readonly issued: number }>;

export interface SchedulerOptions {
  readonly delivery: Delivery;
  readonly sweep: Sweep;
  readonly schedule: Schedule;
  readonly runner: (handlers: Handlers) => Promise<Runner> | Runner;
  readonly clock: () => Date;
  readonly log: Logger;
  /** How often it is looked what there is to send, in ms. Default 5,000. */
  readonly lookEveryMs?: number;
  /** For how long what was offered is not offered again by this process, done or not, in ms. Default 5,000. */
  readonly offerAgainMs?: number;
  /** How late a sweep may be beside its interval before it is told, in ms. Default 300,000. */
  readonly graceMs?: number;
  /** For how long nothing is tried again in this process after something unforeseen, in ms. Default 10,000. */
  readonly coolDownMs?: number;
}

export interface SchedulerProblem {
  readonly code: RefusalCode;
  readonly params: RefusalParams;
}

export interface SchedulerStatus extends Omit<RunnerStatus, 'fault' | 'lastGoodSweepAt'> {
  readonly runner: Runner['name'];
  readonly schedule: Schedule;
  /** For how long a sweep that ends well has been due: since the last one, or since the start, less the interval. In ms. */
  readonly sweepLagMs: number;
  readonly problems: readonly SchedulerProblem[];
}

export interface Scheduler {
  status(): Promise<SchedulerStatus>;
  /** Asks for a sweep, then looks what there is to send. */
  sweepNow(): Promise<void>;
  /** Looks at once what there is to send. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

const lookAfterWorkMs = 200;
/** Most pieces of work of each kind that are offered at one look. */
const mostAtOnce = 2_000;

/** Sweeps by its schedule and once at the start, looks all the time what there is to send, and says what is not as it should be. */
export async function startScheduler(options: SchedulerOptions): Promise<Scheduler> {
  const { delivery, schedule, clock, log, lookEveryMs = 5_000, graceMs = 300_000, coolDownMs = 10_000 } = options;
  const { offerAgainMs = 5_000 } = options;
  const startedAt = clock();
  /** What is not to be offered, by key, and until when. */
  const notBefore = new Map<string, number>();
  let lookSoon: NodeJS.Timeout | null = null;
  let looking: Promise<void> | null = null;
  let isStopped = false;

  const handlers: Handlers = {
    async sweep(signal): Promise<SweepRun> {
      const began = clock().toISOString();
      try {
        const { issued } = await traced('job sweep', { isDetached: true }, () => options.sweep(signal));
        void look();
        return { startedAt: began, endedAt: clock().toISOString(), issued, error: null };
      } catch (error) {
        const code = error instanceof Refused ? error.code : 'unexpected';
        if (error instanceof Refused) log.error({ code, params: error.params }, 'the sweep failed');
        else log.error({ err: error }, 'the sweep failed');
        return { startedAt: began, endedAt: clock().toISOString(), issued: null, error: code };
      }
    },
    async perform(batch, signal) {
      const next = await Promise.all(batch.map((work) => performOne(work, signal)));
      await offer(next.flat());
      // What was done may have made room for the next step.
      if (runner.looksAtOnce()) lookSoon ??= setTimeout(() => void look(), lookAfterWorkMs).unref();
    },
  };

  async function performOne(work: Work, signal: AbortSignal): Promise<readonly Work[]> {
    try {
      return await delivery.perform(work, signal);
    } catch (error) {
      notBefore.set(keyOf(work), performance.now() + coolDownMs);
      log.error({ err: error, work }, 'a piece of work failed; it is tried again');
      return [];
    }
  }

  async function offer(work: readonly Work[]): Promise<void> {
    const now = performance.now();
    const fresh = work.filter((one) => (notBefore.get(keyOf(one)) ?? now) <= now);
    if (fresh.length === 0) return;
    for (const one of fresh) notBefore.set(keyOf(one), now + offerAgainMs);
    await runner.offer(fresh);
  }

  function look(): Promise<void> {
    if (lookSoon !== null) clearTimeout(lookSoon);
    lookSoon = null;
    looking ??= (async () => {
      const now = performance.now();
      for (const [key, until] of notBefore) if (until <= now) notBefore.delete(key);
      try {
        if (!isStopped) await offer(await delivery.find(mostAtOnce));
      } catch (error) {
        // The store or the rows do not answer: readiness says so already, and the next look may find them.
        if (!(error instanceof Refused)) log.error({ err: error }, 'the look for what is to be sent failed');
      }
    })().finally(() => {
      looking = null;
    });
    return looking;
  }

  const runner = await options.runner(handlers);
  const timer = setInterval(() => void look(), lookEveryMs);
  timer.unref();
  void runner.sweepNow().then(look, () => {});

  async function status(): Promise<SchedulerStatus> {
    const { fault, lastGoodSweepAt, ...ofRunner } = await runner.status();
    const problems: SchedulerProblem[] = [];
    if (fault !== null) problems.push({ code: fault.code, params: { cause: fault.cause } });
    const { lastSweep } = ofRunner;
    // In one process the sweep itself says when it did not run or has stopped; over Redis it may be another process's.
    if (runner.name === 'bullmq') {
      const late = lateSince(lastSweep);
      if (late !== null) problems.push({ code: 'scheduler.sweep-late', params: { since: late } });
    }
    const error = lastSweep?.error ?? null;
    if (error !== null && (runner.name === 'bullmq' || error !== 'sweep.halted'))
      problems.push({ code: 'scheduler.sweep-failed', params: { cause: error } });
    const wellSince = lastGoodSweepAt === null ? startedAt.getTime() : Date.parse(lastGoodSweepAt);
    const sweepLagMs = Math.max(0, clock().getTime() - wellSince - schedule.everyMs);
    return { runner: runner.name, schedule, ...ofRunner, sweepLagMs, problems };
  }

  /** Since when a sweep is missing; null when it ran, or is not late yet. A run may be late by the grace; a long one is no alarm. */
  function lateSince(lastSweep: SweepRun | null): string | null {
    const since =
      lastSweep === null ? startedAt : new Date(Math.max(Date.parse(lastSweep.endedAt), startedAt.getTime()));
    return clock().getTime() - since.getTime() > 2 * schedule.everyMs + graceMs ? since.toISOString() : null;
  }

  return {
    status,
    look,
    async sweepNow() {
      await runner.sweepNow();
      await look();
    },
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await looking;
      await runner.close();
    },
  };
}

const keyOf = ({ kind, id }: Work): string => `${kind} ${id}`;
