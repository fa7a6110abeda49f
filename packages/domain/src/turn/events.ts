import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { idSchema } from '../values.ts';

/** A process takes its turn at work that one alone may do; again by the same holder: it is still at it. */
export const turnTaken = defineEvent('TurnTaken', 1, z.strictObject({ holder: idSchema }));
/** Whoever is next may begin. */
export const turnEnded = defineEvent('TurnEnded', 1, z.strictObject({ holder: idSchema }));

export type TurnEvent = EventOf<typeof turnTaken> | EventOf<typeof turnEnded>;
