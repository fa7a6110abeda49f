import { z } from 'zod';
import { budgetApproved, budgetFactsRecorded } from '../budget/events.ts';
import {
  evaluationAmended,
  evaluationOpened,
  outcomeConfirmed,
  outcomeRecorded,
  outcomeRevised,
  selfEvaluationRecorded,
} from '../evaluation/events.ts';
import { defineEvent, type EventOf } from '../event/define.ts';
import { objectAssigned, objectCoded, objectRegistered, objectRenamed } from '../object/events.ts';
import { organisationRegistered } from '../organisation/events.ts';
import { yearSchema } from '../time/years.ts';
import { hashSchema, idSchema, nameSchema, reasonSchema } from '../values.ts';

/** One command of an import: `key` is deterministic, so that a step carried out twice has one effect. */
const step = <const Kind extends string, Data extends z.ZodType>(kind: Kind, data: Data) =>
  z.strictObject({ key: idSchema, row: z.int().min(1), kind: z.literal(kind), targetId: idSchema, data });

export const importStepSchema = z.discriminatedUnion('kind', [
  step('register-organisation', organisationRegistered.schema),
  step('register-object', objectRegistered.schema),
  step('rename-object', objectRenamed.schema),
  step('code-object', objectCoded.schema),
  step('assign-object', objectAssigned.schema),
  step('open-evaluation', evaluationOpened.schema),
  step('amend-evaluation', evaluationAmended.schema),
  step('record-self-evaluation', selfEvaluationRecorded.schema),
  step('record-outcome', outcomeRecorded.schema),
  step('revise-outcome', outcomeRevised.schema),
  step('confirm-outcome', outcomeConfirmed.schema),
  step('record-budget-facts', budgetFactsRecorded.schema),
  step('approve-budget', budgetApproved.schema),
]);
export type ImportStep = z.output<typeof importStepSchema>;

export const importRowCountsSchema = z.strictObject({
  new: z.int().min(0),
  changed: z.int().min(0),
  unchanged: z.int().min(0),
  skipped: z.int().min(0),
});

/** What a file is about: outcomes of evaluations, or budget facts. */
export const importAboutSchema = z.enum(['outcomes', 'budget']);
export type ImportAbout = z.output<typeof importAboutSchema>;

/** Where the import came from and what it will do; the steps follow in `ImportStepsPlanned`. */
export const importPlanned = defineEvent(
  'ImportPlanned',
  2,
  z.strictObject({
    importId: idSchema,
    about: importAboutSchema,
    fileName: nameSchema,
    fileHash: hashSchema,
    /** Null for what is about no evaluation. */
    evaluationYear: yearSchema.nullable(),
    /** Fiscal year. */
    applyToYear: yearSchema,
    rows: importRowCountsSchema,
    steps: z.int().min(1),
  }),
);
/** At most 200 steps an event, so that no engine's size limit is met. */
export const importStepsPlanned = defineEvent(
  'ImportStepsPlanned',
  3,
  z.strictObject({ from: z.int().min(0), steps: z.array(importStepSchema).min(1).max(200) }),
);
/** The plan is complete; from here on it is under way until it is completed or taken back. */
export const importStarted = defineEvent('ImportStarted', 1, z.strictObject({ steps: z.int().min(1) }));
export const importCompleted = defineEvent('ImportCompleted', 1, z.strictObject({ steps: z.int().min(1) }));
export const importTakeBackStarted = defineEvent('ImportTakeBackStarted', 1, z.strictObject({ reason: reasonSchema }));
/** `kept`: what later work already stands on, and therefore stays (with the reason each). */
export const importTakenBack = defineEvent(
  'ImportTakenBack',
  1,
  z.strictObject({ kept: z.array(z.strictObject({ targetId: idSchema, reason: reasonSchema })) }),
);

export type ImportEvent =
  | EventOf<typeof importPlanned>
  | EventOf<typeof importStepsPlanned>
  | EventOf<typeof importStarted>
  | EventOf<typeof importCompleted>
  | EventOf<typeof importTakeBackStarted>
  | EventOf<typeof importTakenBack>;
