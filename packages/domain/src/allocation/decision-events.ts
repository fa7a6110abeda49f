import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { budgetFenSchema } from '../money/fen.ts';
import { calendarDateSchema } from '../time/calendar-date.ts';
import { yearSchema } from '../time/years.ts';
import { idSchema, nameSchema, reasonSchema } from '../values.ts';

const which = { fiscalYear: yearSchema, subjectId: idSchema, on: calendarDateSchema };

/** The decision no longer stands: the line is undecided again. */
export const decisionWithdrawn = defineEvent(
  'DecisionWithdrawn',
  1,
  z.strictObject({ ...which, reason: reasonSchema, documentNumber: nameSchema.nullable() }),
);
/** 复核: a second person has looked at the decision, where the jurisdiction asks for two. Sent back, it does not stand. */
export const decisionReviewed = defineEvent(
  'DecisionReviewed',
  1,
  z.strictObject({ ...which, outcome: z.enum(['approved', 'returned']), reason: reasonSchema.nullable() }),
);

/** Where money that is claimed back goes: the treasury (缴回国库), or the channel it came by (退回原渠道). */
export const clawbackToSchema = z.enum(['treasury', 'channel']);

/** 收回: money that was already released is to come back. It changes no amount of the line. */
export const clawbackOrdered = defineEvent(
  'ClawbackOrdered',
  1,
  z.strictObject({
    ...which,
    clawbackId: idSchema,
    amount: budgetFenSchema,
    to: clawbackToSchema,
    reason: reasonSchema,
    documentNumber: nameSchema.nullable(),
  }),
);
/** Some or all of it has come back. */
export const clawbackReturned = defineEvent(
  'ClawbackReturned',
  1,
  z.strictObject({ ...which, clawbackId: idSchema, amount: budgetFenSchema, documentNumber: nameSchema.nullable() }),
);

export type DecisionEvent =
  | EventOf<typeof decisionWithdrawn>
  | EventOf<typeof decisionReviewed>
  | EventOf<typeof clawbackOrdered>
  | EventOf<typeof clawbackReturned>;
