import { z } from 'zod';
import { dueTermSchema } from '../calendar/due-term.ts';
import { defineEvent, type EventOf } from '../event/define.ts';
import { budgetFenSchema } from '../money/fen.ts';
import { calendarDateSchema } from '../time/calendar-date.ts';
import { idSchema, nameSchema, reasonSchema, sampleFieldsSchema, textSchema } from '../values.ts';
import type { LookBackEvent } from './look-back-events.ts';
import type { RectificationEvent } from './rectification-events.ts';

/** 立行立改, 分阶段整改, 持续整改. */
export const findingClassSchema = z.enum(['at-once', 'by-stages', 'continuing']);
/** From the mildest to the gravest: a repeat is one step graver. */
export const severitySchema = z.enum(['minor', 'moderate', 'serious']);
export type Severity = z.output<typeof severitySchema>;

/** Who looks at a finding beside the office: the report to the people's congress, an instruction of a leader, audit. */
export const findingFlagSchema = z.enum(['congress-report', 'leader-instruction', 'audit']);
export type FindingFlag = z.output<typeof findingFlagSchema>;

/** What of the earlier rectification still holds when a look-back reopens a finding. */
export const survivingFactSchema = z.enum(['commitment', 'progress', 'results']);

/** A term in days, and the day from which they are counted; `provisional` while a year on the way has no published calendar. */
export const reckonedTermSchema = z.strictObject({
  ...dueTermSchema.shape,
  from: calendarDateSchema,
  provisional: z.boolean(),
});
export type ReckonedTerm = z.output<typeof reckonedTermSchema>;

export const findingRaised = defineEvent(
  'FindingRaised',
  2,
  z.strictObject({
    findingId: idSchema,
    evaluationId: idSchema,
    objectId: idSchema,
    unitId: idSchema.nullable(),
    description: textSchema,
    category: nameSchema,
    class: findingClassSchema.nullable(),
    severity: severitySchema,
    amount: budgetFenSchema.nullable(),
    /** Regulation or standard that the finding rests on. */
    basis: textSchema.nullable(),
    requirement: textSchema.nullable(),
    /** Null is its own state: no term has been set. */
    dueDate: calendarDateSchema.nullable(),
    /** How `dueDate` was computed; null where it was stated as a day. */
    term: reckonedTermSchema.nullable(),
    sample: sampleFieldsSchema,
  }),
);

/**
 * A term that was provisional, counted again by the calendar that has come since: nobody gave more time. Recorded by the process that
 * watches calendars, never by a person (docs/decisions/0017).
 */
export const termRecomputed = defineEvent(
  'TermRecomputed',
  1,
  z.strictObject({ before: calendarDateSchema, dueDate: calendarDateSchema, provisional: z.boolean() }),
);

/** The unit does not accept the finding; asks for an answer. */
export const findingDisputed = defineEvent(
  'FindingDisputed',
  1,
  z.strictObject({ disputeId: idSchema, from: nameSchema, text: textSchema, on: calendarDateSchema }),
);
/** An upheld dispute changes nothing by itself: the office withdraws the finding, which has a reason of its own. */
export const findingDisputeResolved = defineEvent(
  'FindingDisputeResolved',
  1,
  z.strictObject({ disputeId: idSchema, upheld: z.boolean(), answer: textSchema, on: calendarDateSchema }),
);

const flagged = z.strictObject({ flag: findingFlagSchema, note: textSchema.nullable(), on: calendarDateSchema });
export const findingFlagged = defineEvent('FindingFlagged', 1, flagged);
export const findingFlagRemoved = defineEvent(
  'FindingFlagRemoved',
  1,
  z.strictObject({ flag: findingFlagSchema, reason: reasonSchema }),
);

/**
 * A finding is like an earlier one. An event of its own and no field of `FindingRaised`: somebody sees it later, often somebody else,
 * and what was said when the finding was raised stays as it was.
 */
export const repeatRecognised = defineEvent(
  'RepeatRecognised',
  1,
  z.strictObject({ repeatOf: idSchema, severity: severitySchema, reason: reasonSchema }),
);

/** A look-back (回头看) found that it is not rectified after all; `dueDate` is the new term, also of what it keeps. */
export const findingReopened = defineEvent(
  'FindingReopened',
  2,
  z.strictObject({
    reason: reasonSchema,
    survives: z.array(survivingFactSchema).max(survivingFactSchema.options.length),
    dueDate: calendarDateSchema.nullable(),
    /** Null when the day was stated. */
    term: reckonedTermSchema.nullable(),
    on: calendarDateSchema,
  }),
);
export const findingWithdrawn = defineEvent('FindingWithdrawn', 1, z.strictObject({ reason: reasonSchema }));

export type FindingEvent =
  | EventOf<typeof findingRaised>
  | EventOf<typeof termRecomputed>
  | EventOf<typeof findingDisputed>
  | EventOf<typeof findingDisputeResolved>
  | EventOf<typeof findingFlagged>
  | EventOf<typeof findingFlagRemoved>
  | EventOf<typeof repeatRecognised>
  | EventOf<typeof findingReopened>
  | EventOf<typeof findingWithdrawn>
  | LookBackEvent
  | RectificationEvent;
