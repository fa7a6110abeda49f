import {
  hashSchema,
  idSchema,
  importAboutSchema,
  importRowCountsSchema,
  sampleFieldsSchema,
  skippedRowSchema,
  yearSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { instantSchema, wordsSchema } from '../values.ts';

const whereShape = {
  pointer: z.string().optional(),
  sheet: z.string().optional(),
  row: z.int().optional(),
  line: z.int().optional(),
  column: z.string().optional(),
  field: z.string().optional(),
};

export const rowProblemSchema = z.object({
  code: z.string(),
  messages: wordsSchema,
  todo: wordsSchema,
  ...whereShape,
});

const changedValueSchema = z.union([z.string(), z.number(), z.boolean()]).nullable();

/** What it may be; `why` says what speaks for it. */
const importCandidateSchema = z.object({
  objectId: idSchema,
  name: z.string(),
  unit: z.string().nullable(),
  why: z.enum(['same-name', 'same-code', 'other-unit', 'similar-name', 'already-taken']),
});

/** A row of a table as every preview tells it. */
export const importRowShape = {
  /** Position among the rows of the table, from 1. */
  row: z.int(),
  line: z.int().nullable(),
  sheet: z.string().nullable(),
  name: z.string(),
  action: z.enum(['new', 'changed', 'unchanged', 'skipped', 'needs-choice']),
  skippedBecause: z.enum(['problems', 'choice']).nullable(),
  /** Fields whose values the file itself calls made up (示例), as `changes` names them. */
  sample: sampleFieldsSchema,
  /** All that the import sets or changes; money in fen. */
  changes: z.array(z.object({ field: z.string(), from: changedValueSchema, to: changedValueSchema })),
  candidates: z.array(importCandidateSchema),
  remarks: z.array(wordsSchema),
  problems: z.array(rowProblemSchema),
};

/** What a preview says of the file and of the plan beside its rows. */
export const previewShape = {
  /** Id of the plan, for the commit; null when the file would change nothing. */
  id: idSchema.nullable(),
  /** SHA-256 over the whole plan. */
  planHash: hashSchema,
  fileName: z.string(),
  fileHash: hashSchema,
  counts: importRowCountsSchema.extend({ needsChoice: z.int() }),
  steps: z.int(),
  problems: z.array(rowProblemSchema),
  notes: z.array(z.object({ id: z.string(), messages: wordsSchema, ...whereShape })),
};

export const importSchema = z
  .object({
    id: idSchema,
    fileName: z.string(),
    fileHash: hashSchema,
    about: importAboutSchema,
    /** Null for what is about no evaluation. */
    evaluationYear: yearSchema.nullable(),
    /** Fiscal year. */
    applyToYear: yearSchema,
    rows: importRowCountsSchema,
    steps: z.int(),
    /** Steps whose effect is recorded. */
    stepsDone: z.int(),
    status: z.enum(['planned', 'under-way', 'completed', 'taking-back', 'taken-back']),
    startedAt: instantSchema.nullable(),
    endedAt: instantSchema.nullable(),
    principal: z.string().nullable(),
    /** What later work stands on and therefore stayed when it was taken back. */
    kept: z.array(z.object({ targetId: idSchema, reason: z.string() })),
  })
  .meta({ id: 'Import' });

/** Rows of the file that were left out, the first of `rows.skipped`; null where an earlier release imported, which only counted them. */
export const skippedRowsSchema = z
  .array(skippedRowSchema.extend({ problems: z.array(rowProblemSchema) }).meta({ id: 'SkippedRow' }))
  .nullable();

/** What stayed of an import, by its id, as it is called; that of an evaluation is its object's. */
export const namesOfKeptSchema = z.record(z.string(), z.string());

export const imports = { tag: 'imports', timeLimitSeconds: 600 } as const;
/** Of the whole request, the file as base64 in it. */
export const uploadLimitBytes = 30_000_000;
/** A file in the body of a request. */
export const uploadedShape = {
  contentBase64: z.string().meta({ description: 'The bytes of the file, base64', contentEncoding: 'base64' }),
};
