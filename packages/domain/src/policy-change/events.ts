import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { evidenceSchema } from '../finding/rectification-events.ts';
import { policyActions } from '../rule-set/effects.ts';
import { calendarDateSchema } from '../time/calendar-date.ts';
import { idSchema, nameSchema, reasonSchema, sampleFieldsSchema, textSchema } from '../values.ts';

/** What is to become of a policy because of an outcome (政策调整): kept, improved, merged, shrunk, cancelled, or a new measure beside it. */
export const policyChangeKindSchema = z.enum(policyActions);
export type PolicyChangeKind = z.output<typeof policyChangeKindSchema>;

/** The outcomes and findings that argue for the change. */
export const groundsSchema = z.strictObject({
  evaluationIds: z.array(idSchema).max(100),
  findingIds: z.array(idSchema).max(500),
});
export type Grounds = z.output<typeof groundsSchema>;

const decision = { reason: reasonSchema, documentNumber: nameSchema.nullable(), on: calendarDateSchema };

export const policyChangeProposed = defineEvent(
  'PolicyChangeProposed',
  1,
  z.strictObject({
    policyChangeId: idSchema,
    title: nameSchema,
    kind: policyChangeKindSchema,
    /** The object that is the policy, where it is registered as one (often the object that was evaluated). */
    objectId: idSchema.nullable(),
    /** What is to change, in words. */
    content: textSchema,
    /** The rule or document that it rests on. */
    basis: textSchema.nullable(),
    /** The office that has to carry it out. */
    officeId: idSchema.nullable(),
    grounds: groundsSchema,
    on: calendarDateSchema,
    sample: sampleFieldsSchema,
  }),
);
/** More outcomes or findings turn out to argue for it. */
export const policyChangeGroundsAdded = defineEvent(
  'PolicyChangeGroundsAdded',
  1,
  z.strictObject({ grounds: groundsSchema, note: reasonSchema.nullable(), on: calendarDateSchema }),
);
/** It is to be done, by this office, until this day. */
export const policyChangeAdopted = defineEvent(
  'PolicyChangeAdopted',
  1,
  z.strictObject({ ...decision, officeId: idSchema, dueDate: calendarDateSchema }),
);
export const policyChangeRejected = defineEvent('PolicyChangeRejected', 1, z.strictObject(decision));
/** More time; the first day stays what it was. */
export const policyChangeTermExtended = defineEvent(
  'PolicyChangeTermExtended',
  1,
  z.strictObject({ ...decision, dueDate: calendarDateSchema }),
);
/** The changed rule is in force, shown by documents. */
export const policyChangeImplemented = defineEvent(
  'PolicyChangeImplemented',
  1,
  z.strictObject({
    note: textSchema,
    documentNumber: nameSchema.nullable(),
    evidence: z.array(evidenceSchema).max(200),
    on: calendarDateSchema,
    sample: sampleFieldsSchema,
  }),
);
/** It was proposed by mistake, or what argued for it is gone. */
export const policyChangeWithdrawn = defineEvent('PolicyChangeWithdrawn', 1, z.strictObject(decision));

export type PolicyChangeEvent =
  | EventOf<typeof policyChangeProposed>
  | EventOf<typeof policyChangeGroundsAdded>
  | EventOf<typeof policyChangeAdopted>
  | EventOf<typeof policyChangeRejected>
  | EventOf<typeof policyChangeTermExtended>
  | EventOf<typeof policyChangeImplemented>
  | EventOf<typeof policyChangeWithdrawn>;
