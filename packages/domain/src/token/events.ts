import { z } from 'zod';
import { grantSchema } from '../access/grant.ts';
import { defineEvent, type EventOf } from '../event/define.ts';
import { calendarDateSchema } from '../time/calendar-date.ts';
import { hashSchema, idSchema, nameSchema, reasonSchema } from '../values.ts';

/** In the stream `token~{id}`: what lets another system in. The hash is that of the token, which was shown once. */
export const tokenCreated = defineEvent(
  'TokenCreated',
  1,
  z.strictObject({
    /** Of the system that uses it. */
    name: nameSchema,
    hash: hashSchema,
    grants: z.array(grantSchema).min(1).max(50),
    /** The last day on which it is taken. */
    expiresOn: calendarDateSchema,
  }),
);
export const tokenRevoked = defineEvent('TokenRevoked', 1, z.strictObject({ reason: reasonSchema.nullable() }));
/** Somebody else answers for it from here on. Whoever had it has seen it: it is good for as long as nobody revokes it. */
export const tokenHandedOver = defineEvent(
  'TokenHandedOver',
  1,
  z.strictObject({ keeperId: idSchema, reason: reasonSchema }),
);

export type TokenEvent = EventOf<typeof tokenCreated> | EventOf<typeof tokenRevoked> | EventOf<typeof tokenHandedOver>;
