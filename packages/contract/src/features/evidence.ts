import { calendarDateSchema, fileNameSchema, hashSchema, idSchema, sampleFieldsSchema } from '@bihuan/domain';
import { z } from 'zod';
import { fileAnswerSchema } from '../files.ts';
import { declareOperations } from '../operation.ts';
import {
  commandShape,
  idParams,
  instantSchema,
  orNull,
  pageQuery,
  pageShape,
  revisionTextSchema,
  viewQuery,
  wordsSchema,
} from '../values.ts';

const manifestSchema = z
  .strictObject({
    files: z
      .array(
        z.strictObject({
          name: fileNameSchema,
          speaksOf: orNull(calendarDateSchema).meta({
            description: 'The day that the content speaks of; not the day of the upload',
          }),
          sha256: orNull(hashSchema).meta({ description: 'Compared with what comes, where it is given' }),
        }),
      )
      .min(1)
      .max(100),
    sample: sampleFieldsSchema.default([]),
  })
  .meta({ id: 'EvidenceManifest', description: 'One entry for each file, in the order in which they are sent' });

/** What became of one file of an upload: stored, or its own problem. */
const uploadedSchema = z.object({
  name: z.string(),
  speaksOf: calendarDateSchema.nullable(),
  hash: hashSchema.nullable().meta({ description: 'Of what came; null when nothing did' }),
  size: z.int().nullable(),
  type: z.string().nullable().meta({ description: 'Recognised by the content; null when it is not stored' }),
  stored: z.boolean(),
  /** Whether the same bytes lay there before. */
  wasThere: z.boolean(),
  problem: z.object({ code: z.string(), messages: wordsSchema, todo: wordsSchema }).nullable(),
});

/** One event that refers to a file. */
const referenceSchema = z.object({
  findingId: idSchema,
  event: z.enum(['ProgressReported', 'CompletionSubmitted']),
  revision: revisionTextSchema.meta({ description: 'Of the event in the stream of its finding' }),
  measureId: idSchema.nullable(),
  name: z.string(),
  speaksOf: calendarDateSchema.nullable(),
  /** The day of the report. */
  on: calendarDateSchema,
  recordedAt: instantSchema,
  principal: z.string(),
});

export const evidenceFileSchema = z
  .object({
    hash: hashSchema,
    size: z.int().nullable(),
    type: z.string().nullable(),
    /** Each time that it came in, earliest first: the day, by whom, and what was said of it then. */
    received: z.array(
      z.object({
        receiptId: idSchema,
        findingId: idSchema.nullable().meta({ description: 'The finding that it was brought for' }),
        name: z.string(),
        speaksOf: calendarDateSchema.nullable(),
        receivedOn: calendarDateSchema,
        receivedAt: instantSchema,
        principal: z.string(),
      }),
    ),
    references: z.array(referenceSchema),
  })
  .meta({ id: 'EvidenceFile' });

const evidence = { tag: 'evidence' } as const;
const upload = {
  ...evidence,
  method: 'post',
  kind: 'command',
  body: manifestSchema,
  files: true,
  output: z.object({ id: idSchema, files: z.array(uploadedSchema), ...commandShape }),
  status: 200,
  idempotent: true,
  timeLimitSeconds: 600,
} as const;
const listed = {
  ...evidence,
  method: 'get',
  kind: 'query',
  output: z.object({ items: z.array(evidenceFileSchema), ...pageShape }),
  status: 200,
} as const;

export const evidenceOperations = declareOperations({
  storeEvidence: {
    ...upload,
    path: '/api/v1/evidence',
    summary: {
      zh: '上传佐证材料：清单在前，文件随后，可以一次多个',
      en: 'Store files of evidence: the manifest first, then the files, many at once',
    },
  },
  getEvidenceLimits: {
    ...evidence,
    method: 'get',
    path: '/api/v1/evidence-limits',
    kind: 'query',
    summary: { zh: '上传佐证材料的大小上限', en: 'The most that is taken as evidence' },
    query: z.strictObject({ after: viewQuery.after }),
    output: z.object({ fileBytes: z.int(), requestBytes: z.int() }),
    status: 200,
  },
  listEvidence: {
    ...listed,
    path: '/api/v1/evidence',
    summary: {
      zh: '列出佐证材料：谁在哪一天提供，反映哪一天，用在哪里',
      en: 'List evidence: when it came and from whom, the day it speaks of, what refers to it',
    },
    query: z.strictObject({ findingId: idSchema.optional(), hash: hashSchema.optional(), ...viewQuery, ...pageQuery }),
  },
  attachEvidence: {
    ...upload,
    path: '/api/v1/findings/{id}/evidence',
    summary: {
      zh: '为一个问题上传佐证材料，逐份注明反映的日期',
      en: 'Store files of evidence for a finding, each with the day that it speaks of',
    },
    params: idParams,
  },
  listFindingEvidence: {
    ...listed,
    path: '/api/v1/findings/{id}/evidence',
    summary: {
      zh: '列出一个问题的佐证材料：为它上传的，和报告引用的',
      en: 'Evidence of a finding: what was brought for it, and what its reports refer to',
    },
    params: idParams,
    query: z.strictObject({ ...viewQuery, ...pageQuery }),
  },
  getEvidence: {
    ...evidence,
    method: 'get',
    path: '/api/v1/evidence/{hash}',
    kind: 'query',
    summary: { zh: '下载一份佐证材料', en: 'Download a file of evidence' },
    params: z.strictObject({ hash: hashSchema }),
    query: z.strictObject(viewQuery),
    output: fileAnswerSchema,
    answersFile: 'saved',
    status: 200,
  },
});
