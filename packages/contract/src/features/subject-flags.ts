import {
  calendarDateSchema,
  idSchema,
  reasonSchema,
  sampleFieldsSchema,
  subjectFlagged,
  subjectFlagSchema,
  yearSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import { commandAnswerSchema, commandShape, idParams, orNull, pageShape, revisionTextSchema } from '../values.ts';
import { namedSubjectSchema, recordedByShape, subjectsQuery } from './budget-facts.ts';

const flagSchema = z.object({
  flagId: idSchema,
  flag: subjectFlagSchema,
  on: calendarDateSchema,
  basis: z.string(),
  documentNumber: z.string().nullable(),
  sample: sampleFieldsSchema,
  /** Null while it is in force. */
  withdrawn: z.object({ reason: z.string(), on: calendarDateSchema }).nullable(),
  ...recordedByShape,
});

const flaggedSubjectSchema = z
  .object({
    /** `2025-object-<id>`. */
    id: idSchema,
    fiscalYear: yearSchema,
    subject: namedSubjectSchema,
    /** Oldest first. */
    flags: z.array(flagSchema),
    revision: revisionTextSchema,
  })
  .meta({ id: 'FlaggedSubject' });

const { fiscalYear, subject, flag, on, basis, documentNumber } = subjectFlagged.schema.shape;
const flags = { tag: 'budget' } as const;
const command = { ...flags, method: 'post', kind: 'command', ifMatch: true, idempotent: true } as const;

export const subjectFlagOperations = declareOperations({
  listSubjectFlags: {
    ...flags,
    method: 'get',
    path: '/api/v1/flags',
    kind: 'query',
    summary: {
      zh: '列出一个年度有特殊情形（事故、失信、未提交、不配合）的对象和部门',
      en: 'Subjects with flags in a fiscal year (accident, dishonesty, not submitted, did not co-operate)',
    },
    query: z.strictObject({ ...subjectsQuery, flag: subjectFlagSchema.optional() }),
    output: z.object({ items: z.array(flaggedSubjectSchema), ...pageShape }),
    status: 200,
  },
  flagSubject: {
    ...command,
    path: '/api/v1/flags',
    summary: { zh: '登记一项特殊情形', en: 'Record a flag; the same of the same day stands once' },
    body: z.strictObject({
      fiscalYear,
      subject,
      flag,
      on,
      basis,
      documentNumber: orNull(documentNumber.unwrap()),
      sample: sampleFieldsSchema.default([]),
    }),
    output: z.object({ id: idSchema, flagId: idSchema, ...commandShape }),
    status: 201,
  },
  withdrawSubjectFlag: {
    ...command,
    path: '/api/v1/flags/{id}/withdrawal',
    summary: { zh: '撤销一项特殊情形', en: 'Withdraw a flag with a reason' },
    params: idParams,
    body: z.strictObject({ flagId: idSchema, reason: reasonSchema, on: calendarDateSchema }),
    output: commandAnswerSchema,
    status: 200,
  },
});
