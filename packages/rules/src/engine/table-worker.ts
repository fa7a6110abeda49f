import { Worker } from 'node:worker_threads';
import type { TableRequest, WorkerAnswer } from './protocol.ts';

/** How a request ended: with an answer, ended by us because it took too long, or because the worker was gone. */
export type Outcome = WorkerAnswer | { readonly kind: 'timed-out' } | { readonly kind: 'died' };

/** Loading the engine is bounded apart from the evaluation: a cold disk is not a slow table. */
const startTimeoutMs = 30_000;

/** One worker thread with the engine in it; it answers one request at a time and is given up after its first failure to answer. */
export interface TableWorker {
  /** Definitions that it holds, the longest unused first. */
  readonly holds: Set<string>;
  readonly ask: (request: TableRequest, timeoutMs: number) => Promise<Outcome>;
  readonly end: () => Promise<void>;
}

export function startTableWorker(url: URL): TableWorker {
  const worker = new Worker(url, { resourceLimits: { maxOldGenerationSizeMb: 512 } });
  let dead = false;
  const nextOutcome = (timeoutMs: number): Promise<Outcome> =>
    new Promise((resolve) => {
      const settle = (outcome: Outcome) => {
        clearTimeout(timer);
        worker.off('message', settle);
        worker.off('exit', died);
        resolve(outcome);
      };
      const died = () => settle({ kind: 'died' });
      const timer = setTimeout(() => settle({ kind: 'timed-out' }), timeoutMs);
      worker.on('message', settle);
      worker.on('exit', died);
      if (dead) died();
    });
  worker.on('exit', () => {
    dead = true;
  });
  // The exit that follows says all we need; without a listener the error would end the process.
  worker.on('error', () => undefined);
  const ready = nextOutcome(startTimeoutMs);
  return {
    holds: new Set(),
    ask: async (request, timeoutMs) => {
      worker.ref();
      const started = await ready;
      if (started.kind !== 'ready') return { kind: 'died' };
      if (dead) return { kind: 'died' };
      worker.postMessage(request);
      const outcome = await nextOutcome(timeoutMs);
      // An idle engine does not keep the process alive.
      worker.unref();
      return outcome;
    },
    end: async () => {
      await worker.terminate();
    },
  };
}
