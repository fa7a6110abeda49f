import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { budgetFenSchema, fenSchema } from '../money/fen.ts';
import { yearSchema } from '../time/years.ts';
import { idSchema, nameSchema, reasonSchema } from '../values.ts';
import type { DecisionEvent } from './decision-events.ts';
import type { HoldEvent } from './hold-events.ts';
import { proposalSchema } from './proposal.ts';

/** The same for all three: which line, what was proposed when the person decided, and what was decided. */
const decisionShape = {
  fiscalYear: yearSchema,
  subjectId: idSchema,
  proposal: proposalSchema,
  change: fenSchema,
  finalBudget: budgetFenSchema,
  documentNumber: nameSchema.nullable(),
};

export const adjustmentConfirmed = defineEvent(
  'AdjustmentConfirmed',
  2,
  z.strictObject({ ...decisionShape, reason: reasonSchema.nullable() }),
);
/** An open line got its number from a person, within the bounds. */
export const adjustmentFilledIn = defineEvent(
  'AdjustmentFilledIn',
  2,
  z.strictObject({ ...decisionShape, reason: reasonSchema.nullable() }),
);
export const adjustmentOverridden = defineEvent(
  'AdjustmentOverridden',
  2,
  z.strictObject({ ...decisionShape, reason: reasonSchema }),
);

export type AdjustmentEvent =
  | EventOf<typeof adjustmentConfirmed>
  | EventOf<typeof adjustmentFilledIn>
  | EventOf<typeof adjustmentOverridden>;

export type AllocationEvent = AdjustmentEvent | DecisionEvent | HoldEvent;
