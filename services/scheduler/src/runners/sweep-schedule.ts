import type { Queue } from 'bullmq';
import type { Schedule } from './runner.ts';

export interface SweepSchedule {
  /** Sees to it that there is one schedule as it should be and that its next run is planned; what was wrong with it, or null. */
  ensure(): Promise<'missing' | 'other-interval' | 'no-next-run' | null>;
  /** When the next sweep is planned, ISO 8601; null when none is. */
  nextRun(): Promise<string | null>;
}

const id = 'sweep-schedule';
/** A run that is due is taken up by a worker within this time; until then its job is on its way between the lists. */
const takenUpWithinMs = 2_000;

/** The one schedule of the sweep in Redis. It is only ever upserted, never taken out first: a moment without it could become for ever. */
export function createSweepSchedule({
  queue,
  schedule,
  jobName,
}: {
  readonly queue: Queue;
  readonly schedule: Schedule;
  readonly jobName: string;
}): SweepSchedule {
  const { everyMs: every } = schedule;

  async function fault(): Promise<Awaited<ReturnType<SweepSchedule['ensure']>>> {
    const found = await queue.getJobScheduler(id);
    if (found === undefined || found === null) return 'missing';
    if (Number(found.every) !== every) return 'other-interval';
    return (await isPlanned(found.next)) ? null : 'no-next-run';
  }

  async function isPlanned(next: number | undefined): Promise<boolean> {
    if (next === undefined) return false;
    // While a run is due or under way its successor is not planned yet.
    if (Math.abs(Date.now() - next) < takenUpWithinMs) return true;
    const job = await queue.getJob(`repeat:${id}:${next}`);
    return job !== undefined;
  }

  return {
    async ensure() {
      const found = await fault();
      if (found !== null)
        await queue.upsertJobScheduler(id, { every }, { name: jobName, data: { kind: 'address', ids: [] } });
      return found;
    },
    async nextRun() {
      const found = await queue.getJobScheduler(id);
      if (!found?.next || !(await isPlanned(found.next))) return null;
      return new Date(found.next).toISOString();
    },
  };
}
