import {
  assignmentSchema,
  idSchema,
  nameSchema,
  objectCodeSchema,
  objectKindSchema,
  reasonSchema,
  sampleFieldsSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import {
  commandAnswerSchema,
  idParams,
  orNull,
  pageQuery,
  pageShape,
  revisionTextSchema,
  searchText,
  viewQuery,
  viewShape,
} from '../values.ts';

export const objectSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    code: z.string().nullable(),
    kind: objectKindSchema,
    unitId: idSchema.nullable(),
    unit: z.string().nullable(),
    departmentId: idSchema.nullable(),
    department: z.string().nullable(),
    policyArea: z.string().nullable(),
    status: z.enum(['active', 'merged', 'withdrawn']),
    /** The object that it was merged into. */
    mergedInto: idSchema.nullable(),
    /** Names it had before, oldest first. */
    formerNames: z.array(z.string()),
    sample: sampleFieldsSchema,
    revision: revisionTextSchema,
  })
  .meta({ id: 'Object' });

const objects = { tag: 'objects' } as const;
const command = {
  ...objects,
  kind: 'command',
  output: commandAnswerSchema,
  idempotent: true,
} as const;

export const objectOperations = declareOperations({
  listObjects: {
    ...objects,
    method: 'get',
    path: '/api/v1/objects',
    kind: 'query',
    summary: { zh: '列出评价对象', en: 'List the objects of evaluation' },
    query: z.strictObject({
      ...viewQuery,
      ...pageQuery,
      q: searchText.optional(),
      kind: objectKindSchema.optional(),
      status: z.enum(['active', 'merged', 'withdrawn']).optional(),
    }),
    output: z.object({ items: z.array(objectSchema), ...pageShape }),
    status: 200,
  },
  getObject: {
    ...objects,
    method: 'get',
    path: '/api/v1/objects/{id}',
    kind: 'query',
    summary: { zh: '查看一个评价对象', en: 'One object of evaluation' },
    params: idParams,
    query: z.strictObject(viewQuery),
    output: z.object({ item: objectSchema, ...viewShape }),
    status: 200,
  },
  registerObject: {
    ...command,
    method: 'post',
    path: '/api/v1/objects',
    summary: { zh: '登记评价对象', en: 'Register an object of evaluation' },
    body: z.strictObject({
      name: nameSchema,
      code: orNull(objectCodeSchema),
      kind: objectKindSchema,
      unitId: orNull(idSchema),
      departmentId: orNull(idSchema),
      policyArea: orNull(nameSchema),
      sample: sampleFieldsSchema.default([]),
    }),
    status: 201,
  },
  renameObject: {
    ...command,
    method: 'post',
    path: '/api/v1/objects/{id}/name',
    summary: { zh: '更名', en: 'Rename an object' },
    params: idParams,
    body: z.strictObject({ name: nameSchema, reason: reasonSchema }),
    status: 200,
    ifMatch: true,
  },
  mergeObject: {
    ...command,
    method: 'post',
    path: '/api/v1/objects/{id}/merger',
    summary: { zh: '并入另一对象', en: 'Merge an object into another' },
    params: idParams,
    body: z.strictObject({ into: idSchema, reason: reasonSchema }),
    status: 200,
    ifMatch: true,
  },
  assignObject: {
    ...command,
    method: 'post',
    path: '/api/v1/objects/{id}/assignment',
    summary: {
      zh: '确定单位、主管部门和政策领域',
      en: 'Say which unit, department and policy area an object belongs to',
    },
    params: idParams,
    body: z.strictObject({
      ...assignmentSchema.partial().shape,
      reason: reasonSchema,
      sample: sampleFieldsSchema.default([]),
    }),
    status: 200,
    ifMatch: true,
  },
  codeObject: {
    ...command,
    method: 'post',
    path: '/api/v1/objects/{id}/code',
    summary: { zh: '补登编码', en: 'Give an object the code it was registered without' },
    params: idParams,
    body: z.strictObject({ code: objectCodeSchema, reason: reasonSchema, sample: sampleFieldsSchema.default([]) }),
    status: 200,
    ifMatch: true,
  },
});
