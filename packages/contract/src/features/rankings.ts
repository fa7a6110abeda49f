import {
  calendarDateSchema,
  idSchema,
  nameSchema,
  objectKindSchema,
  rankingFixed,
  rankingGroupSchema,
  rankingMemberSchema,
  rankingMethodSchema,
  rankingQuotaSchema,
  reasonSchema,
  sampleFieldsSchema,
  scoreSchema,
  subjectKindSchema,
  yearSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import {
  commandAnswerSchema,
  idParams,
  instantSchema,
  orNull,
  pageQuery,
  pageShape,
  revisionTextSchema,
  viewQuery,
  viewShape,
  yearInAddress,
} from '../values.ts';

const { counted, places } = rankingFixed.schema.shape;

const rankingSchema = z
  .object({
    id: idSchema,
    status: z.enum(['fixed', 'withdrawn']),
    fiscalYear: yearSchema,
    version: z.int(),
    group: rankingGroupSchema,
    method: rankingMethodSchema,
    members: z.int(),
    counted,
    places,
    on: calendarDateSchema,
    documentNumber: z.string().nullable(),
    reason: z.string().nullable(),
    sample: sampleFieldsSchema,
    withdrawn: z.object({ reason: z.string(), on: calendarDateSchema }).nullable(),
    eventId: z.string(),
    recordedAt: instantSchema,
    principal: z.string(),
    revision: revisionTextSchema,
  })
  .meta({ id: 'Ranking' });

const groupBody = z.strictObject({
  name: nameSchema,
  subjectKind: subjectKindSchema.default('object'),
  objectKinds: z.array(objectKindSchema).max(20).default([]),
  departmentIds: z.array(idSchema).max(500).default([]),
  policyAreas: z.array(nameSchema).max(100).default([]),
});

const { ties, atQuotaEdge, rounding, withoutScore, outcomes } = rankingMethodSchema.shape;
const methodBody = z.strictObject({
  ties: ties.default('shared'),
  atQuotaEdge: atQuotaEdge.default('out'),
  rounding: rounding.default('half-up'),
  withoutScore: withoutScore.default('counted'),
  outcomes: outcomes.default('confirmed'),
  quotas: z.array(rankingQuotaSchema).max(10).default([]),
});

const rankingBody = {
  fiscalYear: yearSchema,
  group: groupBody,
  method: methodBody.default(methodBody.parse({})),
  /**
   * Scores that are handed in: those of departments, and of objects in place of what their outcomes say. By id of the subject; null says
   * that there is none.
   */
  scores: z.record(idSchema, scoreSchema.nullable()).default({}),
};

const rankings = { tag: 'rankings', timeLimitSeconds: 120 } as const;
const command = { ...rankings, method: 'post', kind: 'command', ifMatch: true, idempotent: true } as const;
const rankingBodyLimitBytes = 10_000_000;

export const rankingOperations = declareOperations({
  previewRanking: {
    ...rankings,
    method: 'post',
    path: '/api/v1/rankings/preview',
    kind: 'query',
    summary: {
      zh: '按现有得分试排，不写入',
      en: 'The provisional ranking of a group by the scores of the moment; nothing is recorded',
    },
    query: z.strictObject(viewQuery),
    body: z.strictObject(rankingBody),
    output: z.object({
      provisional: z.literal(true),
      members: z.array(rankingMemberSchema),
      counted,
      places,
      /** How many have a score that does not count because its outcome is not confirmed. */
      unconfirmed: z.int(),
      ...viewShape,
    }),
    status: 200,
    bodyLimitBytes: rankingBodyLimitBytes,
  },
  fixRanking: {
    ...command,
    path: '/api/v1/rankings',
    summary: {
      zh: '确定排名；此后得分变动不影响它，重新确定须说明理由',
      en: 'Fix the ranking of a group: later scores change it no more; fixing it anew needs a reason',
    },
    body: z.strictObject({
      /** Of the ranking: the same for every list of the group in the year. */
      id: idSchema,
      ...rankingBody,
      on: calendarDateSchema.optional().meta({ description: 'Default today' }),
      documentNumber: orNull(nameSchema),
      reason: orNull(reasonSchema),
      sample: sampleFieldsSchema.default([]),
    }),
    output: commandAnswerSchema,
    status: 201,
    bodyLimitBytes: rankingBodyLimitBytes,
  },
  listRankings: {
    ...rankings,
    method: 'get',
    path: '/api/v1/rankings',
    kind: 'query',
    summary: { zh: '列出排名', en: 'Rankings by year and id' },
    query: z.strictObject({ ...viewQuery, fiscalYear: yearInAddress.optional() }),
    output: z.object({ items: z.array(rankingSchema), ...viewShape }),
    status: 200,
  },
  getRanking: {
    ...rankings,
    method: 'get',
    path: '/api/v1/rankings/{id}',
    kind: 'query',
    summary: { zh: '查看一个排名及其名单', en: 'One ranking with its members, a page at a time' },
    params: idParams,
    query: z.strictObject({ ...viewQuery, ...pageQuery }),
    output: z.object({ item: rankingSchema, members: z.array(rankingMemberSchema), ...pageShape }),
    status: 200,
  },
  withdrawRanking: {
    ...command,
    path: '/api/v1/rankings/{id}/withdrawal',
    summary: { zh: '撤销排名', en: 'Withdraw a ranking: no list of the group holds any more' },
    params: idParams,
    body: z.strictObject({ reason: reasonSchema, on: calendarDateSchema.optional() }),
    output: commandAnswerSchema,
    status: 200,
  },
});
