import { z } from 'zod';
import { grantSchema } from '../access/grant.ts';
import { defineEvent, type EventOf } from '../event/define.ts';
import { calendarDateSchema } from '../time/calendar-date.ts';
import { idSchema, reasonSchema, sampleFieldsSchema } from '../values.ts';

/** In the stream `account~{person}`: an account is somebody's, and has the person's id. What lets them in lies in the person stream. */
export const accountOpened = defineEvent(
  'AccountOpened',
  1,
  z.strictObject({ personId: idSchema, sample: sampleFieldsSchema }),
);

/** Who gave a role: a person who may, the first start, or the provider that says who is what (its claims). */
export const grantSourceSchema = z.enum(['given', 'set-up', 'openid']);

/** From a day to a day, both included; without a last day until it is withdrawn. */
export const roleGranted = defineEvent(
  'RoleGranted',
  1,
  grantSchema.extend({
    grantId: idSchema,
    from: calendarDateSchema,
    until: calendarDateSchema.nullable(),
    source: grantSourceSchema,
    reason: reasonSchema.nullable(),
  }),
);
/** From this moment on. */
export const roleWithdrawn = defineEvent(
  'RoleWithdrawn',
  1,
  z.strictObject({ grantId: idSchema, reason: reasonSchema.nullable() }),
);

/** Nobody is let in by it any more, and every session ends. */
export const accountDisabled = defineEvent('AccountDisabled', 1, z.strictObject({ reason: reasonSchema }));
export const accountEnabled = defineEvent('AccountEnabled', 1, z.strictObject({ reason: reasonSchema.nullable() }));

/** That it changed, and whose it is now; the password itself nobody keeps. `mustChange`: somebody else has chosen it. */
export const passwordChanged = defineEvent('PasswordChanged', 1, z.strictObject({ mustChange: z.boolean() }));

/** From here on a code of the person's device is asked for as well. */
export const totpConfirmed = defineEvent('TotpConfirmed', 1, z.strictObject({}));
export const totpReset = defineEvent('TotpReset', 1, z.strictObject({ reason: reasonSchema }));

/** Waiting after attempts that failed ends. Who waits is known where it is counted, not in the log. */
export const accountUnlocked = defineEvent('AccountUnlocked', 1, z.strictObject({ reason: reasonSchema.nullable() }));

/**
 * Whoever had the account has left: what they held passes to the successor. States all of it, so that what was cut short can be finished;
 * each step is an event of its own where it belongs.
 */
export const accountHandedOver = defineEvent(
  'AccountHandedOver',
  1,
  z.strictObject({
    successorId: idSchema,
    /** From this day on it is the successor's. */
    on: calendarDateSchema,
    posts: z.array(z.strictObject({ organisationId: idSchema, tenureId: idSchema })),
    /** In whose stead they stood; not passed on where the successor cannot stand for that person. */
    standsFor: z.array(z.strictObject({ personId: idSchema, appointmentId: idSchema, isPassedOn: z.boolean() })),
    /** Appointments of those who stood for them, which end. */
    deputies: z.array(idSchema),
    /** Findings whose responsible person they were. */
    findings: z.array(idSchema),
    tokens: z.array(idSchema),
    reason: reasonSchema,
  }),
);

/** Every session that was begun until here is over. */
export const sessionsRevoked = defineEvent('SessionsRevoked', 1, z.strictObject({ reason: reasonSchema }));

export type AccountEvent =
  | EventOf<typeof accountOpened>
  | EventOf<typeof roleGranted>
  | EventOf<typeof roleWithdrawn>
  | EventOf<typeof accountDisabled>
  | EventOf<typeof accountEnabled>
  | EventOf<typeof passwordChanged>
  | EventOf<typeof totpConfirmed>
  | EventOf<typeof totpReset>
  | EventOf<typeof accountUnlocked>
  | EventOf<typeof accountHandedOver>
  | EventOf<typeof sessionsRevoked>;
