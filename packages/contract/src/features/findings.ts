import {
  budgetFenSchema,
  calendarDateSchema,
  findingClassSchema,
  idSchema,
  nameSchema,
  reasonSchema,
  sampleFieldsSchema,
  severitySchema,
  textSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import {
  commandAnswerSchema,
  idParams,
  localOnly,
  orNull,
  pageQuery,
  pageShape,
  revisionTextSchema,
  viewQuery,
  viewShape,
} from '../values.ts';

export const findingSchema = z
  .object({
    id: idSchema,
    evaluationId: idSchema,
    objectId: idSchema,
    objectName: z.string(),
    unitId: idSchema.nullable(),
    unit: z.string().nullable(),
    description: z.string(),
    category: z.string(),
    class: findingClassSchema.nullable(),
    severity: severitySchema,
    amount: budgetFenSchema.nullable(),
    basis: z.string().nullable(),
    requirement: z.string().nullable(),
    dueDate: calendarDateSchema.nullable(),
    status: z.enum(['open', 'withdrawn']),
    sample: sampleFieldsSchema,
    revision: revisionTextSchema,
  })
  .meta({ id: 'Finding' });

const findings = { tag: 'findings', mayCall: localOnly } as const;
const command = {
  ...findings,
  kind: 'command',
  output: commandAnswerSchema,
  idempotent: true,
} as const;

export const findingOperations = declareOperations({
  listFindings: {
    ...findings,
    method: 'get',
    path: '/api/v1/findings',
    kind: 'query',
    summary: { zh: '列出问题', en: 'List findings' },
    query: z.strictObject({
      ...viewQuery,
      ...pageQuery,
      objectId: idSchema.optional(),
      evaluationId: idSchema.optional(),
      status: z.enum(['open', 'withdrawn']).optional(),
      severity: severitySchema.optional(),
    }),
    output: z.object({ items: z.array(findingSchema), ...pageShape }),
    status: 200,
  },
  getFinding: {
    ...findings,
    method: 'get',
    path: '/api/v1/findings/{id}',
    kind: 'query',
    summary: { zh: '查看一个问题', en: 'One finding' },
    params: idParams,
    query: z.strictObject(viewQuery),
    output: z.object({ item: findingSchema, ...viewShape }),
    status: 200,
  },
  raiseFinding: {
    ...command,
    method: 'post',
    path: '/api/v1/findings',
    summary: { zh: '登记问题', en: 'Raise a finding' },
    body: z.strictObject({
      evaluationId: idSchema,
      description: textSchema,
      category: nameSchema,
      class: orNull(findingClassSchema),
      severity: severitySchema,
      amount: budgetFenSchema.nullable().default(null),
      basis: orNull(textSchema),
      requirement: orNull(textSchema),
      dueDate: orNull(calendarDateSchema),
      sample: sampleFieldsSchema.default([]),
    }),
    status: 201,
  },
  withdrawFinding: {
    ...command,
    method: 'post',
    path: '/api/v1/findings/{id}/withdrawal',
    summary: { zh: '撤销问题', en: 'Withdraw a finding' },
    params: idParams,
    body: z.strictObject({ reason: reasonSchema }),
    status: 200,
    ifMatch: true,
  },
});
