import {
  budgetFenSchema,
  calendarDateSchema,
  clawbackToSchema,
  fenSchema,
  hashSchema,
  idSchema,
  nameSchema,
  reasonSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import {
  commandAnswerSchema,
  commandShape,
  idParams,
  orNull,
  revisionTextSchema,
  sumFenSchema,
  wordsSchema,
} from '../values.ts';
import { decisionSchema } from './allocation-answers.ts';
import { holdAskedSchema } from './holds.ts';

const madeSchema = decisionSchema.omit({ changedSince: true, approved: true });

const seen = { proposalHash: hashSchema, documentNumber: orNull(nameSchema) };
const decisionKinds = [
  z.strictObject({ kind: z.literal('confirm'), ...seen, reason: orNull(reasonSchema) }),
  z.strictObject({ kind: z.literal('fill-in'), ...seen, change: fenSchema, reason: orNull(reasonSchema) }),
  z.strictObject({ kind: z.literal('override'), ...seen, change: fenSchema, reason: reasonSchema }),
] as const;
const decisionBodySchema = z.discriminatedUnion('kind', decisionKinds);

const onDay = { documentNumber: orNull(nameSchema), on: calendarDateSchema };
const withdrawalShape = { reason: reasonSchema, ...onDay };
const clawbackShape = { amount: budgetFenSchema, to: clawbackToSchema, reason: reasonSchema, ...onDay };
/** One of many lines: decided, or moved as its own operation would. */
const oneOfManySchema = z.discriminatedUnion('kind', [
  ...decisionKinds,
  z.strictObject({ kind: z.literal('hold'), reason: holdAskedSchema, ...onDay }),
  z.strictObject({ kind: z.literal('release'), holdId: idSchema, reason: reasonSchema, ...onDay }),
  z.strictObject({ kind: z.literal('claw-back'), ...clawbackShape }),
  z.strictObject({ kind: z.literal('withdraw'), ...withdrawalShape }),
]);

const allocations = { tag: 'allocations' } as const;
const onLine = {
  ...allocations,
  method: 'post',
  kind: 'command',
  params: idParams,
  ifMatch: true,
  idempotent: true,
} as const;

export const decisionOperations = declareOperations({
  decideAllocation: {
    ...allocations,
    method: 'post',
    path: '/api/v1/allocations/{id}/decision',
    kind: 'command',
    summary: {
      zh: '确认、填写或调整建议',
      en: 'Confirm, fill in or override a proposal',
    },
    params: idParams,
    body: decisionBodySchema,
    output: z.object({
      id: idSchema,
      decision: madeSchema,
      ...commandShape,
    }),
    status: 200,
    ifMatch: true,
    idempotent: true,
  },
  decideAllocations: {
    ...allocations,
    method: 'post',
    path: '/api/v1/allocations/decisions',
    kind: 'command',
    summary: {
      zh: '成批决定、暂缓、解除、收回、撤回：逐行各自成败，逐行答复',
      en: 'Decide, hold, release, claw back, withdraw on many lines at once: each stands or falls alone, with an answer for each',
    },
    body: z.strictObject({
      items: z
        .array(
          z.strictObject({
            id: idSchema,
            /** That was seen, null where nothing had been done with the line; left out, it is decided on whatever is there. */
            revision: revisionTextSchema.nullable().optional(),
            decision: oneOfManySchema,
          }),
        )
        .min(1)
        .max(1000),
    }),
    output: z.object({
      items: z.array(
        z.object({
          id: idSchema,
          /** `unchanged`: it had been decided or moved in just this way before; `moved`: held, released, clawed back, withdrawn. */
          status: z.enum(['decided', 'moved', 'unchanged', 'refused']),
          /** Null of what is no decision about the amount. */
          decision: madeSchema.nullable(),
          /** Why it was refused, and what to do. */
          problem: z.object({ code: z.string(), message: wordsSchema, todo: wordsSchema }).nullable(),
        }),
      ),
      decided: z.int(),
      moved: z.int(),
      unchanged: z.int(),
      refused: z.int(),
      /** Sum of the changes that were decided now. */
      change: sumFenSchema,
      position: commandShape.position,
    }),
    status: 200,
    idempotent: true,
    timeLimitSeconds: 120,
  },
  withdrawDecision: {
    ...onLine,
    path: '/api/v1/allocations/{id}/decision/withdrawal',
    summary: { zh: '撤回一行的决定', en: 'Withdraw the decision about a line' },
    body: z.strictObject(withdrawalShape),
    output: commandAnswerSchema,
    status: 200,
  },
  reviewDecision: {
    ...onLine,
    path: '/api/v1/allocations/{id}/decision/review',
    summary: { zh: '复核一行的决定', en: 'Review the decision about a line as a second person' },
    body: z.strictObject({
      outcome: z.enum(['approved', 'returned']),
      reason: orNull(reasonSchema),
      on: calendarDateSchema,
    }),
    output: commandAnswerSchema,
    status: 200,
  },
  orderClawback: {
    ...onLine,
    path: '/api/v1/allocations/{id}/clawbacks',
    summary: { zh: '收回已拨付的资金', en: 'Claim released money back' },
    body: z.strictObject(clawbackShape),
    output: z.object({ id: idSchema, clawbackId: idSchema, ...commandShape }),
    status: 201,
  },
  returnClawback: {
    ...onLine,
    path: '/api/v1/allocations/{id}/clawbacks/{clawbackId}/returns',
    summary: { zh: '登记收回到账', en: 'Record that claimed money came back' },
    params: z.strictObject({ id: idSchema, clawbackId: idSchema }),
    body: z.strictObject({ amount: budgetFenSchema, documentNumber: orNull(nameSchema), on: calendarDateSchema }),
    output: commandAnswerSchema,
    status: 200,
  },
});
