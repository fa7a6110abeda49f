import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { budgetFenSchema } from '../money/fen.ts';
import { calendarDateSchema } from '../time/calendar-date.ts';
import { idSchema, nameSchema, reasonSchema, sampleFieldsSchema, textSchema } from '../values.ts';

/** 立行立改, 分阶段整改, 持续整改. */
export const findingClassSchema = z.enum(['at-once', 'by-stages', 'continuing']);
export const severitySchema = z.enum(['minor', 'moderate', 'serious']);

export const findingRaised = defineEvent(
  'FindingRaised',
  1,
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
    sample: sampleFieldsSchema,
  }),
);
export const findingWithdrawn = defineEvent('FindingWithdrawn', 1, z.strictObject({ reason: reasonSchema }));

export type FindingEvent = EventOf<typeof findingRaised> | EventOf<typeof findingWithdrawn>;
