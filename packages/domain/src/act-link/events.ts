import { z } from 'zod';
import { chaseRecipientSchema } from '../chase/events.ts';
import { defineEvent, type EventOf } from '../event/define.ts';
import { hashSchema, idSchema, reasonSchema } from '../values.ts';

const instant = z.iso.datetime({ precision: 3 });

/**
 * In the stream of its finding: a message to a person carries a link by which that person may report progress and hand in evidence, for
 * a time. The link itself is nowhere; `hash` is the SHA-256 of its secret.
 */
export const actLinkIssued = defineEvent(
  'ActLinkIssued',
  1,
  z.strictObject({
    linkId: idSchema,
    hash: hashSchema,
    recipient: chaseRecipientSchema,
    /** Of the message that carries it. */
    messageId: z.string().min(1).max(300),
    expiresAt: instant,
  }),
);
/** All links of the finding that are out are good for nothing from here on. */
export const actLinksRevoked = defineEvent('ActLinksRevoked', 1, z.strictObject({ reason: reasonSchema }));
/** Whether messages of this jurisdiction carry such links, and those that are out work; nobody has to set it for them not to. */
export const actLinksAllowed = defineEvent(
  'ActLinksAllowed',
  1,
  z.strictObject({ isAllowed: z.boolean(), reason: reasonSchema }),
);

export type ActLinkEvent = EventOf<typeof actLinkIssued> | EventOf<typeof actLinksRevoked>;
export type ActLinkRuleEvent = EventOf<typeof actLinksAllowed>;
