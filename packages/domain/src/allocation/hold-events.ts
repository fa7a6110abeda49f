import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { calendarDateSchema } from '../time/calendar-date.ts';
import { yearSchema } from '../time/years.ts';
import { idSchema, nameSchema, reasonSchema } from '../values.ts';

/** Why money is held. `overdue`: a finding's fix is overdue so far that a ladder asks for it; `other`: what a person wrote. */
export const holdReasonSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('overdue'), findingId: idSchema, dueDate: calendarDateSchema }),
  z.strictObject({ kind: z.literal('other'), text: reasonSchema }),
]);
export type HoldReason = z.output<typeof holdReasonSchema>;

const which = { fiscalYear: yearSchema, subjectId: idSchema, holdId: idSchema, on: calendarDateSchema };

/** 暂缓: what the line is to get is not released, for this reason, until the hold is released. It changes no amount. */
export const holdPlaced = defineEvent(
  'HoldPlaced',
  1,
  z.strictObject({
    ...which,
    reason: holdReasonSchema,
    /** `ladder`: a ladder that says so placed it at once. */
    placedBy: z.enum(['person', 'ladder']),
    documentNumber: nameSchema.nullable(),
  }),
);
/** 解除暂缓: of this hold alone; others on the same line go on. */
export const holdReleased = defineEvent(
  'HoldReleased',
  1,
  z.strictObject({
    ...which,
    because: z.enum(['reason-ended', 'decided']),
    note: reasonSchema,
    documentNumber: nameSchema.nullable(),
  }),
);

export type HoldEvent = EventOf<typeof holdPlaced> | EventOf<typeof holdReleased>;
