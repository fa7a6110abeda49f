import { calendarDateSchema, idSchema, nameSchema, reasonSchema, subjectSchema, yearSchema } from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import { commandShape, idParams, pageQuery, pageShape, viewQuery, viewShape, yearInAddress } from '../values.ts';
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

const budgetRowSchema = z
  .object({
    /** `candidates`: objects to choose from when `needs-choice`; any other object may be chosen too. */
    ...importRowShape,
    /** What the row is about; null while it is skipped or undecided. */
    subject: subjectSchema.nullable(),
    speaksOf: calendarDateSchema.nullable(),
  })
  .meta({ id: 'BudgetImportRow' });

const optionsShape = {
  fileName: nameSchema,
  fiscalYear: yearInAddress,
  speaksOf: calendarDateSchema
    .optional()
    .meta({ description: 'The day that rows speak of which state none; default today' }),
  document: nameSchema.optional().meta({ description: 'The statement that the figures come from; default the file' }),
};

/** By row number: the object that it is, or to leave it out. */
const choicesSchema = z.record(
  z.string().regex(/^[1-9]\d{0,6}$/),
  z.union([z.literal('skip'), z.strictObject({ objectId: idSchema })]),
);

const budgetImports = { ...imports, tag: 'budget' } as const;

export const budgetImportOperations = declareOperations({
  previewBudgetImport: {
    ...budgetImports,
    method: 'post',
    path: '/api/v1/budget-imports',
    kind: 'command',
    summary: {
      zh: '预览导入预算数据（CSV、xlsx）：逐行列出将发生什么，不写入',
      en: 'Preview an import of budget facts (CSV, xlsx): every row and problem; nothing is recorded',
    },
    body: z.strictObject({
      ...optionsShape,
      ...uploadedShape,
      choices: choicesSchema.default({}),
    }),
    upload: z.strictObject(optionsShape),
    output: z.object({
      ...previewShape,
      fiscalYear: yearSchema,
      rows: z.array(budgetRowSchema),
    }),
    status: 200,
    bodyLimitBytes: uploadLimitBytes,
  },
  commitBudgetImport: {
    ...budgetImports,
    method: 'post',
    path: '/api/v1/budget-imports/{id}/commit',
    kind: 'command',
    summary: { zh: '按预览的计划导入预算数据', en: 'Carry out the plan that was previewed' },
    params: idParams,
    output: z.object({ item: importSchema, ...commandShape }),
    status: 200,
    idempotent: true,
  },
  listBudgetImports: {
    ...budgetImports,
    method: 'get',
    path: '/api/v1/budget-imports',
    kind: 'query',
    summary: { zh: '列出预算数据的导入', en: 'List imports of budget facts' },
    query: z.strictObject({ ...viewQuery, ...pageQuery }),
    output: z.object({ items: z.array(importSchema), ...pageShape }),
    status: 200,
  },
  getBudgetImport: {
    ...budgetImports,
    method: 'get',
    path: '/api/v1/budget-imports/{id}',
    kind: 'query',
    summary: { zh: '查看一次预算数据导入', en: 'One import of budget facts' },
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
  takeBackBudgetImport: {
    ...budgetImports,
    method: 'post',
    path: '/api/v1/budget-imports/{id}/take-back',
    kind: 'command',
    summary: { zh: '撤回一次预算数据导入', en: 'Take an import back: what was on record before counts again' },
    params: idParams,
    body: z.strictObject({ reason: reasonSchema }),
    output: z.object({ item: importSchema, ...commandShape }),
    status: 200,
    idempotent: true,
  },
});
