import { z } from 'zod';
import { subjectSchema } from '../budget/subject.ts';
import { defineEvent, type EventOf } from '../event/define.ts';
import { calendarDateSchema } from '../time/calendar-date.ts';
import { yearSchema } from '../time/years.ts';
import { idSchema, nameSchema, reasonSchema, sampleFieldsSchema } from '../values.ts';

/** What a rule may look at beside figures, and a person has to establish: what bars a good grade, costs money or is a reason to spare it. */
export const subjectFlags = [
  'accident',
  'dishonesty',
  'not-submitted',
  'not-cooperating',
  'goals-unsound',
  'goals-not-followed',
  'unused-in-year',
  'poorly-managed-balance',
  'special-reason',
  'matching-missing',
  'inadequately-rectified',
  'serious-case',
  'key-expenditure',
  'cut-impracticable',
  'special-account',
] as const;
export const subjectFlagSchema = z.enum(subjectFlags);
export type SubjectFlag = z.output<typeof subjectFlagSchema>;

/** Something that happened to a subject, counted in the budget of the fiscal year. */
export const subjectFlagged = defineEvent(
  'SubjectFlagged',
  2,
  z.strictObject({
    fiscalYear: yearSchema,
    subject: subjectSchema,
    flagId: idSchema,
    flag: subjectFlagSchema,
    /** When it happened, or was established. */
    on: calendarDateSchema,
    /** What happened and by which rule it counts. */
    basis: reasonSchema,
    documentNumber: nameSchema.nullable(),
    sample: sampleFieldsSchema,
  }),
);
export const subjectFlagWithdrawn = defineEvent(
  'SubjectFlagWithdrawn',
  1,
  z.strictObject({ flagId: idSchema, reason: reasonSchema, on: calendarDateSchema }),
);

export type SubjectFlagEvent = EventOf<typeof subjectFlagged> | EventOf<typeof subjectFlagWithdrawn>;
