import type { ReadSide } from '@bihuan/api';
import {
  createAllocationQueries,
  createEvaluationQueries,
  createMoments,
  createTimelineQueries,
  type Projections as Feeding,
  startProjections,
} from '@bihuan/read-models';
import type { Logger } from 'pino';
import type { DataFolder } from './data-folder.ts';

/** The read models of this process: the questions, and what only their owner may do. */
export interface Projections extends ReadSide, Pick<Feeding, 'startOver' | 'close'> {}

export interface ReadSideOptions {
  readonly paths: DataFolder;
  readonly zone: string;
  readonly clock: () => Date;
  readonly log: Logger;
}

/** Feeds the projections in a worker thread and reads what they serve; resolves once it is known how they stand. */
export async function startReadSide({ paths, zone, clock, log }: ReadSideOptions): Promise<Projections> {
  const folder = paths.readModels;
  const feeding = await startProjections({
    storeFile: paths.log,
    folder,
    zone,
    onWorkerDied: (cause, retryInMs) => log.error({ err: cause, retryInMs }, 'the projections stopped'),
  });
  const moments = createMoments({ folder, zone, clock });
  return {
    waitFor: feeding.waitFor,
    status: feeding.status,
    startOver: feeding.startOver,
    allocations: createAllocationQueries(moments.momentOf),
    evaluations: createEvaluationQueries(moments.momentOf),
    timeline: createTimelineQueries(moments.momentOf),
    async close() {
      moments.close();
      await feeding.close();
    },
  };
}
