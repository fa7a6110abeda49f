import {
  budgetApproved,
  budgetFactNames,
  budgetFactsRecorded,
  calendarDateSchema,
  idSchema,
  reasonSchema,
  sampleFieldsSchema,
  subjectFlagSchema,
  subjectKindSchema,
  yearSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import {
  commandAnswerSchema,
  commandShape,
  idParams,
  instantSchema,
  orNull,
  pageQuery,
  pageShape,
  revisionTextSchema,
  searchText,
  viewQuery,
  viewShape,
  yearInAddress,
} from '../values.ts';

const subjectFactNames = [
  ...budgetFactNames,
  'accident',
  'dishonesty',
  'notSubmitted',
  'notCooperating',
  'goalsUnsound',
  'goalsNotFollowed',
  'unusedInYear',
  'poorlyManagedBalance',
  'specialReason',
  'matchingMissing',
  'inadequatelyRectified',
  'seriousCase',
  'keyExpenditure',
  'cutImpracticable',
  'specialAccount',
  'rank',
  'percentile',
  'withinQuota',
] as const;

/** A fact with the event behind it; amounts in fen, percentages as exact decimal text. */
const factSchema = z.object({
  value: z.union([z.string(), z.number(), z.boolean()]),
  eventId: z.string().nullable(),
  /** The day on which it was so. */
  speaksOf: calendarDateSchema.nullable(),
  /** Other events that it rests on. */
  restsOn: z.array(z.string()),
  /** Whether it, or what it rests on, is made up (示例). */
  sample: z.boolean(),
});

/** Facts that nobody has recorded are absent. */
const factsSchema = z.partialRecord(z.enum(subjectFactNames), factSchema);

export const namedSubjectSchema = z.object({ kind: subjectKindSchema, id: idSchema, name: z.string() });

/** Of whoever recorded something. */
export const recordedByShape = { eventId: z.string().nullable(), recordedAt: instantSchema, principal: z.string() };

const subjectBudgetSchema = z
  .object({
    /** `2025-object-<id>`. */
    id: idSchema,
    fiscalYear: yearSchema,
    subject: namedSubjectSchema,
    facts: factsSchema,
    revision: revisionTextSchema.nullable(),
  })
  .meta({ id: 'SubjectBudget' });

const recordSchema = z.object({
  recordId: idSchema,
  kind: z.enum(['facts', 'approval']),
  speaksOf: calendarDateSchema,
  values: z.partialRecord(z.enum(budgetFactNames as [string, ...string[]]), z.union([z.string(), z.number()])),
  document: z.string().nullable(),
  reason: z.string().nullable(),
  sample: sampleFieldsSchema,
  /** Why it no longer counts; null while it does. */
  withdrawn: z.string().nullable(),
  ...recordedByShape,
});

const placeSchema = z.object({
  rankingId: idSchema,
  groupName: z.string(),
  version: z.int(),
  counted: z.int(),
  score: z.number().nullable(),
  rank: z.int().nullable(),
  percentile: z.string().nullable(),
  quotas: z.array(idSchema),
  fixedBy: z.string(),
});

const { fiscalYear, subject, speaksOf, facts, document } = budgetFactsRecorded.schema.shape;
const { amount, documentNumber, on } = budgetApproved.schema.shape;
const budget = { tag: 'budget' } as const;
const command = { ...budget, method: 'post', kind: 'command', ifMatch: true, idempotent: true } as const;

/** What every list of subjects of a year takes. */
export const subjectsQuery = {
  ...viewQuery,
  ...pageQuery,
  fiscalYear: yearInAddress,
  kind: subjectKindSchema.optional(),
  q: searchText.optional().meta({ description: 'Part of the name, in any spelling' }),
};

export const budgetFactOperations = declareOperations({
  listBudgetFacts: {
    ...budget,
    method: 'get',
    path: '/api/v1/budget-facts',
    kind: 'query',
    summary: {
      zh: '列出一个年度各对象和部门的预算数据',
      en: 'What is known about each subject’s money in a fiscal year, by kind and name',
    },
    query: z.strictObject(subjectsQuery),
    output: z.object({ items: z.array(subjectBudgetSchema), ...pageShape }),
    status: 200,
  },
  getBudgetFacts: {
    ...budget,
    method: 'get',
    path: '/api/v1/budget-facts/{id}',
    kind: 'query',
    summary: {
      zh: '查看一个对象或部门在一个年度的预算数据、特殊情形、排名和全部历史',
      en: 'Every fact of a subject in a year (money, flags, rank), each with the event behind it, and all records',
    },
    params: idParams,
    query: z.strictObject(viewQuery),
    output: z.object({
      item: subjectBudgetSchema.extend({
        /** Oldest first; of one day the last one counts. */
        records: z.array(recordSchema),
        flags: z.array(z.object({ flagId: idSchema, flag: subjectFlagSchema, on: calendarDateSchema })),
        rankings: z.array(placeSchema),
      }),
      ...viewShape,
    }),
    status: 200,
  },
  recordBudgetFacts: {
    ...command,
    path: '/api/v1/budget-facts',
    summary: {
      zh: '登记预算数据；同一天的不同数据须说明理由',
      en: 'Record what is known about a subject’s money; another value of the same day needs a reason',
    },
    body: z.strictObject({
      fiscalYear,
      subject,
      speaksOf,
      facts,
      document: orNull(document.unwrap()),
      reason: orNull(reasonSchema),
      sample: sampleFieldsSchema.default([]),
    }),
    output: z.object({ id: idSchema, recordId: idSchema, ...commandShape }),
    status: 201,
  },
  approveBudget: {
    ...command,
    path: '/api/v1/budget-facts/{id}/approval',
    summary: { zh: '登记批复的预算', en: 'Record the approved budget; another one needs a reason' },
    params: idParams,
    body: z.strictObject({
      amount,
      documentNumber: orNull(documentNumber.unwrap()),
      on,
      reason: orNull(reasonSchema),
      sample: sampleFieldsSchema.default([]),
    }),
    output: z.object({ id: idSchema, recordId: idSchema, ...commandShape }),
    status: 201,
  },
  withdrawBudgetRecord: {
    ...command,
    path: '/api/v1/budget-facts/{id}/withdrawal',
    summary: {
      zh: '撤销一条录入有误的记录，之前的数据恢复有效',
      en: 'Withdraw a record that was entered by mistake; what was said before counts again',
    },
    params: idParams,
    body: z.strictObject({ recordId: idSchema, reason: reasonSchema }),
    output: commandAnswerSchema,
    status: 200,
  },
});
