import {
  budgetFenSchema,
  changeBoundsSchema,
  factNameSchema,
  factsStatedSchema,
  fenSchema,
  hashSchema,
  nameSchema,
  ruleSetDefinitionSchema,
  yearSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import { viewQuery, wordsSchema } from '../values.ts';
import { explanationSchema } from './allocation-answers.ts';
import { faultSchema, ruleSetLimitBytes, sheetSchema } from './rule-set-answers.ts';

const editing = { tag: 'rule-sets', kind: 'query', status: 200 } as const;

const readingSchema = z.object({
  /** Null where it cannot be read. */
  definition: ruleSetDefinitionSchema.nullable(),
  valid: z.boolean(),
  /** Of worksheets, `table` is the name of the sheet, `row` its row from 1, `column` the heading. */
  faults: z.array(faultSchema),
});

/** What somebody asks who is writing rules; nothing of it is kept. */
export const ruleSetEditingOperations = declareOperations({
  listRuleFacts: {
    ...editing,
    method: 'get',
    path: '/api/v1/rule-sets/facts',
    summary: { zh: '规则可以看的事实', en: 'The facts that rules can look at' },
    query: z.strictObject({ after: viewQuery.after }),
    output: z.object({
      items: z.array(
        z.object({
          name: factNameSchema,
          label: wordsSchema,
          type: z.enum(['text', 'number', 'boolean']),
          /** What a number counts; `fen` are integers. Null of other types. */
          unit: z.enum(['fen', 'score', 'percent', 'count', 'days', 'place', 'years']).nullable(),
          /** The only words that it can take; empty where any can be. */
          values: z.array(z.object({ value: z.string(), words: wordsSchema })),
        }),
      ),
    }),
  },
  readRuleFile: {
    ...editing,
    method: 'post',
    path: '/api/v1/rule-sets/reading',
    summary: {
      zh: '读取并检查规则文件（JSON、xlsx 或粘贴的表格），不保存',
      en: 'Read and check a rule file (JSON, xlsx, or a pasted table) without saving it',
    },
    body: z.strictObject({
      contentBase64: z.string().meta({ description: 'The bytes of the file, base64', contentEncoding: 'base64' }),
      grades: z.array(nameSchema).max(20).optional(),
    }),
    output: readingSchema,
    bodyLimitBytes: ruleSetLimitBytes,
  },
  writeRuleSheets: {
    ...editing,
    method: 'post',
    path: '/api/v1/rule-sets/sheets',
    summary: {
      zh: '把规则写成可编辑的表格',
      en: 'A rule set as the worksheets of its file, to be edited in place; reading them gives it back exactly',
    },
    body: z.strictObject({ definition: ruleSetDefinitionSchema }),
    output: z.object({ sheets: z.array(sheetSchema) }),
    bodyLimitBytes: ruleSetLimitBytes,
  },
  readRuleSheets: {
    ...editing,
    method: 'post',
    path: '/api/v1/rule-sets/sheets/reading',
    summary: {
      zh: '读取并检查编辑中的表格，不保存',
      en: 'Read and check worksheets without saving them; every fault names its sheet, row of the sheet and column',
    },
    body: z.strictObject({
      sheets: z.array(sheetSchema).min(1).max(30),
      grades: z.array(nameSchema).max(20).optional(),
    }),
    output: readingSchema,
    bodyLimitBytes: ruleSetLimitBytes,
  },
  tryRuleSet: {
    ...editing,
    method: 'post',
    path: '/api/v1/rule-sets/trial',
    summary: { zh: '用一组事实试一套规则', en: 'What a rule set would do with facts that are made up to try it' },
    body: z.strictObject({
      definition: ruleSetDefinitionSchema,
      fiscalYear: yearSchema,
      facts: factsStatedSchema,
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
    bodyLimitBytes: ruleSetLimitBytes,
  },
  validateRuleSet: {
    ...editing,
    method: 'post',
    path: '/api/v1/rule-sets/validation',
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
    bodyLimitBytes: ruleSetLimitBytes,
  },
});
