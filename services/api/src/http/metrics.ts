import type { EventStore } from '@bihuan/event-store';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { SchedulerSeam } from '../scheduler-seam.ts';
import type { SweepSeam } from '../sweep-seam.ts';

const durations = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface ProjectionLag {
  readonly name: string;
  /** Null where the engine does not count them. */
  readonly events: number | null;
  readonly seconds: number;
}

/** Every metric of the service: `bihuan_http_request_duration_seconds`, `bihuan_append_duration_seconds`, `bihuan_refused_total`, … */
export function createMetrics(
  lags: () => Promise<readonly ProjectionLag[]>,
  sweep?: Pick<SweepSeam, 'status' | 'alarms'>,
  scheduler?: () => SchedulerSeam | null,
) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'bihuan_http_request_duration_seconds',
    help: 'Time from request to answer, by operation and status',
    labelNames: ['route', 'method', 'status'],
    buckets: durations,
    registers,
  });
  const appends = new Histogram({
    name: 'bihuan_append_duration_seconds',
    help: 'Time until an append is on disk',
    buckets: durations,
    registers,
  });
  const refused = new Counter({
    name: 'bihuan_refused_total',
    help: 'Requests refused, by code',
    labelNames: ['code'],
    registers,
  });
  const lagLabels = { labelNames: ['projection'], registers } as const;
  const lagEvents = new Gauge({
    name: 'bihuan_projection_lag_events',
    help: 'Events recorded that a projection has not served yet',
    ...lagLabels,
    async collect() {
      for (const { name, events, seconds } of await lags()) {
        if (events === null) this.remove({ projection: name });
        else this.set({ projection: name }, events);
        lagSeconds.set({ projection: name }, seconds);
      }
    },
  });
  const lagSeconds = new Gauge({
    name: 'bihuan_projection_lag_seconds',
    help: 'For how long a projection has been behind the log',
    ...lagLabels,
  });
  if (sweep !== undefined) registerSweep(sweep, registers);
  if (scheduler !== undefined) registerScheduler(scheduler, registers);
  return { registry, requests, appends, refused, lagEvents };
}
export type Metrics = ReturnType<typeof createMetrics>;

function registerSweep(sweep: Pick<SweepSeam, 'status' | 'alarms'>, registers: Registry[]): void {
  new Gauge({
    name: 'bihuan_sweep_alarm',
    help: '1 while somebody has to look at the sweep, by why',
    labelNames: ['code'],
    registers,
    collect() {
      const codes = sweep.alarms().map(({ code }) => code);
      for (const code of ['sweep.halted', 'sweep.not-run'] as const) {
        this.set({ code }, codes.includes(code) ? 1 : 0);
      }
    },
  });
  new Gauge({
    name: 'bihuan_sweep_last_end_timestamp_seconds',
    help: 'When the last sweep of this process ended',
    registers,
    collect() {
      const { last } = sweep.status();
      if (last !== null) this.set(Date.parse(last.endedAt) / 1000);
    },
  });
  new Gauge({
    name: 'bihuan_reminders_issued',
    help: 'Reminders issued by the sweep of this process since it started',
    registers,
    collect() {
      this.set(sweep.status().issuedTotal);
    },
  });
}

function registerScheduler(scheduler: () => SchedulerSeam | null, registers: Registry[]): void {
  let asked: ReturnType<SchedulerSeam['status']> | null = null;
  /** Asked once for all metrics of one scrape. */
  const status = () => {
    asked ??=
      (scheduler()?.status() ?? null)?.finally(() => {
        asked = null;
      }) ?? null;
    return asked;
  };
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
    help: '1 while this process looks after the schedule of the sweep',
    registers,
    async collect() {
      this.set((await status())?.isLeader === true ? 1 : 0);
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
}

/** The same store, each append timed. */
export function timedAppends(store: EventStore, { appends }: Pick<Metrics, 'appends'>): EventStore {
  return {
    append(stream, expected, events, metadata) {
      const begun = performance.now();
      const appended = store.append(stream, expected, events, metadata);
      const note = () => appends.observe((performance.now() - begun) / 1000);
      appended.then(note, note);
      return appended;
    },
    readStream: (stream, options) => store.readStream(stream, options),
    readAll: (options) => store.readAll(options),
    subscribe: (options) => store.subscribe(options),
    head: () => store.head(),
    deletePersonStream: (stream) => store.deletePersonStream(stream),
    close: () => store.close(),
  };
}
