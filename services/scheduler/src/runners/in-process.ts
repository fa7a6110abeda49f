import PQueue from 'p-queue';
import type { Work } from '../delivery/work.ts';
import type { Handlers, Runner, Schedule, SweepRun } from './runner.ts';

export interface InProcessOptions {
  readonly handlers: Handlers;
  readonly schedule: Schedule;
  /** How much is carried out side by side. Default 32: most of it waits for a disk or a mail server. */
  readonly concurrency?: number;
}

const closeWithinMs = 10_000;

/** Everything in this process: nothing is kept that a restart would have to find again. */
export function startInProcessRunner({ handlers, schedule, concurrency = 32 }: InProcessOptions): Runner {
  const queue = new PQueue({ concurrency });
  const stopping = new AbortController();
  const underWay = new Set<string>();
  let lastSweep: SweepRun | null = null;
  let lastGoodSweepAt: string | null = null;
  let sweeping: Promise<void> | null = null;

  function sweep(): Promise<void> {
    sweeping ??= handlers
      .sweep(stopping.signal)
      .then((run) => {
        lastSweep = run;
        if (run.error === null) lastGoodSweepAt = run.endedAt;
      })
      .finally(() => {
        sweeping = null;
      });
    return sweeping;
  }
  let nextRun = Date.now() + schedule.everyMs;
  const timer = setInterval(() => {
    nextRun = Date.now() + schedule.everyMs;
    void sweep();
  }, schedule.everyMs);
  timer.unref();

  async function carryOut(work: Work, key: string): Promise<void> {
    try {
      await handlers.perform([work], stopping.signal);
    } finally {
      underWay.delete(key);
    }
  }

  return {
    name: 'in-process',
    async offer(work) {
      if (stopping.signal.aborted) return;
      for (const one of work) {
        const key = `${one.kind} ${one.id}`;
        if (underWay.has(key)) continue;
        underWay.add(key);
        void queue.add(() => carryOut(one, key));
      }
    },
    looksAtOnce: () => true,
    sweepNow: sweep,
    async status() {
      const planned = new Date(nextRun).toISOString();
      const swept = { nextRun: planned, lastSweep, lastGoodSweepAt };
      return { waiting: queue.size, active: queue.pending, ...swept, isLeader: true, fault: null };
    },
    async close() {
      clearInterval(timer);
      queue.clear();
      stopping.abort();
      const ended = Promise.all([queue.onIdle(), sweeping?.catch(() => {})]);
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, closeWithinMs).unref())]);
    },
  };
}
