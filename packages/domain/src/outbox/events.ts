import { z } from 'zod';
import { chaseRecipientSchema } from '../chase/events.ts';
import { stepKeySchema } from '../chase/step-key.ts';
import { defineEvent, type EventOf } from '../event/define.ts';
import { calendarDateSchema } from '../time/calendar-date.ts';
import { idSchema, reasonSchema, textSchema } from '../values.ts';

/** Most steps that one message speaks of; what is more goes into the next day's. */
export const mostStepsOfMessage = 1000;

/** `<outbox>.<number>`: the same for every attempt, and the part before the `@` of a mail's Message-ID. */
export const outgoingIdSchema = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,99}$/, { error: 'id.malformed' });

/** `digest`: what a recipient is told on a day, in one message; `single`: a step that escalates. */
export const messageKindSchema = z.enum(['digest', 'single']);
export type MessageKind = z.output<typeof messageKindSchema>;

const about = { messageId: outgoingIdSchema, on: calendarDateSchema };

/** In the outbox of a recipient: what one message will say, and over which channel, is decided before anything is sent. */
export const messageComposed = defineEvent(
  'MessageComposed',
  2,
  z.strictObject({
    ...about,
    kind: messageKindSchema,
    recipient: chaseRecipientSchema,
    channel: idSchema,
    steps: z
      .array(
        z.union([
          z.strictObject({ findingId: idSchema, stepKey: stepKeySchema }),
          z.strictObject({ policyChangeId: idSchema, stepKey: stepKeySchema }),
        ]),
      )
      .min(1)
      .max(mostStepsOfMessage),
  }),
);

/** The other side has taken it. `stepKeys`: those that were still due just before it was sent. */
export const messageSent = defineEvent(
  'MessageSent',
  1,
  z.strictObject({
    ...about,
    attempt: z.int().min(1),
    stepKeys: z.array(stepKeySchema).min(1).max(mostStepsOfMessage),
    /** What the channel calls it: the whole Message-ID of a mail. */
    sentAs: z.string().min(1).max(500),
  }),
);

/** An attempt that did not succeed. `retryAt`: when the next one is due; null after the last. */
export const messageFailed = defineEvent(
  'MessageFailed',
  1,
  z.strictObject({
    ...about,
    attempt: z.int().min(1),
    error: z.strictObject({ code: idSchema, text: textSchema.nullable() }),
    retryAt: z.iso.datetime({ precision: 3 }).nullable(),
  }),
);

/** Nothing that it speaks of was still due just before it was sent. */
export const messageDropped = defineEvent('MessageDropped', 1, z.strictObject(about));

/** After the last attempt somebody has it tried again: the attempts begin anew. */
export const messageRetried = defineEvent(
  'MessageRetried',
  1,
  z.strictObject({ ...about, reason: reasonSchema.nullable() }),
);

/** A recipient has seen these entries of the in-app inbox. */
export const inboxRead = defineEvent(
  'InboxRead',
  1,
  z.strictObject({
    recipient: chaseRecipientSchema,
    stepKeys: z.array(stepKeySchema).min(1).max(1000),
    on: calendarDateSchema,
  }),
);

export type OutboxEvent =
  | EventOf<typeof messageComposed>
  | EventOf<typeof messageSent>
  | EventOf<typeof messageFailed>
  | EventOf<typeof messageDropped>
  | EventOf<typeof messageRetried>
  | EventOf<typeof inboxRead>;
