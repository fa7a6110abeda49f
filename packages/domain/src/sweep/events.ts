import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { calendarDateSchema } from '../time/calendar-date.ts';
import { reasonSchema } from '../values.ts';

/** The one sweep of a jurisdiction: the id of its stream. */
export const sweepId = 'reminders';

const instant = z.iso.datetime({ precision: 3 });

/** What a machine says of the time, with what tells an outage from a clock that jumped. */
export const clockReadingSchema = z.strictObject({
  at: instant,
  /** Of this start of the machine; null where that is not known. */
  boot: z.string().min(1).max(100).nullable(),
  /** Since that start, by a clock that nobody can set and that goes on while the machine sleeps. */
  uptimeMs: z.int().min(0).nullable(),
});
export type ClockReading = z.output<typeof clockReadingSchema>;

/** Everything that was due on a day has been looked at: once a day, by whichever scheduler was first. */
export const sweepCompleted = defineEvent(
  'SweepCompleted',
  1,
  z.strictObject({ on: calendarDateSchema, issued: z.int().min(0), clock: clockReadingSchema }),
);

/** Somebody has looked at a clock that disagreed with the record, and says that it is right. */
export const clockConfirmed = defineEvent(
  'ClockConfirmed',
  1,
  z.strictObject({
    reason: reasonSchema,
    clock: clockReadingSchema,
    /** Of the last event that was recorded before: up to then the record may be ahead of the clock. */
    logAt: instant.nullable(),
  }),
);

export type SweepEvent = EventOf<typeof sweepCompleted> | EventOf<typeof clockConfirmed>;
