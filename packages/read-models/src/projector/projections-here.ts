import { openJurisdictionReader } from '@bihuan/event-store';
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
  jurisdiction,
  folder,
  zone,
}: Pick<StartProjectionsOptions, 'store' | 'jurisdiction' | 'folder' | 'zone'>): Promise<Projections> =>
  runProjector({
    openReader: () => openJurisdictionReader(store, jurisdiction),
    folder,
    zone,
    projections: allProjections,
  });
