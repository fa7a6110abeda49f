import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { calendarDateSchema } from '../time/calendar-date.ts';
import { yearSchema } from '../time/years.ts';
import { nameSchema, reasonSchema } from '../values.ts';

/** In the calendar stream of a jurisdiction and year: the last one holds, in place of the statutory calendar of that year. */
export const calendarPublished = defineEvent(
  'CalendarPublished',
  1,
  z.strictObject({
    year: yearSchema,
    /** 放假调休的日期, in order; weekend days among them or not. */
    daysOff: z.array(calendarDateSchema).min(1).max(366),
    /** 调休上班日, in order. */
    makeUpDays: z.array(calendarDateSchema).max(104),
    /** Of the notice that it comes from. */
    documentNumber: nameSchema,
    /** Null for the first one of a year; why it was corrected for every further one. */
    reason: reasonSchema.nullable(),
  }),
);

export type CalendarEvent = EventOf<typeof calendarPublished>;
