import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { hashSchema, idSchema } from '../values.ts';

/** How somebody has shown who they are. `chosen`: on the demonstration's page, where nobody shows anything. */
export const factorSchema = z.enum(['password', 'totp', 'openid', 'set-up', 'chosen']);
export type Factor = z.output<typeof factorSchema>;

/** In the stream `session~{id}`. The hash is that of the secret in the person's cookie, which nobody keeps. */
export const sessionStarted = defineEvent(
  'SessionStarted',
  1,
  z.strictObject({
    personId: idSchema,
    hash: hashSchema,
    factors: z.array(factorSchema).min(1),
    /** The step of time whose code was given: no code is taken twice. */
    totpStep: z.int().nullable(),
    /** Whatever is done meanwhile. ISO 8601, UTC. */
    endsAt: z.iso.datetime(),
  }),
);
export const sessionEnded = defineEvent('SessionEnded', 1, z.strictObject({ why: z.enum(['signed-out', 'replaced']) }));

export type SessionEvent = EventOf<typeof sessionStarted> | EventOf<typeof sessionEnded>;
