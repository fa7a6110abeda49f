import {
  budgetFenSchema,
  calendarDateSchema,
  changeBoundsSchema,
  fenSchema,
  idSchema,
  yearSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { fileAnswerSchema } from '../files.ts';
import { declareOperations } from '../operation.ts';
import { idParams, viewQuery, viewShape, wordsSchema } from '../values.ts';

/** What the rules say of the line in one case. */
const caseSchema = z.object({
  status: z.enum(['determined', 'open', 'undecidable']),
  change: fenSchema.nullable(),
  bounds: changeBoundsSchema.nullable(),
  proposedBudget: budgetFenSchema.nullable(),
  held: budgetFenSchema.nullable(),
  why: wordsSchema.meta({ description: 'The sentence of the explanation' }),
});

const findingMoneySchema = z
  .object({
    lineId: idSchema,
    fiscalYear: yearSchema,
    /** In one sentence: what next year's money is if the finding is rectified by the day, and if it is not. */
    sentence: wordsSchema,
    /** The budget that is decided; null while nothing is. */
    decided: budgetFenSchema.nullable(),
    now: caseSchema,
    kept: caseSchema.nullable().meta({ description: 'Rectified and verified by the day; null once it is closed' }),
    missed: caseSchema
      .nullable()
      .meta({ description: 'Still open when its ladder speaks of a hold; null once closed' }),
    /** The day that `kept` speaks of; null where none is asked for and no term is set. */
    by: calendarDateSchema.nullable(),
    isInTime: z.boolean().nullable().meta({ description: 'Whether that day is not after the present term' }),
    hold: z
      .object({ day: calendarDateSchema, provisional: z.boolean(), atOnce: z.boolean() })
      .nullable()
      .meta({ description: 'When a hold is proposed, or placed at once, for want of rectification' }),
    isHeld: z.boolean().meta({ description: 'Whether money is held because this finding is overdue' }),
    sample: z.array(z.string()),
  })
  .meta({ id: 'FindingMoney' });

export const findingMoneyOperations = declareOperations({
  getFindingMoney: {
    tag: 'findings',
    method: 'get',
    path: '/api/v1/findings/{id}/money',
    kind: 'query',
    summary: {
      zh: '整改与否对下年预算的影响：按期完成怎样，未完成怎样',
      en: 'What a finding does to next year’s money: if it is rectified by a day, and if it is not',
    },
    params: idParams,
    query: z.strictObject({
      ...viewQuery,
      by: calendarDateSchema.optional().meta({ description: 'What if it is done by this day; left out: its term' }),
    }),
    output: z.object({
      item: findingMoneySchema.nullable().meta({ description: 'Null where no line of the budget stands on it' }),
      ...viewShape,
    }),
    status: 200,
  },
  exportTerms: {
    tag: 'findings',
    method: 'get',
    path: '/api/v1/terms/calendar',
    kind: 'query',
    summary: {
      zh: '整改期限存为日历文件（iCalendar），只含标题和日期',
      en: 'The terms of open findings as a calendar file (iCalendar): titles and days alone',
    },
    query: z.strictObject({ language: z.enum(['zh', 'en']).default('zh'), after: viewQuery.after }),
    output: fileAnswerSchema,
    status: 200,
    answersFile: 'saved',
  },
});
