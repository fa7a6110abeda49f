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

/** What was wrong with a row: a code of the catalogue of refusals and what its sentence needs. */
const rowProblemSchema = z.strictObject({
  code: nameSchema,
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).nullable()),
  /** The heading or the address of the cell; null where it is of the row as a whole. */
  column: z.string().nullable(),
});

/** A row of the file that was not taken: what was in it, and why. */
export const skippedRowSchema = z.strictObject({
  /** Position among the rows of the table, from 1. */
  row: z.int().min(1),
  sheet: z.string().nullable(),
  /** Of the file or of the sheet, from 1. */
  line: z.int().nullable(),
  /** Empty where the row had none. */
  name: z.string().max(300),
  /** Null where the row states none, or none that can be read. */
  grade: z.string().nullable(),
  score: z.number().nullable(),
  /** Left out by choice, or because nobody chose which of several objects it is. */
  because: z.enum(['problems', 'choice', 'undecided']),
  problems: z.array(rowProblemSchema),
});
export type SkippedRow = z.output<typeof skippedRowSchema>;

/** So many are recorded one by one, the first ones, so that no engine's size limit is met; `rows.skipped` counts them all. */
export const skippedRowsRecorded = 500;

/** Where the import came from and what it will do; the steps follow in `ImportStepsPlanned`. */
export const importPlanned = defineEvent(
  'ImportPlanned',
  3,
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
    /** Null where an earlier release imported: it counted them only. */
    skippedRows: z.array(skippedRowSchema).max(skippedRowsRecorded).nullable(),
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
