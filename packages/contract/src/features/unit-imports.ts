import { calendarDateSchema, idSchema, importRowCountsSchema, nameSchema, reasonSchema } from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import {
  commandShape,
  idParams,
  instantSchema,
  pageQuery,
  pageShape,
  revisionTextSchema,
  viewQuery,
  viewShape,
} from '../values.ts';
import { namesOfKeptSchema, rowProblemSchema, uploadedShape, uploadLimitBytes } from './import-answers.ts';

const unitRowSchema = z
  .object({
    /** Position among the rows of the table, from 1; null for a department that is only named as a supervisor. */
    row: z.int().nullable(),
    sheet: z.string().nullable(),
    line: z.int().nullable(),
    name: z.string(),
    action: z.enum(['new', 'changed', 'unchanged', 'skipped']),
    organisationId: idSchema.nullable(),
    changes: z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string() })),
    problems: z.array(rowProblemSchema),
  })
  .meta({ id: 'UnitImportRow' });

const unitImportSchema = z
  .object({
    id: idSchema,
    fileName: z.string(),
    rows: importRowCountsSchema,
    steps: z.int(),
    status: z.enum(['under-way', 'completed', 'taking-back', 'taken-back']),
    startedAt: instantSchema,
    endedAt: instantSchema.nullable(),
    /** What stayed when it was taken back: what was there before, and what later work stands on. */
    kept: z.array(z.object({ targetId: idSchema, reason: z.string() })),
    principal: z.string(),
    revision: revisionTextSchema,
  })
  .meta({ id: 'UnitImport' });

const imports = { tag: 'organisations' } as const;
const uploadShape = { fileName: nameSchema, from: calendarDateSchema.optional() };

export const unitImportOperations = declareOperations({
  previewUnitImport: {
    ...imports,
    method: 'post',
    path: '/api/v1/unit-imports',
    kind: 'command',
    summary: {
      zh: '预览导入单位名册：逐行列出将发生什么，不写入',
      en: 'Preview the import of a unit register; nothing is recorded',
    },
    body: z.strictObject({
      ...uploadShape,
      ...uploadedShape,
      /** Whether a supervisor that nobody knows is registered as a new department. */
      createDepartments: z.boolean().default(true),
    }),
    upload: z.strictObject(uploadShape),
    output: z.object({
      /** For the commit; null when the file would change nothing. Kept for a day. */
      id: idSchema.nullable(),
      fileName: z.string(),
      from: calendarDateSchema,
      counts: importRowCountsSchema,
      steps: z.int(),
      rows: z.array(unitRowSchema),
    }),
    status: 200,
    bodyLimitBytes: uploadLimitBytes,
  },
  commitUnitImport: {
    ...imports,
    method: 'post',
    path: '/api/v1/unit-imports/{id}/commit',
    kind: 'command',
    summary: { zh: '按预览导入单位名册', en: 'Carry out the plan that was previewed' },
    params: idParams,
    output: z.object({ id: idSchema, ...commandShape }),
    status: 200,
    idempotent: true,
  },
  listUnitImports: {
    ...imports,
    method: 'get',
    path: '/api/v1/unit-imports',
    kind: 'query',
    summary: { zh: '列出单位名册的导入', en: 'List imports of unit registers' },
    query: z.strictObject({ ...viewQuery, ...pageQuery }),
    output: z.object({ items: z.array(unitImportSchema), ...pageShape }),
    status: 200,
  },
  getUnitImport: {
    ...imports,
    method: 'get',
    path: '/api/v1/unit-imports/{id}',
    kind: 'query',
    summary: { zh: '查看一次单位名册导入', en: 'One import of a unit register' },
    params: idParams,
    query: z.strictObject(viewQuery),
    output: z.object({ item: unitImportSchema, names: namesOfKeptSchema, ...viewShape }),
    status: 200,
  },
  takeBackUnitImport: {
    ...imports,
    method: 'post',
    path: '/api/v1/unit-imports/{id}/take-back',
    kind: 'command',
    summary: {
      zh: '撤回一次单位名册导入：撤销新登记的单位和任职，删除新登记的人员',
      en: 'Take an import back: its units and posts are withdrawn, its people deleted',
    },
    params: idParams,
    body: z.strictObject({ reason: reasonSchema }),
    output: z.object({ id: idSchema, ...commandShape }),
    status: 200,
    idempotent: true,
    timeLimitSeconds: 600,
  },
});
