import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { furthestOffset, ladderStepKindSchema, recipientRoleSchema, stepFormSchema } from '../ladder/ladder.ts';
import { calendarDateSchema } from '../time/calendar-date.ts';
import { idSchema, textSchema } from '../values.ts';
import { stepKeySchema } from './step-key.ts';

/** How often a finding has been reopened, or how many look-backs there were before: each begins the chase anew, also for a due date there has been before. */
const round = z.int().min(0).max(1000);
const offset = z.int().min(-furthestOffset).max(furthestOffset);

/** In the chase stream of a matter: the day was over and it was not done. Once for each round and due date. */
export const deadlinePassed = defineEvent(
  'DeadlinePassed',
  1,
  z.strictObject({ round, dueDate: calendarDateSchema, on: calendarDateSchema }),
);

/** A step of the ladder fell due. Who it goes to is kept as roles: the people are asked for when it is sent. */
export const reminderIssued = defineEvent(
  'ReminderIssued',
  1,
  z.strictObject({
    stepKey: stepKeySchema,
    round,
    dueDate: calendarDateSchema,
    ladderId: idSchema,
    kind: ladderStepKindSchema,
    offset,
    form: stepFormSchema,
    /** What the ladder said of a hold; false for every other kind of step. */
    placesHoldAtOnce: z.boolean(),
    /** The steps before it that were reached in the meantime and are not sent for themselves. */
    standsFor: z.array(z.strictObject({ kind: ladderStepKindSchema, offset })).max(50),
    recipients: z.array(recipientRoleSchema).min(1).max(recipientRoleSchema.options.length),
    /** After the due day; negative before it. */
    workingDaysOverdue: z.int(),
    on: calendarDateSchema,
  }),
);

/** Whom a message went to, or could not: a person, an organisation without one, or a role that nobody holds. */
export const chaseRecipientSchema = z.discriminatedUnion('kind', [
  /** `deputyFor`: the person in whose place this one received it. */
  z.strictObject({ kind: z.literal('person'), personId: idSchema, deputyFor: idSchema.nullable() }),
  z.strictObject({ kind: z.literal('organisation'), organisationId: idSchema }),
  z.strictObject({ kind: z.literal('role'), role: recipientRoleSchema }),
]);
export type ChaseRecipient = z.output<typeof chaseRecipientSchema>;

/** The same for a recipient in whatever capacity: `person:p-1`, `organisation:u-1`, `role:unit`. */
export function recipientKeyOf(recipient: ChaseRecipient): string {
  if (recipient.kind === 'person') return `person:${recipient.personId}`;
  return recipient.kind === 'organisation' ? `organisation:${recipient.organisationId}` : `role:${recipient.role}`;
}

/** Whom a step goes to, asked when it is about to be told; the last one holds, so that a new owner is reached. All of them see it in the inbox. */
export const reminderAddressed = defineEvent(
  'ReminderAddressed',
  1,
  z.strictObject({
    stepKey: stepKeySchema,
    to: z
      .array(z.strictObject({ recipient: chaseRecipientSchema, channels: z.array(idSchema).max(20) }))
      .min(1)
      .max(200),
    on: calendarDateSchema,
  }),
);

const sending = { stepKey: stepKeySchema, channel: idSchema, recipient: chaseRecipientSchema };

export const reminderDelivered = defineEvent(
  'ReminderDelivered',
  1,
  z.strictObject({ ...sending, messageId: z.string().min(1).max(500), on: calendarDateSchema }),
);

/** `isFinal`: nobody tries again by itself; it stays in the list of what failed. */
export const reminderFailed = defineEvent(
  'ReminderFailed',
  1,
  z.strictObject({
    ...sending,
    attempt: z.int().min(1),
    isFinal: z.boolean(),
    error: z.strictObject({ code: idSchema, text: textSchema.nullable() }),
    on: calendarDateSchema,
  }),
);

/** Why an issued step is not sent after all. */
export const withdrawalCauseSchema = z.enum(['done', 'handed-in', 'extension-pending', 'due-date-moved', 'reopened']);
export type WithdrawalCause = z.output<typeof withdrawalCauseSchema>;

/** Just before sending it was no longer due. What nobody has received is issued again should it fall due again. */
export const reminderWithdrawn = defineEvent(
  'ReminderWithdrawn',
  1,
  z.strictObject({ stepKey: stepKeySchema, cause: withdrawalCauseSchema, on: calendarDateSchema }),
);

export type ChaseEvent =
  | EventOf<typeof deadlinePassed>
  | EventOf<typeof reminderIssued>
  | EventOf<typeof reminderAddressed>
  | EventOf<typeof reminderDelivered>
  | EventOf<typeof reminderFailed>
  | EventOf<typeof reminderWithdrawn>;
