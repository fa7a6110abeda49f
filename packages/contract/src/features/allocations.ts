import { calendarDateSchema, idSchema, nameSchema, proposalSchema, yearSchema } from '@bihuan/domain';
import { z } from 'zod';
import { fileAnswerSchema } from '../files.ts';
import { declareOperations } from '../operation.ts';
import { tableFormatSchema } from '../table-format.ts';
import {
  idParams,
  inAddress,
  listInAddress,
  pageQuery,
  pageShape,
  searchText,
  viewQuery,
  viewShape,
  wordsSchema,
  yearInAddress,
} from '../values.ts';
import {
  allocationLineSchema,
  allocationTotalsSchema,
  differenceSchema,
  explanationSchema,
} from './allocation-answers.ts';

export const sortKeys = [
  'object',
  '-object',
  'grade',
  '-grade',
  'score',
  '-score',
  'currentBudget',
  '-currentBudget',
  'proposedChange',
  '-proposedChange',
] as const;

/** Which lines, and in which order; `none` for those without one. */
const lineFilter = {
  fiscalYear: yearInAddress,
  grade: nameSchema.optional().meta({ description: '`none` for lines without one' }),
  department: nameSchema.optional().meta({ description: 'Id or exact name; `none` for lines without one' }),
  policyArea: nameSchema.optional().meta({ description: '`none` for lines without one' }),
  q: searchText.optional(),
  /** `unapproved`: decided, and not approved by a second person. */
  decision: z.enum(['decided', 'undecided', 'unapproved']).optional(),
  /** Only lines of objects, or only those of departments as a whole. */
  subject: z.enum(['object', 'department']).optional(),
  sort: z.enum(sortKeys).default('object'),
};

/** Columns of the table as it is saved. */
export const allocationColumns = [
  'id',
  'fiscalYear',
  'object',
  'unit',
  'department',
  'policyArea',
  'grade',
  'score',
  'currentBudget',
  'proposedChange',
  'least',
  'most',
  'proposedBudget',
  'held',
  'missing',
  'rule',
  'decision',
  'decidedChange',
  'finalBudget',
  'reason',
  'documentNumber',
  'rectification',
  'sample',
] as const;

const allocations = { tag: 'allocations' } as const;

export const allocationOperations = declareOperations({
  listFiscalYears: {
    ...allocations,
    method: 'get',
    path: '/api/v1/fiscal-years',
    kind: 'query',
    summary: {
      zh: '有挂钩数据的预算年度',
      en: 'The fiscal years that have allocation lines, earliest first',
    },
    query: z.strictObject(viewQuery),
    output: z.object({
      items: z.array(z.object({ fiscalYear: yearSchema, objects: z.int() })),
      ...viewShape,
    }),
    status: 200,
  },
  listAllocations: {
    ...allocations,
    method: 'get',
    path: '/api/v1/allocations',
    kind: 'query',
    summary: {
      zh: '评价结果与下年预算挂钩表',
      en: 'What each grade does to next year’s money',
    },
    query: z.strictObject({
      ...lineFilter,
      ...viewQuery,
      ...pageQuery,
      skip: inAddress(z.int().min(0).max(10_000_000)).optional().meta({
        description: 'So many lines are passed over, after the cursor where there is one; default 0',
      }),
    }),
    output: z.object({
      items: z.array(allocationLineSchema),
      totals: allocationTotalsSchema,
      ...pageShape,
    }),
    status: 200,
  },
  listAllocationDays: {
    ...allocations,
    method: 'get',
    path: '/api/v1/fiscal-years/{fiscalYear}/days',
    kind: 'query',
    summary: {
      zh: '一个预算年度的挂钩数据在哪些日子变过',
      en: 'The days on which lines of a fiscal year changed, earliest first',
    },
    params: z.strictObject({ fiscalYear: yearInAddress }),
    query: z.strictObject(viewQuery),
    output: z.object({ items: z.array(calendarDateSchema), ...viewShape }),
    status: 200,
  },
  /** Declared before `/api/v1/allocations/{id}`, which would take its path for an id. */
  exportAllocations: {
    ...allocations,
    method: 'get',
    path: '/api/v1/allocations/file',
    kind: 'query',
    summary: {
      zh: '挂钩表存为表格（CSV、xlsx）',
      en: 'The lines that a filter shows as a table to be saved, with the columns that are asked for',
    },
    query: z.strictObject({
      ...lineFilter,
      ...viewQuery,
      format: tableFormatSchema,
      /** Of headings and words. */
      language: z.enum(['zh', 'en']).default('zh'),
      columns: listInAddress(z.enum(allocationColumns)).meta({
        description: 'In their order, left to right; default all',
      }),
      group: z.enum(['grade', 'department', 'policyArea']).optional().meta({
        description: 'Objects of one group after another, in the order of the totals; then departments as a whole',
      }),
    }),
    output: fileAnswerSchema,
    status: 200,
    answersFile: 'table',
    timeLimitSeconds: 600,
  },
  getAllocation: {
    ...allocations,
    method: 'get',
    path: '/api/v1/allocations/{id}',
    kind: 'query',
    summary: {
      zh: '查看一行及其依据',
      en: 'One line with its full proposal and why',
    },
    params: idParams,
    query: z.strictObject(viewQuery),
    output: z.object({
      item: allocationLineSchema,
      proposal: proposalSchema,
      explanation: explanationSchema,
      /** What has changed since the decision; empty without one, and when nothing has. */
      changes: z.array(differenceSchema),
      ...viewShape,
    }),
    status: 200,
  },
  explainAllocation: {
    ...allocations,
    method: 'get',
    path: '/api/v1/allocations/{id}/explanation',
    kind: 'query',
    summary: { zh: '一行为什么是这个数', en: 'Why a line says what it says' },
    params: idParams,
    query: z.strictObject(viewQuery),
    output: z.object({
      id: idSchema,
      explanation: explanationSchema,
      /** The arithmetic as data: each step with what it is taken of, the factor, and what it comes to. */
      arithmetic: proposalSchema.shape.steps,
      ruleSet: proposalSchema.shape.ruleSet,
      matches: proposalSchema.shape.matches,
      /** Why it did not change, or what would have changed it otherwise; null where no row that changes money is left. */
      nearest: z
        .object({
          tableId: idSchema,
          rowId: idSchema,
          rowNumber: z.int(),
          note: wordsSchema,
          unmet: z.array(z.object({ fact: z.string(), asked: wordsSchema, has: wordsSchema })),
          sentence: wordsSchema,
        })
        .nullable(),
      ...viewShape,
    }),
    status: 200,
  },
});
