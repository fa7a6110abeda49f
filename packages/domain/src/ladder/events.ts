import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { reasonSchema } from '../values.ts';
import { ladderSchema } from './ladder.ts';

/** In the ladder's own stream: the last one holds. */
export const ladderSet = defineEvent('LadderSet', 2, ladderSchema.extend({ reason: reasonSchema.nullable() }));
/** From here on it applies to nothing; the default ladder becomes again what it was before it was set. */
export const ladderWithdrawn = defineEvent('LadderWithdrawn', 1, z.strictObject({ reason: reasonSchema }));

export type LadderEvent = EventOf<typeof ladderSet> | EventOf<typeof ladderWithdrawn>;
