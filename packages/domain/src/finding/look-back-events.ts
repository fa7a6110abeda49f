import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { calendarDateSchema } from '../time/calendar-date.ts';
import { reasonSchema, textSchema } from '../values.ts';

/**
 * The office will look at a closed finding once more (回头看) on a day. Stated again while one is planned, it is moved: then with a
 * reason. It is the office's own day: the unit owes nothing by it.
 */
export const lookBackPlanned = defineEvent(
  'LookBackPlanned',
  1,
  z.strictObject({
    dueDate: calendarDateSchema,
    /** What is to be looked at. */
    note: textSchema.nullable(),
    reason: reasonSchema.nullable(),
    on: calendarDateSchema,
  }),
);

/** Looked at once more, it is still in order. What is not in order any more is reopened: `FindingReopened`. */
export const lookBackPassed = defineEvent(
  'LookBackPassed',
  1,
  z.strictObject({
    /** What was seen. */
    note: textSchema,
    on: calendarDateSchema,
  }),
);

export type LookBackEvent = EventOf<typeof lookBackPlanned> | EventOf<typeof lookBackPassed>;
