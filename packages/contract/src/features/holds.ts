import { calendarDateSchema, idSchema, nameSchema, reasonSchema, yearSchema } from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import {
  commandAnswerSchema,
  commandShape,
  idParams,
  instantSchema,
  orNull,
  revisionTextSchema,
  viewQuery,
  viewShape,
  yearInAddress,
} from '../values.ts';

/** Why a person holds a line. */
export const holdAskedSchema = z.discriminatedUnion('kind', [
  /** Ends by itself when the finding is rectified, withdrawn or gets more time. */
  z.strictObject({ kind: z.literal('overdue'), findingId: idSchema }),
  z.strictObject({ kind: z.literal('other'), text: reasonSchema }),
]);

const roundParams = z.strictObject({ fiscalYear: yearInAddress });

const roundSchema = z
  .object({
    fiscalYear: yearSchema,
    /** Open until somebody closes it. */
    status: z.enum(['open', 'closed']),
    /** Oldest first. */
    changes: z.array(
      z.object({
        status: z.enum(['open', 'closed']),
        reason: z.string().nullable(),
        documentNumber: z.string().nullable(),
        on: calendarDateSchema,
        principal: z.string(),
        recordedAt: instantSchema,
      }),
    ),
    /** Whether a decision takes a second person (初审、复核). */
    /** As the year says itself, else as is set for every year. */
    takesTwo: z.boolean(),
    hasOwnReviewRule: z.boolean(),
    /** The days by which the money of the year has to be settled; the last two are null until the congress's day is known. */
    season: z.object({
      opensBy: calendarDateSchema,
      firstReviewOn: calendarDateSchema.nullable(),
      congressOn: calendarDateSchema.nullable(),
      /** Where the day that is asked for lies; `late`: after the first review. */
      phase: z.enum(['before-opening', 'open', 'late']),
    }),
    revision: revisionTextSchema.nullable(),
  })
  .meta({ id: 'DecisionRound' });

const command = { tag: 'allocations', method: 'post', kind: 'command', idempotent: true } as const;
const query = { tag: 'allocations', method: 'get', kind: 'query', status: 200 } as const;

export const holdOperations = declareOperations({
  placeHold: {
    ...command,
    path: '/api/v1/allocations/{id}/holds',
    summary: { zh: '暂缓安排资金', en: 'Hold what a line is to get' },
    params: idParams,
    body: z.strictObject({
      reason: holdAskedSchema,
      documentNumber: orNull(nameSchema),
      on: calendarDateSchema,
    }),
    output: z.object({ id: idSchema, holdId: idSchema, ...commandShape }),
    status: 201,
    ifMatch: true,
  },
  releaseHold: {
    ...command,
    path: '/api/v1/allocations/{id}/holds/{holdId}/release',
    summary: { zh: '解除一项暂缓', en: 'Release one hold' },
    params: z.strictObject({ id: idSchema, holdId: idSchema }),
    body: z.strictObject({ reason: reasonSchema, documentNumber: orNull(nameSchema), on: calendarDateSchema }),
    output: commandAnswerSchema,
    status: 200,
    ifMatch: true,
  },
  listDecisionRounds: {
    ...query,
    path: '/api/v1/decision-rounds',
    summary: { zh: '结束过的预算决定轮次', en: 'The decision rounds that were ever closed' },
    query: z.strictObject(viewQuery),
    output: z.object({
      items: z.array(roundSchema),
      /** Whether decisions take a second person in every year without a rule of its own; null while nothing is set. */
      reviewDefault: z
        .object({
          takesTwo: z.boolean(),
          reason: z.string(),
          on: calendarDateSchema,
          recordedAt: instantSchema,
          principal: z.string(),
          revision: z.string(),
        })
        .nullable(),
      ...viewShape,
    }),
  },
  getDecisionRound: {
    ...query,
    path: '/api/v1/decision-rounds/{fiscalYear}',
    summary: { zh: '一个预算年度的决定轮次', en: 'The decision round of a fiscal year' },
    params: roundParams,
    query: z.strictObject(viewQuery),
    output: z.object({ item: roundSchema, ...viewShape }),
  },
  setCongressDay: {
    ...command,
    path: '/api/v1/decision-rounds/{fiscalYear}/congress-day',
    summary: { zh: '设定人民代表大会日期', en: 'Set the day on which the people’s congress meets' },
    params: roundParams,
    body: z.strictObject({ congressOn: calendarDateSchema, reason: orNull(reasonSchema) }),
    output: commandAnswerSchema,
    status: 200,
    ifMatch: true,
  },
  setReviewRule: {
    ...command,
    path: '/api/v1/decision-rounds/{fiscalYear}/review-rule',
    summary: { zh: '设定决定是否须经复核', en: 'Set whether a decision takes a second person' },
    params: roundParams,
    body: z.strictObject({ takesTwo: z.boolean(), reason: reasonSchema, on: calendarDateSchema }),
    output: commandAnswerSchema,
    status: 200,
    ifMatch: true,
  },
  setReviewDefault: {
    ...command,
    path: '/api/v1/decision-rounds/review-rule',
    summary: {
      zh: '设定各年度的决定是否须经复核，年度另有规定的除外',
      en: 'Set whether decisions take a second person in every year without a rule of its own',
    },
    body: z.strictObject({ takesTwo: z.boolean(), reason: reasonSchema, on: calendarDateSchema }),
    output: commandAnswerSchema,
    status: 200,
    ifMatch: true,
  },
  closeDecisionRound: {
    ...command,
    path: '/api/v1/decision-rounds/{fiscalYear}/closing',
    summary: { zh: '结束预算决定轮次', en: 'Close a decision round' },
    params: roundParams,
    body: z.strictObject({ reason: orNull(reasonSchema), documentNumber: orNull(nameSchema), on: calendarDateSchema }),
    output: commandAnswerSchema,
    status: 200,
    ifMatch: true,
  },
  reopenDecisionRound: {
    ...command,
    path: '/api/v1/decision-rounds/{fiscalYear}/reopening',
    summary: { zh: '重开预算决定轮次', en: 'Reopen a decision round' },
    params: roundParams,
    body: z.strictObject({ reason: reasonSchema, documentNumber: orNull(nameSchema), on: calendarDateSchema }),
    output: commandAnswerSchema,
    status: 200,
    ifMatch: true,
  },
});
