import {
  budgetFenSchema,
  changeBoundsSchema,
  decimalTextSchema,
  factNameSchema,
  fenSchema,
  hashSchema,
  idSchema,
  nameSchema,
  reasonSchema,
  ruleSetDefinitionSchema,
  yearSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import {
  commandAnswerSchema,
  commandShape,
  idParams,
  inAddress,
  instantSchema,
  orNull,
  pageQuery,
  pageShape,
  revisionTextSchema,
  sumFenSchema,
  viewQuery,
  viewShape,
  yearInAddress,
} from '../values.ts';
import { explanationSchema } from './allocations.ts';

/** The number of a version, as an address has it. */
const versionInAddress = inAddress(z.int().min(1).max(1_000_000));

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

/** Above the largest rule set that there can be, so that one with too many rows hears of its rows. */
const ruleSetLimitBytes = 12_000_000;

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

/** A worksheet of a rule file as rows of texts, as a form in the browser edits it. */
const sheetSchema = z
  .object({
    name: z.string().max(100),
    rows: z.array(z.array(z.string().max(10_000)).max(100)).max(3_000),
  })
  .meta({ id: 'RuleSheet' });

const factValueSchema = z.union([z.string().max(200), z.number(), z.boolean()]);

const bilingualShape = z.object({ zh: z.string(), en: z.string() });

const parameterOfYearSchema = z.object({
  name: idSchema,
  kind: z.enum(['percent', 'amount', 'number']),
  label: bilingualShape,
  default: z.string(),
  /** What the fiscal year has: its own value, or the default. */
  value: z.string(),
  isSet: z.boolean(),
  from: z.string(),
  to: z.string(),
});

/** Amounts in fen over all lines of the year. */
const ceilingShape = {
  limit: sumFenSchema,
  /** Without the ceiling, and with it; above the limit where the floors alone are. */
  before: sumFenSchema,
  after: sumFenSchema,
  reductions: z.array(z.object({ subjectId: idSchema, reduction: sumFenSchema })),
};

const differenceSchema = z.object({
  kind: z.enum(['rule-set', 'parameter', 'expression', 'table', 'row', 'cell', 'order']),
  table: z.string().nullable(),
  row: z.string().nullable(),
  what: z.string(),
  label: bilingualShape,
  before: z.string().nullable(),
  after: z.string().nullable(),
});

const ruleSets = { tag: 'rule-sets' } as const;

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
  listRuleSetLibrary: {
    ...ruleSets,
    method: 'get',
    path: '/api/v1/rule-sets/library',
    kind: 'query',
    summary: { zh: '各地办法库', en: 'The library of published practices' },
    query: z.strictObject({ after: viewQuery.after }),
    output: z.object({
      items: z.array(
        z.object({ id: idSchema, name: bilingualShape, source: bilingualShape, definition: ruleSetDefinitionSchema }),
      ),
    }),
    status: 200,
  },
  listRuleFacts: {
    ...ruleSets,
    method: 'get',
    path: '/api/v1/rule-sets/facts',
    kind: 'query',
    summary: { zh: '规则可以看的事实', en: 'The facts that rules can look at' },
    query: z.strictObject({ after: viewQuery.after }),
    output: z.object({
      items: z.array(
        z.object({
          name: factNameSchema,
          label: bilingualShape,
          type: z.enum(['text', 'number', 'boolean']),
          /** What a number counts; `fen` are integers. Null of other types. */
          unit: z.enum(['fen', 'score', 'percent', 'count', 'days', 'place', 'years']).nullable(),
          /** The only words that it can take; empty where any can be. */
          values: z.array(z.object({ value: z.string(), words: bilingualShape })),
        }),
      ),
    }),
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
  compareRuleSets: {
    ...ruleSets,
    method: 'get',
    path: '/api/v1/rule-sets/{id}/comparison',
    kind: 'query',
    summary: { zh: '比较规则的两个版本', en: 'Two versions side by side' },
    params: idParams,
    query: z.strictObject({
      ...viewQuery,
      from: versionInAddress.meta({ description: 'Number of the version before' }),
      to: versionInAddress.meta({ description: 'Number of the version after' }),
      /** Of this rule set instead of the one in the address. */
      toRuleSet: idSchema.optional(),
    }),
    output: z.object({ differences: z.array(differenceSchema), ...viewShape }),
    status: 200,
  },
  exportRuleSet: {
    ...ruleSets,
    method: 'get',
    path: '/api/v1/rule-sets/{id}/file',
    kind: 'query',
    summary: { zh: '规则文件（JSON 或 xlsx）', en: 'A rule set as a file (JSON or xlsx)' },
    params: idParams,
    query: z.strictObject({
      ...viewQuery,
      version: versionInAddress.optional().meta({ description: 'The last one by default' }),
      format: z.enum(['json', 'xlsx']).default('xlsx'),
    }),
    output: z.object({
      fileName: z.string(),
      mediaType: z.string(),
      contentBase64: z.string().meta({ contentEncoding: 'base64' }),
    }),
    status: 200,
  },
  readRuleFile: {
    ...ruleSets,
    method: 'post',
    path: '/api/v1/rule-sets/reading',
    kind: 'query',
    summary: {
      zh: '读取并检查规则文件（JSON、xlsx 或粘贴的表格），不保存',
      en: 'Read and check a rule file (JSON, xlsx, or a pasted table) without saving it',
    },
    body: z.strictObject({
      contentBase64: z.string().meta({ description: 'The bytes of the file, base64', contentEncoding: 'base64' }),
      grades: z.array(nameSchema).max(20).optional(),
    }),
    output: z.object({
      /** Null where it cannot be read. */
      definition: ruleSetDefinitionSchema.nullable(),
      valid: z.boolean(),
      faults: z.array(faultSchema),
    }),
    status: 200,
    bodyLimitBytes: ruleSetLimitBytes,
  },
  writeRuleSheets: {
    ...ruleSets,
    method: 'post',
    path: '/api/v1/rule-sets/sheets',
    kind: 'query',
    summary: {
      zh: '把规则写成可编辑的表格',
      en: 'A rule set as the worksheets of its file, to be edited in place; reading them gives it back exactly',
    },
    body: z.strictObject({ definition: ruleSetDefinitionSchema }),
    output: z.object({ sheets: z.array(sheetSchema) }),
    status: 200,
    bodyLimitBytes: 12_000_000,
  },
  readRuleSheets: {
    ...ruleSets,
    method: 'post',
    path: '/api/v1/rule-sets/sheets/reading',
    kind: 'query',
    summary: {
      zh: '读取并检查编辑中的表格，不保存',
      en: 'Read and check worksheets without saving them; every fault names its sheet, row of the sheet and column',
    },
    body: z.strictObject({
      sheets: z.array(sheetSchema).min(1).max(30),
      grades: z.array(nameSchema).max(20).optional(),
    }),
    output: z.object({
      /** Null where it cannot be read. */
      definition: ruleSetDefinitionSchema.nullable(),
      valid: z.boolean(),
      /** `table` is the name of the sheet, `row` its row from 1, `column` the heading. */
      faults: z.array(faultSchema),
    }),
    status: 200,
    bodyLimitBytes: 12_000_000,
  },
  tryRuleSet: {
    ...ruleSets,
    method: 'post',
    path: '/api/v1/rule-sets/trial',
    kind: 'query',
    summary: { zh: '用一组事实试一套规则', en: 'What a rule set would do with facts that are made up to try it' },
    body: z.strictObject({
      definition: ruleSetDefinitionSchema,
      fiscalYear: yearSchema,
      /** Those that are left out are missing. */
      facts: z.partialRecord(factNameSchema, factValueSchema),
    }),
    output: z.object({
      status: z.enum(['determined', 'open', 'undecidable']),
      change: fenSchema.nullable(),
      bounds: changeBoundsSchema.nullable(),
      proposedBudget: budgetFenSchema.nullable(),
      held: budgetFenSchema.nullable(),
      clawBack: budgetFenSchema.nullable(),
      missing: z.array(z.string()),
      explanation: explanationSchema,
    }),
    status: 200,
    bodyLimitBytes: 12_000_000,
  },
  getRuleParameters: {
    ...ruleSets,
    method: 'get',
    path: '/api/v1/rule-sets/{id}/parameters',
    kind: 'query',
    summary: { zh: '规则参数在某年度的取值', en: 'The parameters of a rule set in a fiscal year' },
    params: idParams,
    query: z.strictObject({ fiscalYear: yearInAddress, after: viewQuery.after }),
    output: z.object({
      fiscalYear: yearSchema,
      version: z.int(),
      parameters: z.array(parameterOfYearSchema),
      /** What governs the year, of whichever rule set; null while nothing does. */
      governs: z.object({ ruleSetId: idSchema, version: z.int() }).nullable(),
      /** Of what is adopted and set for the year: for `If-Match` of an adoption or of values; null while there is nothing. */
      revision: revisionTextSchema.nullable(),
    }),
    status: 200,
  },
  setRuleParameters: {
    ...ruleSets,
    method: 'post',
    path: '/api/v1/rule-sets/{id}/parameters',
    kind: 'command',
    summary: { zh: '设定规则参数在某年度的取值', en: 'Set the values of parameters for a fiscal year' },
    params: idParams,
    body: z.strictObject({
      fiscalYear: yearSchema,
      /** All of them: a parameter that is not named has its default. Amounts in fen. */
      values: z.record(idSchema, decimalTextSchema),
      documentNumber: orNull(nameSchema),
      reason: orNull(reasonSchema),
    }),
    output: commandAnswerSchema,
    status: 200,
    ifMatch: true,
    idempotent: true,
  },
  previewCeiling: {
    ...ruleSets,
    method: 'get',
    path: '/api/v1/rule-sets/{id}/ceiling',
    kind: 'query',
    summary: { zh: '测算总额控制的核减', en: 'What the ceiling would take from each line' },
    params: idParams,
    query: z.strictObject({ fiscalYear: yearInAddress, after: viewQuery.after }),
    output: z.object({ fiscalYear: yearSchema, ...ceilingShape }),
    status: 200,
  },
  fixCeiling: {
    ...ruleSets,
    method: 'post',
    path: '/api/v1/rule-sets/{id}/ceiling',
    kind: 'command',
    summary: { zh: '确定总额控制的核减', en: 'Fix what the ceiling takes from each line' },
    params: idParams,
    body: z.strictObject({ fiscalYear: yearSchema, documentNumber: orNull(nameSchema), reason: orNull(reasonSchema) }),
    output: commandAnswerSchema.extend(ceilingShape),
    status: 200,
    idempotent: true,
    timeLimitSeconds: 120,
  },
  retireRuleSet: {
    ...ruleSets,
    method: 'post',
    path: '/api/v1/rule-sets/{id}/retirement',
    kind: 'command',
    summary: { zh: '停用规则', en: 'Retire a rule set' },
    params: idParams,
    body: z.strictObject({ reason: reasonSchema, documentNumber: orNull(nameSchema) }),
    output: commandAnswerSchema,
    status: 200,
    ifMatch: true,
    idempotent: true,
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
    bodyLimitBytes: ruleSetLimitBytes,
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
    bodyLimitBytes: ruleSetLimitBytes,
  },
});
