import { type ResourceLimits, Worker } from 'node:worker_threads';
import { Refused } from '@bihuan/domain';
import { noteSpan } from '@bihuan/tracing';
import type { TracedBatch } from './pump.ts';
import type { ProjectionStatus } from './status.ts';
import type { FromWorker, ToWorker, WorkerSettings } from './worker-messages.ts';

export interface ProjectorThreadOptions {
  readonly settings: WorkerSettings;
  readonly heapLimits: ResourceLimits;
  readonly onStatuses: () => void;
  readonly onDied: (cause: unknown, retryInMs: number) => void;
}

/** A worker thread that feeds its share of the projections, and is started again when it dies. */
export interface ProjectorThread {
  /** Resolves once it has told how its projections stand, or died before it could. */
  readonly firstNews: Promise<void>;
  /** Null until it has told. */
  readonly statuses: () => readonly ProjectionStatus[] | null;
  readonly send: (message: ToWorker) => void;
  /** Refused: `projection.stopped`, `projection.behind`. */
  readonly startOver: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface StartingOver {
  readonly name: string;
  readonly resolve: () => void;
  readonly reject: (refused: Refused) => void;
}

const firstRetryMs = 200;
const longestRetryMs = 30_000;
const closeWithinMs = 10_000;

export function startProjectorThread(options: ProjectorThreadOptions): ProjectorThread {
  const startingOver = new Map<number, StartingOver>();
  const firstNews = Promise.withResolvers<void>();
  let statuses: readonly ProjectionStatus[] | null = null;
  let worker: Worker | null = null;
  let retryInMs = firstRetryMs;
  let retry: NodeJS.Timeout | undefined;
  let startedAt = 0;
  let isClosing = false;
  let lastId = 0;

  const send = (message: ToWorker) => worker?.postMessage(message);
  const update = (next: readonly ProjectionStatus[]) => {
    statuses = next;
    options.onStatuses();
  };
  const hear = (message: FromWorker) => {
    if (message.kind === 'traced') {
      noteBatch(message.batch);
      return;
    }
    if (message.kind === 'progress') {
      update(message.statuses);
      firstNews.resolve();
      return;
    }
    const started = startingOver.get(message.id);
    startingOver.delete(message.id);
    if (message.refused === null) started?.resolve();
    else started?.reject(new Refused(message.refused.code, message.refused.params));
  };
  const died = (cause: unknown) => {
    worker = null;
    for (const { name, reject } of startingOver.values()) reject(behind(name));
    startingOver.clear();
    if (isClosing) return;
    if (statuses !== null) update(statuses.map((status) => ({ ...status, state: 'restarting' as const })));
    if (performance.now() - startedAt > longestRetryMs) retryInMs = firstRetryMs;
    options.onDied(cause, retryInMs);
    retry = setTimeout(start, retryInMs);
    retryInMs = Math.min(retryInMs * 2, longestRetryMs);
    firstNews.resolve();
  };
  const start = () => {
    const fresh = new Worker(new URL('./projector.worker.ts', import.meta.url), {
      workerData: options.settings,
      resourceLimits: options.heapLimits,
    });
    let cause: unknown = null;
    startedAt = performance.now();
    fresh.on('message', hear);
    fresh.on('error', (error) => {
      cause = error;
    });
    fresh.once('exit', (code) => died(cause ?? new Error(`the projections' worker ended with ${code}`)));
    worker = fresh;
  };

  start();
  return {
    firstNews: firstNews.promise,
    statuses: () => statuses,
    send,
    startOver(name) {
      return new Promise((resolve, reject) => {
        if (worker === null) {
          reject(behind(name));
          return;
        }
        lastId += 1;
        startingOver.set(lastId, { name, resolve, reject });
        send({ kind: 'start-over', id: lastId, name });
      });
    },
    async close() {
      isClosing = true;
      clearTimeout(retry);
      const last = worker;
      if (last === null) return;
      const exited = new Promise((resolve) => last.once('exit', resolve));
      send({ kind: 'close' });
      const impatience = setTimeout(() => void last.terminate(), closeWithinMs);
      await exited;
      clearTimeout(impatience);
    },
  };
}

/** The threads have no exporter of their own: what they tell becomes a span here. */
function noteBatch({ follows, events, projections, startedAtMs, endedAtMs }: TracedBatch): void {
  const attributes = { 'bihuan.batch.events': events, 'bihuan.batch.projections': projections };
  const times = { startTime: new Date(startedAtMs), endTime: new Date(endedAtMs) };
  noteSpan('project', { attributes, follows, isDetached: true, ...times });
}

const behind = (projection: string) => new Refused('projection.behind', { projection, position: '?', reached: '?' });
