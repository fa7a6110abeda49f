import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';

/** From here on releases of this level and above may write what it brings; older ones no longer serve the record. */
export const writeLevelRaised = defineEvent(
  'WriteLevelRaised',
  1,
  z.strictObject({
    level: z.int().min(2),
    /** The first release that knows the level: for the line that an older one refuses the record with. */
    release: z.string().min(1).max(40),
  }),
);

/** Id of the one stream in which it is raised. */
export const writeLevelId = 'record';

export type WriteLevelEvent = EventOf<typeof writeLevelRaised>;
