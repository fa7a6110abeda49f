import {
  idSchema,
  nameSchema,
  organisationCodeSchema,
  organisationKindSchema,
  reasonSchema,
  sampleFieldsSchema,
  successorSchema,
  textSchema,
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

export const organisationSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    code: z.string().nullable(),
    kind: organisationKindSchema,
    parentId: idSchema.nullable(),
    parent: z.string().nullable(),
    status: z.enum(['active', 'merged', 'split', 'withdrawn']),
    /** What follows it; after a split, its main successor. */
    mergedInto: idSchema.nullable(),
    /** All that followed it after a split. */
    successors: z.array(successorSchema),
    formerNames: z.array(z.string()),
    sample: sampleFieldsSchema,
    revision: revisionTextSchema,
  })
  .meta({ id: 'Organisation' });

const organisations = { tag: 'organisations' } as const;
const command = {
  ...organisations,
  kind: 'command',
  output: commandAnswerSchema,
  idempotent: true,
} as const;

export const organisationOperations = declareOperations({
  listOrganisations: {
    ...organisations,
    method: 'get',
    path: '/api/v1/organisations',
    kind: 'query',
    summary: {
      zh: '列出单位',
      en: 'List units, departments and third parties',
    },
    query: z.strictObject({
      ...viewQuery,
      ...pageQuery,
      q: searchText.optional(),
      kind: organisationKindSchema.optional(),
      status: z.enum(['active', 'merged', 'split', 'withdrawn']).optional(),
    }),
    output: z.object({ items: z.array(organisationSchema), ...pageShape }),
    status: 200,
  },
  getOrganisation: {
    ...organisations,
    method: 'get',
    path: '/api/v1/organisations/{id}',
    kind: 'query',
    summary: { zh: '查看一个单位', en: 'One organisation' },
    params: idParams,
    query: z.strictObject(viewQuery),
    output: z.object({ item: organisationSchema, ...viewShape }),
    status: 200,
  },
  registerOrganisation: {
    ...command,
    method: 'post',
    path: '/api/v1/organisations',
    summary: { zh: '登记单位', en: 'Register an organisation' },
    body: z.strictObject({
      name: nameSchema,
      code: orNull(organisationCodeSchema),
      kind: organisationKindSchema,
      parentId: orNull(idSchema),
      sample: sampleFieldsSchema.default([]),
    }),
    status: 201,
  },
  renameOrganisation: {
    ...command,
    method: 'post',
    path: '/api/v1/organisations/{id}/name',
    summary: { zh: '单位更名', en: 'Rename an organisation' },
    params: idParams,
    body: z.strictObject({ name: nameSchema, reason: reasonSchema }),
    status: 200,
    ifMatch: true,
  },
  mergeOrganisation: {
    ...command,
    method: 'post',
    path: '/api/v1/organisations/{id}/merger',
    summary: { zh: '并入另一单位', en: 'Merge an organisation into another' },
    params: idParams,
    body: z.strictObject({ into: idSchema, reason: reasonSchema }),
    status: 200,
    ifMatch: true,
  },
  amendOrganisation: {
    ...command,
    method: 'patch',
    path: '/api/v1/organisations/{id}',
    summary: { zh: '更正单位编码、类型', en: 'Amend the code or the kind of an organisation' },
    params: idParams,
    body: z.strictObject({
      code: organisationCodeSchema.nullable().optional(),
      kind: organisationKindSchema.optional(),
      reason: reasonSchema,
    }),
    status: 200,
    ifMatch: true,
  },
  changeSupervisor: {
    ...command,
    method: 'post',
    path: '/api/v1/organisations/{id}/supervisor',
    summary: { zh: '变更主管单位', en: 'Put an organisation under another supervisor' },
    params: idParams,
    body: z.strictObject({ parentId: idSchema.nullable(), reason: reasonSchema }),
    status: 200,
    ifMatch: true,
  },
  splitOrganisation: {
    ...command,
    method: 'post',
    path: '/api/v1/organisations/{id}/split',
    summary: { zh: '单位分立', en: 'Split an organisation into several' },
    params: idParams,
    body: z.strictObject({
      successors: z
        .array(
          successorSchema.extend({
            takesOver: orNull(textSchema),
            objectIds: successorSchema.shape.objectIds.default([]),
          }),
        )
        .min(2)
        .max(50),
      reason: reasonSchema,
    }),
    status: 200,
    ifMatch: true,
  },
  withdrawOrganisation: {
    ...command,
    method: 'post',
    path: '/api/v1/organisations/{id}/withdrawal',
    summary: { zh: '撤销登记有误的单位', en: 'Withdraw an organisation that was registered by mistake' },
    params: idParams,
    body: z.strictObject({ reason: reasonSchema }),
    status: 200,
    ifMatch: true,
  },
});
