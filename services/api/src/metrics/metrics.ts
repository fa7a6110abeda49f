import { type Operation, operations } from '@bihuan/contract';
import type { RefusalCode } from '@bihuan/domain';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Readiness } from '../http/health.ts';
import type { SchedulerSeam } from '../scheduler-seam.ts';
import type { SweepSeam } from '../sweep-seam.ts';
import { registerFolder } from './folder-metrics.ts';
import { type LoopFigures, registerLoop } from './loop-metrics.ts';
import { createMeasures, durations, type Measures } from './measures.ts';
import { type AskFollowing, registerFollowing } from './projection-metrics.ts';
import { registerReadiness } from './readiness-metrics.ts';
import { registerScheduler } from './scheduler-metrics.ts';
import { registerSweep } from './sweep-metrics.ts';

/** Why nothing can be recorded: somebody is called for each. */
const notWritable: readonly RefusalCode[] = [
  'store.disk-full',
  'store.write-failed',
  'store.unavailable',
  'store.not-leader',
  'store.access-denied',
  'store.outcome-unknown',
];

/** Where the figures come from; what is left out has no metrics. */
export interface MetricsSources {
  readonly following: AskFollowing;
  readonly measures?: Measures;
  readonly readiness?: () => Promise<Readiness>;
  readonly sweep?: Pick<SweepSeam, 'status' | 'alarms'>;
  readonly scheduler?: () => SchedulerSeam | null;
  /** What the loop stands at; may be refused while the rows do not serve. */
  readonly loop?: () => Promise<LoopFigures>;
  /** The data folder. */
  readonly folder?: string;
}

/** Every metric of the service, for `/metrics`; what each means to an operator is in docs/runbooks.md and the dashboards of infra/grafana. */
export function createMetrics(sources: MetricsSources) {
  const { following, measures = createMeasures(), readiness, sweep, scheduler, loop, folder } = sources;
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  for (const measure of Object.values(measures)) registry.registerMetric(measure);
  const requests = new Histogram({
    name: 'bihuan_http_request_duration_seconds',
    help: 'Time from request to answer, by operation, kind (command, query, other) and status',
    labelNames: ['route', 'kind', 'method', 'status'],
    buckets: durations,
    registers,
  });
  const refused = new Counter({
    name: 'bihuan_refused_total',
    help: 'Requests refused, by code and kind (command, query, other)',
    labelNames: ['code', 'kind'],
    registers,
  });
  // An increase is seen only of what was there before it.
  for (const code of notWritable) refused.inc({ code, kind: 'command' }, 0);
  registerFollowing(following, registers);
  if (readiness !== undefined) registerReadiness(readiness, registers);
  if (sweep !== undefined) registerSweep(sweep, registers);
  if (scheduler !== undefined) registerScheduler(scheduler, registers);
  if (loop !== undefined) registerLoop(loop, registers);
  if (folder !== undefined) registerFolder(folder, registers);
  return { registry, requests, refused };
}
export type Metrics = ReturnType<typeof createMetrics>;

/** Whether a route is a command or a query of the contract; pages and probes are neither. */
export function kindOfRoute(route: string): Operation['kind'] | 'other' {
  const known: Readonly<Record<string, Operation>> = operations;
  return known[route]?.kind ?? 'other';
}
