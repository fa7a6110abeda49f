import {
  budgetFenSchema,
  calendarDateSchema,
  closingKindSchema,
  completionSubmitted,
  evidenceSchema,
  fileNameSchema,
  idSchema,
  measureSchema,
  nameSchema,
  progressReported,
  ratingSchema,
  reasonSchema,
  resultSchema,
  sampleFieldsSchema,
  textSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import { commandAnswerSchema, commandShape, idParams, orNull } from '../values.ts';

/** A command on one finding that is there already. */
const onOne = {
  tag: 'findings',
  kind: 'command',
  output: commandAnswerSchema,
  idempotent: true,
  method: 'post',
  params: idParams,
  status: 200,
  ifMatch: true,
} as const;

const { text, dueDate } = measureSchema.shape;
const measure = { text, target: orNull(textSchema), dueDate };
const responsible = z
  .strictObject({ personId: orNull(idSchema), role: orNull(nameSchema) })
  .meta({ description: 'A person by id, or a role in words; at least one of them' });
const evidence = z
  .array(z.strictObject({ ...evidenceSchema.shape, name: fileNameSchema, speaksOf: orNull(calendarDateSchema) }))
  .max(200)
  .default([])
  .meta({ description: 'Stored files by the SHA-256 of their content, each with the day that it speaks of' });
const results = z
  .array(
    z.strictObject({
      kind: resultSchema.shape.kind,
      amount: budgetFenSchema.nullable().default(null),
      note: orNull(textSchema),
    }),
  )
  .max(50)
  .meta({ description: 'Each with an amount or a note' });
const on = calendarDateSchema;
const sample = sampleFieldsSchema.default([]);

/** What becomes of a finding, from the promise to the closing. */
export const rectificationOperations = declareOperations({
  makeCommitment: {
    ...onOne,
    path: '/api/v1/findings/{id}/commitment',
    summary: { zh: '登记整改承诺', en: 'Record the commitment; its measures are numbered from 1' },
    body: z.strictObject({ measures: z.array(z.strictObject(measure)).min(1).max(100), responsible, on, sample }),
  },
  amendCommitment: {
    ...onOne,
    path: '/api/v1/findings/{id}/commitment/amendment',
    summary: { zh: '修改整改承诺（日期只能提前）', en: 'Amend the commitment; no day becomes later' },
    body: z.strictObject({
      measures: z
        .array(z.strictObject({ measureId: orNull(idSchema), ...measure }))
        .min(1)
        .max(100)
        .meta({ description: 'All measures; without measureId it is a new one' }),
      responsible,
      on,
      reason: reasonSchema,
      sample,
    }),
  },
  reportProgress: {
    ...onOne,
    path: '/api/v1/findings/{id}/progress',
    summary: { zh: '报告一项措施的进展', en: 'Report the progress of one measure' },
    body: z.strictObject({
      measureId: idSchema,
      percent: progressReported.schema.shape.percent,
      note: orNull(textSchema),
      evidence,
      on,
      sample,
    }),
  },
  requestExtension: {
    ...onOne,
    path: '/api/v1/findings/{id}/extension-requests',
    summary: { zh: '申请延期', en: 'Ask for more time' },
    body: z.strictObject({
      measureIds: z
        .array(idSchema)
        .max(100)
        .default([])
        .meta({ description: 'Left out: all that are not done; without a commitment, the term' }),
      until: calendarDateSchema,
      reason: reasonSchema,
      on,
    }),
    output: z.object({ id: idSchema, extensionId: idSchema, ...commandShape }),
    status: 201,
  },
  decideExtension: {
    ...onOne,
    path: '/api/v1/findings/{id}/extension-decisions',
    summary: { zh: '同意或不同意延期', en: 'Grant or decline more time' },
    body: z.discriminatedUnion('decision', [
      z.strictObject({
        decision: z.literal('grant'),
        extensionId: idSchema,
        until: orNull(calendarDateSchema).meta({ description: 'The day given; left out: the day wanted' }),
        reason: orNull(reasonSchema),
        on,
      }),
      z.strictObject({ decision: z.literal('decline'), extensionId: idSchema, reason: reasonSchema, on }),
    ]),
  },
  submitCompletion: {
    ...onOne,
    path: '/api/v1/findings/{id}/completion',
    summary: { zh: '提交整改完成情况', en: 'Submit the completion, with the unit’s own rating' },
    body: z.strictObject({ ...completionSubmitted.schema.shape, note: orNull(textSchema), evidence, sample }),
  },
  returnCompletion: {
    ...onOne,
    path: '/api/v1/findings/{id}/completion/return',
    summary: { zh: '退回整改完成情况', en: 'Return the completion with reasons' },
    body: z.strictObject({ reasons: z.array(reasonSchema).min(1).max(20), on }),
  },
  verifyCompletion: {
    ...onOne,
    path: '/api/v1/findings/{id}/verification',
    summary: { zh: '验收销号', en: 'Verify and close, with the office’s rating' },
    body: z.strictObject({
      kind: closingKindSchema,
      reason: reasonSchema,
      rating: ratingSchema,
      results: results.default([]),
      on,
      sample,
    }),
  },
  bookResults: {
    ...onOne,
    path: '/api/v1/findings/{id}/results',
    summary: { zh: '登记整改成效', en: 'Book results' },
    body: z.strictObject({ results: results.min(1), on, sample }),
  },
});
