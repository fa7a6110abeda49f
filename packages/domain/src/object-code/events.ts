import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { objectCodeSchema } from '../object/events.ts';
import { idSchema } from '../values.ts';

/**
 * In the stream of a code, before the object bears it: whoever appends it first at a revision is the one who may give the code. A later
 * claim takes the place of one that came to nothing.
 */
export const objectCodeClaimed = defineEvent(
  'ObjectCodeClaimed',
  1,
  z.strictObject({ code: objectCodeSchema, objectId: idSchema }),
);

export type ObjectCodeEvent = EventOf<typeof objectCodeClaimed>;
