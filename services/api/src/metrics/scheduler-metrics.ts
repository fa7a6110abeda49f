import { Gauge, type Registry } from 'prom-client';
import type { SchedulerSeam } from '../scheduler-seam.ts';
import { oncePerScrape } from './once-per-scrape.ts';

/** What the scheduler says, whichever process does the work: each replica is asked and answers for all. */
export function registerScheduler(scheduler: () => SchedulerSeam | null, registers: Registry[]): void {
  const status = oncePerScrape(async () => (await scheduler()?.status()) ?? null);
  new Gauge({
    name: 'bihuan_scheduler_problem',
    help: '1 while somebody has to look at the scheduler, by why',
    labelNames: ['code'],
    registers,
    async collect() {
      this.reset();
      for (const { code } of (await status())?.problems ?? []) this.set({ code }, 1);
    },
  });
  new Gauge({
    name: 'bihuan_scheduler_queue',
    help: 'Pieces of work of the scheduler, waiting and active; absent while the queue cannot be asked',
    labelNames: ['state'],
    registers,
    async collect() {
      this.reset();
      const known = await status();
      for (const state of ['waiting', 'active'] as const) {
        const count = known?.[state] ?? null;
        if (count !== null) this.set({ state }, count);
      }
    },
  });
  new Gauge({
    name: 'bihuan_scheduler_leader',
    help: '1 in the one process that looks after the schedule of the sweep',
    registers,
    async collect() {
      this.set((await status())?.isLeader === true ? 1 : 0);
    },
  });
  new Gauge({
    name: 'bihuan_scheduler_schedule_present',
    help: '1 while there is a schedule of the sweep with a next run',
    registers,
    async collect() {
      this.set(((await status())?.nextRun ?? null) === null ? 0 : 1);
    },
  });
  new Gauge({
    name: 'bihuan_scheduler_next_run_timestamp_seconds',
    help: 'When the next sweep is planned; 0 when none is',
    registers,
    async collect() {
      const nextRun = (await status())?.nextRun ?? null;
      this.set(nextRun === null ? 0 : Date.parse(nextRun) / 1000);
    },
  });
  new Gauge({
    name: 'bihuan_sweep_lag_seconds',
    help: 'For how long a sweep that ends well has been due: since the last one, less the interval; 0 while it is in time',
    registers,
    async collect() {
      const known = await status();
      this.reset();
      if (known !== null) this.set(known.sweepLagMs / 1000);
    },
  });
}
