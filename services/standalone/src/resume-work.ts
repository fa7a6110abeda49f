import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from '@bihuan/api';
import { Refused } from '@bihuan/domain';
import { mayPass } from '@bihuan/event-store';
import type { Logger } from 'pino';

const firstRetryMs = 500;
const longestRetryMs = 15_000;

export interface Resuming {
  /** Resolves once everything is at its end; rejects with what no retry would mend. */
  readonly done: Promise<void>;
  stop(): Promise<void>;
}

/** Finishes imports and issues of letters that a crash interrupted, as soon as the event store answers and no other replica is at it. */
export function resumeWork(api: Pick<Api, 'resumeImports' | 'resumeLetters'>, log: Logger): Resuming {
  const stopping = new AbortController();
  const run = async () => {
    for (let retryMs = firstRetryMs; !stopping.signal.aborted; retryMs = Math.min(2 * retryMs, longestRetryMs)) {
      try {
        await api.resumeImports();
        await api.resumeLetters();
        return;
      } catch (error) {
        if (!(error instanceof Refused) || !(mayPass(error) || error.code === 'turn.taken')) throw error;
        if (retryMs === firstRetryMs) log.error({ code: error.code }, error.message);
        await sleep(retryMs, undefined, { signal: stopping.signal }).catch(() => {});
      }
    }
  };
  const done = run();
  done.catch((error: unknown) => log.error({ err: error }, 'interrupted work could not be resumed'));
  return {
    done,
    async stop() {
      stopping.abort();
      await done.catch(() => {});
    },
  };
}
