import { calendarDateSchema, ladderStepKindSchema, ladderStepSchema, stepFormSchema } from '@bihuan/domain';
import { z } from 'zod';

/** One step of a ladder with its day. */
export const datedStepSchema = z.object({
  step: ladderStepSchema,
  day: calendarDateSchema,
  provisional: z.boolean().meta({ description: 'It may still move: a year on the way has no published calendar' }),
});

/** Why nothing is said for the time being. */
const pauseSchema = z.enum(['handed-in', 'extension-pending']);

const lowerStep = { kind: ladderStepKindSchema, offset: z.int() };

/** How a finding is chased; of one that is closed, or has no due date, nothing. */
export const chaseShape = {
  ladder: z.array(datedStepSchema).meta({ description: 'Every step for the present due date' }),
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
