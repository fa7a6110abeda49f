import { openEventReader } from '@bihuan/event-store';
import { allProjections } from '../all-projections.ts';
import { runProjector } from './projector.ts';
import type { StartProjectionsOptions } from './start-projections.ts';
import type { Projections } from './status.ts';

/**
 * Feeds all projections in this thread: for a process that does one thing and ends, as starting a thread costs it more than what there is
 * to feed. Nothing else goes on here while a batch is taken in, and what makes it end is not tried again.
 */
export const feedProjectionsHere = ({
  store,
  folder,
  zone,
}: Pick<StartProjectionsOptions, 'store' | 'folder' | 'zone'>): Promise<Projections> =>
  runProjector({ openReader: () => openEventReader(store), folder, zone, projections: allProjections });
