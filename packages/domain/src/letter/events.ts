import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { responsibleSchema } from '../finding/rectification-events.ts';
import { recipientRoleSchema } from '../ladder/ladder.ts';
import { calendarDateSchema } from '../time/calendar-date.ts';
import { yearSchema } from '../time/years.ts';
import { hashSchema, idSchema, nameSchema, reasonSchema, sampleFieldsSchema, textSchema } from '../values.ts';
import { letterFormatSchema, letterKindSchema, receiptMeansSchema } from './kinds.ts';
import { letterNumberSchema, numberWordSchema } from './number.ts';

/** What a letter is about: by it the letter is found from a finding, an evaluation, an object or a line. */
export const letterAboutSchema = z.strictObject({
  objectIds: z.array(idSchema).max(1000),
  findingIds: z.array(idSchema).max(1000),
  policyChangeIds: z.array(idSchema).max(1000),
  evaluationId: idSchema.nullable(),
  allocationIds: z.array(idSchema).max(1000),
  extensionId: idSchema.nullable(),
  /** The step of a ladder that asked for it; null where a person drafted it. */
  stepKey: nameSchema.nullable(),
});
export type LetterAbout = z.output<typeof letterAboutSchema>;

/** What can still be changed until a letter is issued. */
export const letterTextSchema = z.strictObject({
  /** 主送. */
  recipientOrganisationIds: z.array(idSchema).max(1000),
  /** 抄送: organisations, and offices of our own by their role. */
  copyToOrganisationIds: z.array(idSchema).max(1000),
  copyToRoles: z.array(recipientRoleSchema).max(recipientRoleSchema.options.length),
  language: z.enum(['zh', 'en']),
  /** What the letter is rendered from, as the record was when it was drafted: what is issued later is what was seen. */
  view: z.record(z.string(), z.json()),
  sample: sampleFieldsSchema,
});
export type LetterText = z.output<typeof letterTextSchema>;

export const letterDrafted = defineEvent(
  'LetterDrafted',
  2,
  letterTextSchema.extend({
    letterId: idSchema,
    kind: letterKindSchema,
    about: letterAboutSchema,
    on: calendarDateSchema,
  }),
);
/** States the whole text anew; a letter that was signed off must be signed off again. */
export const letterAmended = defineEvent(
  'LetterAmended',
  1,
  letterTextSchema.extend({ on: calendarDateSchema, reason: reasonSchema.nullable() }),
);
/** 签发. */
export const letterSignedOff = defineEvent(
  'LetterSignedOff',
  1,
  z.strictObject({ by: responsibleSchema, on: calendarDateSchema, note: textSchema.nullable() }),
);
/** A number given by another system: before the issue it is the letter's number, afterwards it stands beside it. */
export const externalNumberRecorded = defineEvent(
  'ExternalNumberRecorded',
  1,
  z.strictObject({ text: nameSchema, system: nameSchema, on: calendarDateSchema }),
);
/**
 * The letter will bear this day and take the next number of this year's register; whatever is interrupted from here on is finished
 * with the same day and number. `word` is null where another system has given the number.
 */
export const letterIssueStarted = defineEvent(
  'LetterIssueStarted',
  1,
  z.strictObject({ on: calendarDateSchema, year: yearSchema, word: numberWordSchema.nullable() }),
);
/** The exact bytes are kept by their hash. */
export const letterFileSchema = z.strictObject({
  format: letterFormatSchema,
  hash: hashSchema,
  bytes: z.int().min(1),
});
export const letterIssued = defineEvent(
  'LetterIssued',
  1,
  z.strictObject({
    number: letterNumberSchema,
    issuedOn: calendarDateSchema,
    files: z.array(letterFileSchema).min(1).max(letterFormatSchema.options.length),
  }),
);
export const letterReceived = defineEvent(
  'LetterReceived',
  1,
  z.strictObject({
    organisationId: idSchema,
    on: calendarDateSchema,
    how: receiptMeansSchema,
    note: textSchema.nullable(),
  }),
);
/** 作废: its number stays in the register, marked, and is never given again. */
export const letterVoided = defineEvent(
  'LetterVoided',
  1,
  z.strictObject({ reason: reasonSchema, on: calendarDateSchema }),
);

export type LetterEvent =
  | EventOf<typeof letterDrafted>
  | EventOf<typeof letterAmended>
  | EventOf<typeof letterSignedOff>
  | EventOf<typeof externalNumberRecorded>
  | EventOf<typeof letterIssueStarted>
  | EventOf<typeof letterIssued>
  | EventOf<typeof letterReceived>
  | EventOf<typeof letterVoided>;
