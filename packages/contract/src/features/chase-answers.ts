import {
  calendarDateSchema,
  chaseRecipientSchema,
  idSchema,
  ladderStepKindSchema,
  ladderStepSchema,
  matterKindSchema,
  recipientRoleSchema,
  stepFormSchema,
  stepKeySchema,
  withdrawalCauseSchema,
} from '@bihuan/domain';
import { z } from 'zod';

/** What is chased: one of the two ids, of a look-back that of the finding that is looked at. */
export const matterShape = {
  matter: matterKindSchema,
  findingId: idSchema.nullable(),
  policyChangeId: idSchema.nullable(),
};

/** One step of a ladder with its day. */
export const datedStepSchema = z.object({
  step: ladderStepSchema,
  day: calendarDateSchema,
  provisional: z.boolean().meta({ description: 'It may still move: a year on the way has no published calendar' }),
});

/** Why nothing is said for the time being. */
const pauseSchema = z.enum(['handed-in', 'extension-pending']);

const lowerStep = { kind: ladderStepKindSchema, offset: z.int() };

/** Somebody whom a step went to, by name where the name is still there. */
const namedRecipientSchema = z.object({ recipient: chaseRecipientSchema, name: z.string().nullable() });

/** A step that was issued, and what became of it with each of its recipients. */
const sentStepSchema = z.object({
  ...lowerStep,
  stepKey: stepKeySchema,
  form: stepFormSchema,
  on: calendarDateSchema,
  dueDate: calendarDateSchema,
  workingDaysOverdue: z.int().meta({ description: 'Negative before the due day' }),
  standsFor: z.array(z.object(lowerStep)),
  to: z.array(recipientRoleSchema),
  outcome: z.enum(['issued', 'delivered', 'failed', 'withdrawn']),
  withdrawn: z.object({ cause: withdrawalCauseSchema, on: calendarDateSchema }).nullable(),
  addressed: z.array(namedRecipientSchema).meta({ description: 'Empty until somebody is about to be told' }),
  told: z.array(
    namedRecipientSchema.extend({
      channel: z.string(),
      on: calendarDateSchema,
      outcome: z.enum(['delivered', 'failed']),
      error: z.string().nullable().meta({ description: 'Code of what went wrong' }),
    }),
  ),
});

/** How a finding or a policy change is chased; of one that is closed, or has no due date, nothing. */
export const chaseShape = {
  ladder: z.array(datedStepSchema).meta({ description: 'Every step for the present due date' }),
  sent: z.array(sentStepSchema).nullable().meta({
    description:
      'What was sent so far, oldest first; null for a moment of the past, as it is known as it stands now alone',
  }),
  nextReminder: z
    .object({
      step: z
        .object({ ...lowerStep, form: stepFormSchema, day: calendarDateSchema, provisional: z.boolean() })
        .nullable()
        .meta({ description: 'Null when no step is to come' }),
      pause: pauseSchema.nullable().meta({ description: 'While it waits for the office the step waits too' }),
      last: z
        .object({
          ...lowerStep,
          stepKey: z.string(),
          on: calendarDateSchema,
          outcome: z.enum(['issued', 'delivered', 'failed', 'withdrawn']),
        })
        .nullable(),
    })
    .nullable(),
};
