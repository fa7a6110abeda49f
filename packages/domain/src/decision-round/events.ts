import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { calendarDateSchema } from '../time/calendar-date.ts';
import { yearSchema } from '../time/years.ts';
import { nameSchema, reasonSchema } from '../values.ts';

/** The draft budget of a fiscal year goes to review: from here on a line changes only after a reopening. */
export const decisionRoundClosed = defineEvent(
  'DecisionRoundClosed',
  1,
  z.strictObject({
    fiscalYear: yearSchema,
    reason: reasonSchema.nullable(),
    documentNumber: nameSchema.nullable(),
    on: calendarDateSchema,
  }),
);
export const decisionRoundReopened = defineEvent(
  'DecisionRoundReopened',
  1,
  z.strictObject({
    fiscalYear: yearSchema,
    reason: reasonSchema,
    documentNumber: nameSchema.nullable(),
    on: calendarDateSchema,
  }),
);

export type DecisionRoundEvent = EventOf<typeof decisionRoundClosed> | EventOf<typeof decisionRoundReopened>;
