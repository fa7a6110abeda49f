import {
  hashSchema,
  idSchema,
  importAboutSchema,
  importRowCountsSchema,
  skippedRowSchema,
  yearSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { instantSchema, wordsSchema } from '../values.ts';

export const whereShape = {
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

export const changedValueSchema = z.union([z.string(), z.number(), z.boolean()]).nullable();

/** What it may be; `why` says what speaks for it. */
export const importCandidateSchema = z.object({
  objectId: idSchema,
  name: z.string(),
  unit: z.string().nullable(),
  why: z.enum(['same-name', 'same-code', 'other-unit', 'similar-name', 'already-taken']),
});

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
