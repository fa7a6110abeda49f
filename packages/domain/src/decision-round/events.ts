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

/** When the people's congress meets over the budget of a fiscal year; set again, the later one holds. */
export const congressDaySet = defineEvent(
  'CongressDaySet',
  1,
  z.strictObject({ fiscalYear: yearSchema, congressOn: calendarDateSchema, reason: reasonSchema.nullable() }),
);
/** Whether a decision of the year takes a second person (初审、复核) from here on, whatever holds for the jurisdiction. */
export const reviewRuleSet = defineEvent(
  'ReviewRuleSet',
  1,
  z.strictObject({ fiscalYear: yearSchema, takesTwo: z.boolean(), reason: reasonSchema, on: calendarDateSchema }),
);
/** Whether decisions of the jurisdiction take a second person in every year that has no rule of its own. */
export const reviewDefaultSet = defineEvent(
  'ReviewDefaultSet',
  1,
  z.strictObject({ takesTwo: z.boolean(), reason: reasonSchema, on: calendarDateSchema }),
);

/** Of the stream in which what holds for every year is set, beside the years themselves. */
export const everyYearId = 'every-year';

export type DecisionRoundEvent =
  | EventOf<typeof decisionRoundClosed>
  | EventOf<typeof decisionRoundReopened>
  | EventOf<typeof congressDaySet>
  | EventOf<typeof reviewRuleSet>
  | EventOf<typeof reviewDefaultSet>;
