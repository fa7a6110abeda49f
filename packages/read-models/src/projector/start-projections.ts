import { Worker } from 'node:worker_threads';
import { Refused } from '@bihuan/domain';
import type { EventStoreAddress } from '@bihuan/event-store';
import { largestLag, type ProjectionStatus, type Projections } from './status.ts';
import { Waiting } from './waiting.ts';
import type { FromWorker, ToWorker, WorkerSettings } from './worker-messages.ts';

export interface StartProjectionsOptions {
  /** An embedded log must be there; a server may come later. */
  readonly store: EventStoreAddress;
  /** Where the projections' files lie; created when it is not there. */
  readonly folder: string;
  /** IANA zone that decides on which day an event was recorded. */
  readonly zone: string;
  /** Called when the worker has died; it is started again after `retryInMs`. */
  readonly onWorkerDied?: (cause: unknown, retryInMs: number) => void;
  /** URL of a module that exports `allProjections`. Default: those of this package. */
  readonly projectionsModule?: string;
  /** How often it looks for news that nobody told it of, in ms. Default 25. */
  readonly pollMs?: number;
  /** How long nothing may move while there is something to do, in ms. Default 10,000. */
  readonly stallMs?: number;
  /** How long a replaced generation stays on disk for its readers, in ms. Default 30,000. */
  readonly removeAfterMs?: number;
}

interface StartingOver {
  readonly name: string;
  readonly resolve: () => void;
  readonly reject: (refused: Refused) => void;
}

const firstRetryMs = 200;
const longestRetryMs = 30_000;
const closeWithinMs = 10_000;

/**
 * Bounds of the worker's heap. Nothing that the projector holds grows with the log: a batch of events or two (8 million characters each at
 * most), a piece of lines, the states used last; all of it together stays below half of this. What the bounds are for is that V8
 * collects in time: left alone, its heap grows to many times of what is in use.
 */
const heapLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

/** Feeds all projections in a worker thread, which is started again when it dies; resolves once the worker has told how they stand, or died. */
export async function startProjections(options: StartProjectionsOptions): Promise<Projections> {
  const settings: WorkerSettings = {
    store: options.store,
    folder: options.folder,
    zone: options.zone,
    projectionsModule: options.projectionsModule ?? new URL('../all-projections.ts', import.meta.url).href,
    pollMs: options.pollMs ?? 25,
    stallMs: options.stallMs ?? 10_000,
    removeAfterMs: options.removeAfterMs ?? 30_000,
  };
  const waiting = new Waiting();
  const startingOver = new Map<number, StartingOver>();
  const firstNews = Promise.withResolvers<void>();
  let statuses: readonly ProjectionStatus[] = [];
  let worker: Worker | null = null;
  let retryInMs = firstRetryMs;
  let retry: NodeJS.Timeout | undefined;
  let startedAt = 0;
  let isClosing = false;
  let isToldToLook = false;
  let lastId = 0;

  const send = (message: ToWorker) => worker?.postMessage(message);
  const update = (next: readonly ProjectionStatus[]) => {
    statuses = next;
    waiting.update(next);
  };
  const hear = (message: FromWorker) => {
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
    if (statuses.length > 0) update(statuses.map((status) => ({ ...status, state: 'restarting' as const })));
    if (performance.now() - startedAt > longestRetryMs) retryInMs = firstRetryMs;
    options.onWorkerDied?.(cause, retryInMs);
    retry = setTimeout(start, retryInMs);
    retryInMs = Math.min(retryInMs * 2, longestRetryMs);
    firstNews.resolve();
  };
  const start = () => {
    const fresh = new Worker(new URL('./projector.worker.ts', import.meta.url), {
      workerData: settings,
      resourceLimits: heapLimits,
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
  await firstNews.promise;
  return {
    waitFor: (position, wait) => waiting.waitFor(position, wait, () => send({ kind: 'hurry' })),
    status: () => statuses,
    lag: () => largestLag(statuses),
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
    notify() {
      // Once for all that is appended in a turn of the event loop.
      if (isToldToLook) return;
      isToldToLook = true;
      setImmediate(() => {
        isToldToLook = false;
        send({ kind: 'notify' });
      });
    },
    async close() {
      isClosing = true;
      clearTimeout(retry);
      waiting.end();
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

const behind = (projection: string) => new Refused('projection.behind', { projection, position: '?', reached: '?' });
