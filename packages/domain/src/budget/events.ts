import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { budgetFenSchema } from '../money/fen.ts';
import { calendarDateSchema } from '../time/calendar-date.ts';
import { yearSchema } from '../time/years.ts';
import { idSchema, nameSchema, reasonSchema, sampleFieldsSchema } from '../values.ts';
import { budgetFactsSchema } from './facts.ts';
import { subjectSchema } from './subject.ts';

const which = { fiscalYear: yearSchema, subject: subjectSchema, recordId: idSchema };

/** What is known about a subject's money when the budget of the fiscal year is prepared. Earlier records stay. */
export const budgetFactsRecorded = defineEvent(
  'BudgetFactsRecorded',
  1,
  z.strictObject({
    ...which,
    /** The day on which it was so; not the day on which it was entered. */
    speaksOf: calendarDateSchema,
    facts: budgetFactsSchema,
    /** The statement or report that says so, by name or number. */
    document: nameSchema.nullable(),
    /** Why a value of the same day is stated anew. */
    reason: reasonSchema.nullable(),
    sample: sampleFieldsSchema,
  }),
);
/** 批复: what the subject gets in the fiscal year. A later one (调整预算) takes its place, with a reason. */
export const budgetApproved = defineEvent(
  'BudgetApproved',
  1,
  z.strictObject({
    ...which,
    amount: budgetFenSchema,
    documentNumber: nameSchema.nullable(),
    on: calendarDateSchema,
    reason: reasonSchema.nullable(),
    sample: sampleFieldsSchema,
  }),
);
/** A record or an approval that was entered by mistake no longer counts; what was said before it counts again. */
export const budgetRecordWithdrawn = defineEvent(
  'BudgetRecordWithdrawn',
  1,
  z.strictObject({ recordId: idSchema, reason: reasonSchema }),
);

export type BudgetEvent =
  | EventOf<typeof budgetFactsRecorded>
  | EventOf<typeof budgetApproved>
  | EventOf<typeof budgetRecordWithdrawn>;
