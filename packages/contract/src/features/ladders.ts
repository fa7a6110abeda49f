import {
  bilingualSchema,
  findingClassSchema,
  idSchema,
  ladderSchema,
  ladderStepSchema,
  matterKindSchema,
  nameSchema,
  reasonSchema,
  severitySchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import {
  commandAnswerSchema,
  idParams,
  instantSchema,
  orNull,
  reckonedDaySchema,
  revisionTextSchema,
  viewQuery,
  viewShape,
} from '../values.ts';
import { datedStepSchema } from './chase-answers.ts';

const { ladderId, name, when, order, steps } = ladderSchema.shape;

/** `/ladders/preview` is an address of its own. */
const settableIdSchema = ladderId.refine((id) => id !== 'preview', { error: 'ladder.id-reserved' });

const conditionNameSchema = z.enum(when.keyof().options);

const ladderItemSchema = z
  .object({
    id: idSchema,
    name: bilingualSchema,
    when,
    /** Conditions that may be set on it: a default ladder has none. */
    conditions: z.array(conditionNameSchema),
    order: z.int(),
    steps: z.array(ladderStepSchema),
    /** False for the default ladder until somebody sets it. */
    isSet: z.boolean(),
    reason: z.string().nullable(),
    /** When and by whom it was set; null while it is the built-in one. */
    recordedAt: instantSchema.nullable(),
    principal: z.string().nullable(),
    revision: revisionTextSchema.nullable(),
  })
  .meta({ id: 'Ladder' });

const ladders = { tag: 'ladders' } as const;

export const ladderOperations = declareOperations({
  listLadders: {
    ...ladders,
    method: 'get',
    path: '/api/v1/ladders',
    kind: 'query',
    summary: {
      zh: '列出催办阶梯，按选用的先后',
      en: 'The ladders in force, in the order in which they are tried',
    },
    query: z.strictObject(viewQuery),
    output: z.object({
      items: z.array(ladderItemSchema),
      /** What can be asked of each matter; a ladder may ask what any of its matters has. */
      conditionsOfMatter: z.record(matterKindSchema, z.array(conditionNameSchema)),
      ...viewShape,
    }),
    status: 200,
  },
  setLadder: {
    ...ladders,
    method: 'post',
    path: '/api/v1/ladders',
    kind: 'command',
    summary: { zh: '设定催办阶梯（已有的以此为准）', en: 'Set a ladder, new or in place of what it was' },
    body: z.strictObject({
      id: settableIdSchema,
      name,
      /** Left out: the ladder is for every finding and every policy change. Look-backs have one that names them. */
      when: z
        .strictObject({
          matters: orNull(when.shape.matters),
          categories: orNull(when.shape.categories),
          classes: orNull(when.shape.classes),
          severities: orNull(when.shape.severities),
          departmentIds: orNull(when.shape.departmentIds),
        })
        .prefault({}),
      order: order.default(100),
      steps,
      reason: orNull(reasonSchema),
    }),
    output: commandAnswerSchema,
    status: 201,
    ifMatch: true,
    idempotent: true,
  },
  previewLadder: {
    ...ladders,
    method: 'get',
    path: '/api/v1/ladders/preview',
    kind: 'query',
    summary: {
      zh: '预览一个问题、一项政策调整或一次回头看的催办阶梯及各步日期',
      en: 'The ladder that applies to a finding, a policy change or a look-back, with the day of every step',
    },
    query: z.strictObject({
      ...viewQuery,
      dueDate: reckonedDaySchema,
      matter: matterKindSchema.default('finding'),
      category: nameSchema.optional(),
      class: findingClassSchema.optional(),
      severity: severitySchema.optional(),
      departmentId: idSchema.optional().meta({ description: 'Of a policy change: the office that carries it out' }),
    }),
    output: z.object({
      ladder: ladderItemSchema,
      dates: z.array(datedStepSchema),
      ...viewShape,
    }),
    status: 200,
  },
  getLadder: {
    ...ladders,
    method: 'get',
    path: '/api/v1/ladders/{id}',
    kind: 'query',
    summary: { zh: '查看一个催办阶梯', en: 'One ladder that is in force' },
    params: idParams,
    query: z.strictObject(viewQuery),
    output: z.object({ item: ladderItemSchema, ...viewShape }),
    status: 200,
  },
  withdrawLadder: {
    ...ladders,
    method: 'post',
    path: '/api/v1/ladders/{id}/withdrawal',
    kind: 'command',
    summary: {
      zh: '撤销催办阶梯；默认阶梯恢复为系统自带',
      en: 'Withdraw a ladder; the default becomes the built-in one again',
    },
    params: idParams,
    body: z.strictObject({ reason: reasonSchema }),
    output: commandAnswerSchema,
    status: 200,
    ifMatch: true,
    idempotent: true,
  },
});
