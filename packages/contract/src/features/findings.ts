import {
  budgetFenSchema,
  calendarDateSchema,
  dueTermSchema,
  findingClassSchema,
  findingFlagSchema,
  idSchema,
  nameSchema,
  reasonSchema,
  sampleFieldsSchema,
  severitySchema,
  survivingFactSchema,
  textSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import {
  commandAnswerSchema,
  commandShape,
  idParams,
  orNull,
  pageQuery,
  pageShape,
  reckonedDaySchema,
  viewQuery,
  viewShape,
} from '../values.ts';
import { chaseShape, datedStepSchema } from './chase-answers.ts';
import { findingItemSchema, findingSchema, findingStateSchema, findingStatusSchema } from './finding-answers.ts';

const findings = { tag: 'findings' } as const;
const command = {
  ...findings,
  kind: 'command',
  output: commandAnswerSchema,
  idempotent: true,
} as const;

/** A command on one finding that is there already. */
const onOne = { ...command, method: 'post', params: idParams, status: 200, ifMatch: true } as const;

/** So many days, calendar or working ones, in place of a day. */
const termAsked = orNull(z.strictObject({ ...dueTermSchema.shape, from: orNull(reckonedDaySchema) }));

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
      status: findingStatusSchema.optional(),
      state: findingStateSchema.optional(),
      severity: severitySchema.optional(),
    }),
    output: z.object({ items: z.array(findingItemSchema), ...pageShape }),
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
    output: z.object({ item: findingSchema.extend(chaseShape), ...viewShape }),
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
      term: termAsked.meta({
        description: 'In place of dueDate: so many days from a day on, which is not counted; left out, from today',
      }),
      sample: sampleFieldsSchema.default([]),
    }),
    output: commandAnswerSchema
      .extend({
        ladder: z.array(datedStepSchema).nullable().meta({
          description: 'Every step with its day; null while the settings are being read in: ask the finding then',
        }),
      })
      .meta({ id: 'FindingRaisedAnswer' }),
    status: 201,
  },
  disputeFinding: {
    ...onOne,
    path: '/api/v1/findings/{id}/objections',
    summary: { zh: '对问题提出异议', en: 'Dispute a finding' },
    body: z.strictObject({ from: nameSchema, text: textSchema, on: calendarDateSchema }),
    output: z.object({ id: idSchema, disputeId: idSchema, ...commandShape }),
    status: 201,
  },
  resolveFindingDispute: {
    ...onOne,
    path: '/api/v1/findings/{id}/objections/{disputeId}/resolution',
    summary: { zh: '答复对问题的异议', en: 'Answer a dispute of a finding' },
    params: z.strictObject({ id: idSchema, disputeId: idSchema }),
    body: z.strictObject({ upheld: z.boolean(), answer: textSchema, on: calendarDateSchema }),
  },
  flagFinding: {
    ...onOne,
    path: '/api/v1/findings/{id}/flags',
    summary: { zh: '给问题加标记（人大报告、领导批示、审计）', en: 'Flag a finding' },
    body: z.strictObject({ flag: findingFlagSchema, note: orNull(textSchema), on: calendarDateSchema }),
  },
  unflagFinding: {
    ...onOne,
    path: '/api/v1/findings/{id}/flags/{flag}/removal',
    summary: { zh: '取消问题的标记', en: 'Take a flag away' },
    params: z.strictObject({ id: idSchema, flag: findingFlagSchema }),
    body: z.strictObject({ reason: reasonSchema }),
  },
  recogniseRepeat: {
    ...onOne,
    path: '/api/v1/findings/{id}/repeat',
    summary: {
      zh: '认定为重复问题，严重程度升一级',
      en: 'Link a finding to an earlier one; it becomes one step graver',
    },
    body: z.strictObject({ repeatOf: idSchema, reason: reasonSchema }),
  },
  planLookBack: {
    ...onOne,
    path: '/api/v1/findings/{id}/look-back',
    summary: { zh: '计划回头看，或改期', en: 'Plan a look-back at a closed finding, or move it' },
    body: z.strictObject({
      dueDate: calendarDateSchema,
      note: orNull(textSchema).meta({ description: 'What is to be looked at' }),
      reason: orNull(reasonSchema).meta({ description: 'Needed where a look-back that is planned is moved' }),
      on: calendarDateSchema,
    }),
  },
  passLookBack: {
    ...onOne,
    path: '/api/v1/findings/{id}/look-back/passing',
    summary: {
      zh: '登记回头看合格（不合格的，重新打开）',
      en: 'Record that a look-back found it in order; else reopen it',
    },
    body: z.strictObject({ note: textSchema, on: calendarDateSchema }),
  },
  reopenFinding: {
    ...onOne,
    path: '/api/v1/findings/{id}/reopening',
    summary: { zh: '回头看，重新打开问题', en: 'Reopen a finding after a look-back' },
    body: z.strictObject({
      reason: reasonSchema,
      survives: z.array(survivingFactSchema).default([]),
      dueDate: orNull(calendarDateSchema).meta({ description: 'The new term; null sets none' }),
      term: termAsked.meta({
        description:
          'In place of dueDate: so many days from a day on, which is not counted; left out, from the look-back',
      }),
      on: calendarDateSchema,
    }),
  },
  withdrawFinding: {
    ...onOne,
    path: '/api/v1/findings/{id}/withdrawal',
    summary: { zh: '撤销问题', en: 'Withdraw a finding' },
    body: z.strictObject({ reason: reasonSchema }),
  },
});
