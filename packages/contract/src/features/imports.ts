import { idSchema, importAboutSchema, nameSchema, outcomeColumns, reasonSchema, yearSchema } from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import {
  commandShape,
  idParams,
  pageQuery,
  pageShape,
  viewQuery,
  viewShape,
  wordsSchema,
  yearInAddress,
} from '../values.ts';
import {
  importRowShape,
  importSchema,
  imports,
  namesOfKeptSchema,
  previewShape,
  skippedRowsSchema,
  uploadedShape,
  uploadLimitBytes,
} from './import-answers.ts';

export const importRowSchema = z
  .object({
    /**
     * `candidates`: objects it may be: must be chosen from when `needs-choice`, may be chosen when `new`. `same-code` on any other row: the
     * object that it is, under another name; chosen with `rename` it takes the row's.
     */
    ...importRowShape,
    grade: z.string().nullable(),
    score: z.number().nullable(),
    /** The object that the row is, or will become; null while it is skipped or undecided. */
    objectId: idSchema.nullable(),
    evaluationId: idSchema.nullable(),
  })
  .meta({ id: 'ImportRow' });

const checkSchema = z.object({
  id: z.string(),
  kind: z.enum(['agrees', 'disagrees', 'cannot-be-checked']),
  declared: z.union([z.string(), z.number()]).nullable(),
  found: z.union([z.string(), z.number()]).nullable(),
  messages: wordsSchema,
});

/** What becomes of the outcomes: left to be confirmed, or confirmed as they are (a published report). */
const importedOutcomesSchema = z.enum(['recorded', 'confirmed']);

/** By row number: the object that it is (`rename`: which takes the row's name), that it is a new one, or to leave it out. */
const choicesSchema = z.record(
  z.string().regex(/^[1-9]\d{0,6}$/),
  z.union([
    z.literal('new'),
    z.literal('skip'),
    z.strictObject({ objectId: idSchema, rename: z.boolean().optional() }),
  ]),
);

/** What a heading of the table can name. */
const columnFieldSchema = z.enum(outcomeColumns);

/** By the text of a heading: what it names, or that its column is left alone. Those left out are recognised by their usual names. */
const columnsSchema = z.record(nameSchema, columnFieldSchema.or(z.literal('none')));

/** Years left out are taken from the report: its own year of evaluation, and the year after it. */
const optionsShape = {
  fileName: nameSchema,
  evaluationYear: yearInAddress.optional(),
  applyToYear: yearInAddress.optional(),
  fundYear: yearInAddress.optional(),
};

export const importOperations = declareOperations({
  previewImport: {
    ...imports,
    method: 'post',
    path: '/api/v1/imports',
    kind: 'command',
    summary: {
      zh: '预览导入：逐行列出将发生什么，不写入',
      en: 'Preview an import: every row and problem; nothing is recorded',
    },
    body: z.strictObject({
      ...optionsShape,
      ...uploadedShape,
      outcomes: importedOutcomesSchema.default('confirmed'),
      choices: choicesSchema.default({}),
      columns: columnsSchema.default({}),
    }),
    upload: z.strictObject({ ...optionsShape, outcomes: importedOutcomesSchema.optional() }),
    output: z.object({
      ...previewShape,
      unchanged: z.boolean(),
      format: z.string(),
      fundYear: yearSchema,
      evaluationYear: yearSchema,
      applyToYear: yearSchema,
      /** Every heading of the table in its order; `field` is null where its column was not read. */
      columns: z.array(z.object({ heading: z.string(), field: columnFieldSchema.nullable() })),
      rows: z.array(importRowSchema),
      checks: z.array(checkSchema),
    }),
    status: 200,
    bodyLimitBytes: uploadLimitBytes,
  },
  commitImport: {
    ...imports,
    method: 'post',
    path: '/api/v1/imports/{id}/commit',
    kind: 'command',
    summary: {
      zh: '按预览的计划导入',
      en: 'Carry out the plan that was previewed',
    },
    params: idParams,
    output: z.object({ item: importSchema, ...commandShape }),
    status: 200,
    idempotent: true,
  },
  listImports: {
    ...imports,
    method: 'get',
    path: '/api/v1/imports',
    kind: 'query',
    summary: { zh: '列出导入', en: 'List imports' },
    query: z.strictObject({ ...viewQuery, ...pageQuery, about: importAboutSchema.optional() }),
    output: z.object({ items: z.array(importSchema), ...pageShape }),
    status: 200,
  },
  getImport: {
    ...imports,
    method: 'get',
    path: '/api/v1/imports/{id}',
    kind: 'query',
    summary: { zh: '查看一次导入', en: 'One import' },
    params: idParams,
    query: z.strictObject(viewQuery),
    output: z.object({
      item: importSchema,
      skippedRows: skippedRowsSchema,
      names: namesOfKeptSchema,
      ...viewShape,
    }),
    status: 200,
  },
  takeBackImport: {
    ...imports,
    method: 'post',
    path: '/api/v1/imports/{id}/take-back',
    kind: 'command',
    summary: { zh: '撤回一次导入', en: 'Take an import back' },
    params: idParams,
    body: z.strictObject({ reason: reasonSchema }),
    output: z.object({ item: importSchema, ...commandShape }),
    status: 200,
    idempotent: true,
  },
});
