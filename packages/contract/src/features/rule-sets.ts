import { hashSchema, idSchema, nameSchema, reasonSchema, ruleSetDefinitionSchema, yearSchema } from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import {
  commandAnswerSchema,
  commandShape,
  idParams,
  instantSchema,
  localOnly,
  orNull,
  pageQuery,
  pageShape,
  revisionTextSchema,
  viewQuery,
  viewShape,
} from '../values.ts';

const adoptionSchema = z.object({
  fiscalYear: yearSchema,
  ruleSetId: idSchema,
  version: z.int(),
  definitionHash: hashSchema,
  documentNumber: z.string().nullable(),
  reason: z.string().nullable(),
  recordedAt: instantSchema,
  principal: z.string(),
});

const versionSchema = z.object({
  version: z.int(),
  definitionHash: hashSchema,
  definition: ruleSetDefinitionSchema,
  note: z.string().nullable(),
  recordedAt: instantSchema,
  principal: z.string(),
});

const ruleSetItemSchema = z
  .object({
    id: idSchema,
    title: z.object({ zh: z.string(), en: z.string() }),
    latestVersion: z.int(),
    /** Retired: no year adopts it any more. */
    status: z.enum(['drafted', 'retired']),
    /** Fiscal years that a version of it governs now, with that version. */
    governs: z.array(z.object({ fiscalYear: yearSchema, version: z.int() })),
    revision: revisionTextSchema,
  })
  .meta({ id: 'RuleSetItem' });

const faultSchema = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  pointer: z.string().nullable(),
  /** Id of the table, number of the row from 1, and name of the column that it is about. */
  table: z.string().nullable(),
  row: z.int().nullable(),
  column: z.string().nullable(),
  messages: z.object({ zh: z.string(), en: z.string() }),
});

const ruleSets = { tag: 'rule-sets', mayCall: localOnly } as const;

export const ruleSetOperations = declareOperations({
  listRuleSets: {
    ...ruleSets,
    method: 'get',
    path: '/api/v1/rule-sets',
    kind: 'query',
    summary: { zh: '列出挂钩规则', en: 'List rule sets' },
    query: z.strictObject({ ...viewQuery, ...pageQuery }),
    output: z.object({ items: z.array(ruleSetItemSchema), ...pageShape }),
    status: 200,
  },
  getRuleSet: {
    ...ruleSets,
    method: 'get',
    path: '/api/v1/rule-sets/{id}',
    kind: 'query',
    summary: {
      zh: '查看一套挂钩规则及其各版本',
      en: 'One rule set with its versions',
    },
    params: idParams,
    query: z.strictObject(viewQuery),
    output: z.object({
      item: ruleSetItemSchema.extend({
        versions: z.array(versionSchema),
        adoptions: z.array(adoptionSchema),
      }),
      ...viewShape,
    }),
    status: 200,
  },
  draftRuleSet: {
    ...ruleSets,
    method: 'post',
    path: '/api/v1/rule-sets/{id}/versions',
    kind: 'command',
    summary: {
      zh: '起草规则的新版本（没有则新建）',
      en: 'Draft the next version of a rule set (the first one begins it)',
    },
    params: idParams,
    body: z.strictObject({
      definition: ruleSetDefinitionSchema,
      note: orNull(reasonSchema),
    }),
    output: z.object({
      id: idSchema,
      version: z.int(),
      definitionHash: hashSchema,
      ...commandShape,
    }),
    status: 201,
    ifMatch: true,
    idempotent: true,
  },
  adoptRuleSet: {
    ...ruleSets,
    method: 'post',
    path: '/api/v1/rule-sets/{id}/adoption',
    kind: 'command',
    summary: {
      zh: '采用规则的一个版本',
      en: 'Adopt a version for a fiscal year',
    },
    params: idParams,
    body: z.strictObject({
      fiscalYear: yearSchema,
      version: z.int().min(1),
      documentNumber: orNull(nameSchema),
      reason: orNull(reasonSchema),
    }),
    output: commandAnswerSchema,
    status: 200,
    ifMatch: true,
    idempotent: true,
  },
  validateRuleSet: {
    ...ruleSets,
    method: 'post',
    path: '/api/v1/rule-sets/validation',
    kind: 'query',
    summary: {
      zh: '检查规则而不保存',
      en: 'Check a rule set without saving it',
    },
    body: z.strictObject({
      definition: z.unknown(),
      /** The words of the scale in force; left out: gaps are looked for among the words that the rules use. */
      grades: z.array(nameSchema).max(20).optional(),
    }),
    output: z.object({
      valid: z.boolean(),
      faults: z.array(faultSchema),
      definitionHash: hashSchema.nullable(),
    }),
    status: 200,
  },
});
