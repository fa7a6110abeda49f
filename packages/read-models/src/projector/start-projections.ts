import { availableParallelism } from 'node:os';
import { Refused } from '@bihuan/domain';
import type { EventStoreAddress } from '@bihuan/event-store';
import { type ProjectorThread, startProjectorThread } from './projector-thread.ts';
import { largestLag, type ProjectionStatus, type Projections, unknownProjection } from './status.ts';
import { Waiting } from './waiting.ts';
import type { ToWorker } from './worker-messages.ts';

export interface StartProjectionsOptions {
  /** An embedded log must be there; a server may come later. */
  readonly store: EventStoreAddress;
  /** 行政区划代码: only its streams are kept, whoever else is on the same store. */
  readonly jurisdiction: string;
  /** Where the projections' files lie; created when it is not there. */
  readonly folder: string;
  /** IANA zone that decides on which day an event was recorded. */
  readonly zone: string;
  /** How many threads feed them. Default: as many as there are processors, at most 3. */
  readonly threads?: number;
  /** Called when a worker has died; it is started again after `retryInMs`. */
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

/** Beyond this many another thread has nothing to take over: one projection alone is a third of the work. */
const mostThreads = 3;

/**
 * Bounds of a worker's heap. Nothing that the projector holds grows with the log: a batch of events or two (8 million
 * characters each at most), a piece of lines, the states used last; all of it together stays below half of this. What the bounds are for is
 * that V8 collects in time: left alone, its heap grows to many times of what is in use.
 */
const heapLimits = { maxOldGenerationSizeMb: 120, maxYoungGenerationSizeMb: 16 };

/**
 * Feeds all projections in worker threads, which are started again when they die; resolves once each has told how its projections stand,
 * or died.
 */
export async function startProjections(options: StartProjectionsOptions): Promise<Projections> {
  const threads = options.threads ?? Math.min(mostThreads, availableParallelism());
  const waiting = new Waiting();
  /** Empty until every thread has told how its own stand: what is not known yet is not served. */
  let statuses: readonly ProjectionStatus[] = [];
  let isToldToLook = false;

  const onStatuses = () => {
    const told = workers.map((worker) => worker.statuses());
    if (told.includes(null)) return;
    statuses = told.flatMap((ofOne) => ofOne ?? []);
    waiting.update(statuses);
  };
  const settings = {
    store: options.store,
    jurisdiction: options.jurisdiction,
    folder: options.folder,
    zone: options.zone,
    projectionsModule: options.projectionsModule ?? new URL('../all-projections.ts', import.meta.url).href,
    pollMs: options.pollMs ?? 25,
    stallMs: options.stallMs ?? 10_000,
    removeAfterMs: options.removeAfterMs ?? 30_000,
    threads,
  };
  const workers: ProjectorThread[] = [];
  for (let thread = 0; thread < threads; thread++) {
    workers.push(
      startProjectorThread({
        settings: { ...settings, thread },
        heapLimits,
        onStatuses,
        onDied: (cause, retryInMs) => options.onWorkerDied?.(cause, retryInMs),
      }),
    );
  }
  const tell = (message: ToWorker) => {
    for (const worker of workers) worker.send(message);
  };

  await Promise.all(workers.map(({ firstNews }) => firstNews));
  return {
    waitFor: (position, wait) => waiting.waitFor(position, wait, () => tell({ kind: 'hurry' })),
    status: () => statuses,
    lag: () => largestLag(statuses),
    async startOver(name) {
      const feeding = workers.find((worker) => worker.statuses()?.some((status) => status.name === name));
      if (feeding === undefined && statuses.length > 0) throw unknownProjection(name, statuses);
      if (feeding === undefined)
        throw new Refused('projection.behind', { projection: name, position: '?', reached: '?' });
      await feeding.startOver(name);
    },
    notify() {
      // Once for all that is appended in a turn of the event loop.
      if (isToldToLook) return;
      isToldToLook = true;
      setImmediate(() => {
        isToldToLook = false;
        tell({ kind: 'notify' });
      });
    },
    async close() {
      waiting.end();
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}
