import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { budgetFenSchema } from '../money/fen.ts';
import { calendarDateSchema } from '../time/calendar-date.ts';
import { hashSchema, idSchema, nameSchema, reasonSchema, sampleFieldsSchema, textSchema } from '../values.ts';

/** One thing that the unit promises to do, with its own day and what it is to come to. */
export const measureSchema = z.strictObject({
  measureId: idSchema,
  text: textSchema,
  target: textSchema.nullable(),
  dueDate: calendarDateSchema,
});

/** Who answers for it: a person by id, or a role in words; a name of a person is in neither. */
export const responsibleSchema = z.strictObject({ personId: idSchema.nullable(), role: nameSchema.nullable() });

/** A file by its content; the day that it speaks of is not the day it came in. */
export const evidenceSchema = z.strictObject({
  hash: hashSchema,
  name: nameSchema,
  speaksOf: calendarDateSchema.nullable(),
});

/** How much is done: what the unit claims and what the office has checked are said in the same words. */
export const ratingSchema = z.enum(['complete', 'largely', 'over-half', 'under-half', 'negligible']);
export type Rating = z.output<typeof ratingSchema>;

/** How a finding is closed; only the first and the last count as done for the money. */
export const closingKindSchema = z.enum(['rectified', 'continuing', 'not-rectified', 'not-to-be-rectified']);
export type ClosingKind = z.output<typeof closingKindSchema>;

/** What the rectification came to (practice: 整改台账). */
export const resultSchema = z.strictObject({
  kind: z.enum([
    'money-cut',
    'returned-to-treasury',
    'returned-to-channel',
    'payment-speeded-up',
    'accounts-corrected',
    'matter-handed-over',
    'rule-improved',
  ]),
  amount: budgetFenSchema.nullable(),
  note: textSchema.nullable(),
});

const commitment = {
  measures: z.array(measureSchema).min(1).max(100),
  responsible: responsibleSchema,
  on: calendarDateSchema,
  sample: sampleFieldsSchema,
};
const evidence = z.array(evidenceSchema).max(200);
const results = z.array(resultSchema).max(50);

export const commitmentMade = defineEvent('CommitmentMade', 1, z.strictObject(commitment));
/** States the whole commitment anew; days may come earlier but never later. */
export const commitmentAmended = defineEvent(
  'CommitmentAmended',
  1,
  z.strictObject({ ...commitment, reason: reasonSchema }),
);
export const progressReported = defineEvent(
  'ProgressReported',
  1,
  z.strictObject({
    measureId: idSchema,
    percent: z.int().min(0).max(100),
    note: textSchema.nullable(),
    evidence,
    on: calendarDateSchema,
    sample: sampleFieldsSchema,
  }),
);
export const extensionRequested = defineEvent(
  'ExtensionRequested',
  1,
  z.strictObject({
    extensionId: idSchema,
    /** The measures that need more time; none while nothing is committed: then it is the term of the finding. */
    measureIds: z.array(idSchema).max(100),
    /** The day wanted. */
    until: calendarDateSchema,
    reason: reasonSchema,
    on: calendarDateSchema,
  }),
);
export const extensionGranted = defineEvent(
  'ExtensionGranted',
  1,
  z.strictObject({
    extensionId: idSchema,
    /** The day given; may be another one than the day wanted. */
    until: calendarDateSchema,
    reason: reasonSchema.nullable(),
    on: calendarDateSchema,
  }),
);
export const extensionDeclined = defineEvent(
  'ExtensionDeclined',
  1,
  z.strictObject({ extensionId: idSchema, reason: reasonSchema, on: calendarDateSchema }),
);
export const completionSubmitted = defineEvent(
  'CompletionSubmitted',
  1,
  z.strictObject({
    claim: ratingSchema,
    note: textSchema.nullable(),
    evidence,
    on: calendarDateSchema,
    sample: sampleFieldsSchema,
  }),
);
export const completionReturned = defineEvent(
  'CompletionReturned',
  1,
  z.strictObject({
    /** 1 for the first submission that went back. */
    round: z.int().min(1),
    reasons: z.array(reasonSchema).min(1).max(20),
    on: calendarDateSchema,
  }),
);
/** 销号: the office closes the finding. */
export const completionVerified = defineEvent(
  'CompletionVerified',
  1,
  z.strictObject({
    kind: closingKindSchema,
    reason: reasonSchema,
    rating: ratingSchema,
    results,
    on: calendarDateSchema,
    sample: sampleFieldsSchema,
  }),
);
/** Results that come at another time than the verification, such as money that is paid back later. */
export const resultsBooked = defineEvent(
  'ResultsBooked',
  1,
  z.strictObject({ results: results.min(1), on: calendarDateSchema, sample: sampleFieldsSchema }),
);

export type RectificationEvent =
  | EventOf<typeof commitmentMade>
  | EventOf<typeof commitmentAmended>
  | EventOf<typeof progressReported>
  | EventOf<typeof extensionRequested>
  | EventOf<typeof extensionGranted>
  | EventOf<typeof extensionDeclined>
  | EventOf<typeof completionSubmitted>
  | EventOf<typeof completionReturned>
  | EventOf<typeof completionVerified>
  | EventOf<typeof resultsBooked>;
