import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { idSchema } from '../values.ts';

/** The name that somebody signs in with: small letters, digits, `.`, `_`, `-`, `@`, or Chinese; 2 to 60 characters. */
export const signInNameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .normalize('NFKC')
  .regex(/^[\p{Script=Han}a-z0-9][\p{Script=Han}a-z0-9._@-]{1,59}$/u, { error: 'account.name-malformed' });

/** In the person stream, which can be deleted, with everything that lets the person in. */
export const signInNameSet = defineEvent('SignInNameSet', 1, z.strictObject({ name: signInNameSchema }));
/** As argon2id writes it: with its parameters and its salt. */
export const signInPasswordSet = defineEvent(
  'SignInPasswordSet',
  1,
  z.strictObject({ hash: z.string().startsWith('$argon2id$').max(300) }),
);
/** Sealed with the key of the installation: whoever has the log alone cannot make codes. */
export const signInTotpSet = defineEvent('SignInTotpSet', 1, z.strictObject({ sealed: z.string().min(1).max(500) }));
/** Who they are at the provider of OpenID Connect. */
export const signInOpenIdLinked = defineEvent(
  'SignInOpenIdLinked',
  1,
  z.strictObject({ issuer: z.string().min(1).max(500), subject: z.string().min(1).max(300) }),
);

export type SignInEvent =
  | EventOf<typeof signInNameSet>
  | EventOf<typeof signInPasswordSet>
  | EventOf<typeof signInTotpSet>
  | EventOf<typeof signInOpenIdLinked>;

/** In the stream of a name, before somebody bears it; the stream's id tells nothing of the name. */
export const nameClaimed = defineEvent('NameClaimed', 1, z.strictObject({ personId: idSchema }));
export type NameEvent = EventOf<typeof nameClaimed>;

/** How everybody signs in, from here on. */
export const signInRulesSchema = z.strictObject({
  /** Whether those who decide on money, verify or administer are asked for a code of their device. */
  asksTotp: z.boolean(),
  /** After so long without a request a session is over. */
  idleMinutes: z.int().min(5).max(1440),
  /** After so long it is over whatever is done. */
  longestMinutes: z.int().min(15).max(10_080),
});
export type SignInRules = z.output<typeof signInRulesSchema>;
export const signInRulesSet = defineEvent('SignInRulesSet', 1, signInRulesSchema);
export type SignInRulesEvent = EventOf<typeof signInRulesSet>;
