import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Sweep } from './sweep.ts';

export interface SweepScheduleOptions {
  readonly sweep: Pick<Sweep, 'run'>;
  /** From the end of a run to the next; each run finds the local day by itself, so that no hour that a zone skips or repeats matters. */
  readonly everyMs: number;
  readonly log: Logger;
}

export interface SweepSchedule {
  /** Lets a run that is under way come to the end of what it has begun. */
  stop(): Promise<void>;
}

/** Runs the sweep in this process: at once, and then again and again. */
export function startSweepSchedule({ sweep, everyMs, log }: SweepScheduleOptions): SweepSchedule {
  const stopping = new AbortController();
  const { signal } = stopping;
  const loop = async () => {
    while (!signal.aborted) {
      try {
        const { halt, issued, failed, on } = await sweep.run(signal);
        if (halt !== null) log.error({ halt }, 'the sweep has stopped: the clock is not believed');
        else if (failed.length > 0) log.error({ on, failed }, 'some reminders could not be issued');
        else if (issued > 0) log.info({ on, issued }, 'reminders issued');
      } catch (error) {
        log.error({ err: error }, 'the sweep did not come to its end');
      }
      await sleep(everyMs, undefined, { signal, ref: false }).catch(() => {});
    }
  };
  const done = loop();
  return {
    async stop() {
      stopping.abort();
      await done;
    },
  };
}
