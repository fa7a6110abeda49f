import { accessKinds, calendarDateSchema, type EventType, type StreamKind } from '@bihuan/domain';
import { z } from 'zod';
import { fileAnswerSchema } from '../files.ts';
import { declareOperations } from '../operation.ts';
import { instantSchema, pageQuery, pageShape, viewQuery, wordsSchema } from '../values.ts';

const narrowing = {
  principal: z.string().trim().min(1).max(200).optional().meta({ description: 'Id of who acted, or in whose stead' }),
  thing: z.string().trim().min(1).max(300).optional().meta({ description: 'Id of the thing' }),
  from: calendarDateSchema.optional().meta({ description: 'First day' }),
  until: calendarDateSchema.optional().meta({ description: 'Last day' }),
};
const who = {
  principal: z.string().nullable(),
  onBehalfOf: z.string().nullable().meta({ description: 'Id of the account in whose stead' }),
  from: z.string().nullable().meta({ description: 'Network address' }),
  correlationId: z.string().nullable(),
};

const accessItemSchema = z
  .object({
    at: instantSchema,
    what: z.enum(accessKinds),
    ...who,
    kind: z.string().nullable().meta({ description: 'Kind of the principal' }),
    role: z.string().nullable(),
    operation: z.string().nullable(),
    thing: z.string().nullable().meta({ description: 'Id of the thing; null for a list' }),
    code: z.string().nullable().meta({ description: 'Code of the refusal' }),
    count: z.int().optional().meta({ description: 'Entries left out, or days removed by rule' }),
  })
  .meta({ id: 'AccessItem' });

const deedSchema = z
  .object({
    eventId: z.string(),
    type: z.string() as unknown as z.ZodType<EventType>,
    about: z.string().meta({ description: 'Kind of the thing' }) as unknown as z.ZodType<StreamKind>,
    thing: z.string(),
    recordedAt: instantSchema,
    ...who,
    principal: z.string(),
    correlationId: z.string(),
    actingAs: z.string().nullable().meta({ description: 'Role' }),
    causationId: z.string().nullable(),
  })
  .meta({ id: 'Deed' });

const record = { tag: 'access-record', method: 'get', kind: 'query', status: 200 } as const;

const verificationSchema = z
  .object({
    status: z.enum(['never', 'running', 'whole', 'broken', 'failed']),
    startedAt: instantSchema.nullable(),
    endedAt: instantSchema.nullable(),
    principal: z.string().nullable(),
    /** Read so far, or in all. */
    events: z.int(),
    streams: z.int(),
    /** The first event that is not as it was written. */
    fault: z
      .object({
        kind: z.string(),
        stream: z.string().nullable(),
        revision: z.string().nullable(),
        position: z.string().nullable(),
        eventType: z.string().nullable(),
        detail: wordsSchema,
      })
      .nullable(),
    /** Null until they were looked at: where the record is not whole it cannot say which files there must be. */
    files: z
      .object({
        checked: z.int(),
        faults: z.array(z.object({ kind: z.enum(['missing', 'altered']), hash: z.string(), name: z.string() })),
      })
      .nullable(),
    access: z
      .object({
        days: z.int(),
        lines: z.int(),
        faults: z.array(z.object({ day: z.string(), line: z.int() })),
      })
      .nullable(),
  })
  .meta({ id: 'Verification' });

export const accessRecordOperations = declareOperations({
  getVerification: {
    ...record,
    path: '/api/v1/verification',
    summary: {
      zh: '核验记录：上一次或正在进行的一次',
      en: 'Whether the record is whole: the run under way in this process, or its last one',
    },
    query: z.strictObject({}),
    output: verificationSchema,
  },
  startVerification: {
    ...record,
    method: 'post',
    path: '/api/v1/verification',
    summary: {
      zh: '核验全部记录、它所指的文件和访问记录（在后台进行）',
      en: 'Read the whole record, the files that it names and the record of access, in the background',
    },
    body: z.strictObject({}),
    output: verificationSchema,
  },
  listAccess: {
    ...record,
    path: '/api/v1/access-record',
    summary: {
      zh: '访问记录：谁登录过、看过什么、哪些请求被拒绝（不含内容），新的在前',
      en: 'The record of access: who signed in, who saw what, what was refused; no contents; newest first',
    },
    query: z.strictObject({
      ...narrowing,
      what: z.enum(accessKinds).optional(),
      operation: z.string().trim().min(1).max(100).optional(),
      ...pageQuery,
    }),
    output: z.object({ items: z.array(accessItemSchema), next: z.string().nullable() }),
  },
  listDeeds: {
    ...record,
    path: '/api/v1/deeds',
    summary: {
      zh: '谁做了什么：按人、事项和时间列出全部记录（不含内容），新的在前',
      en: 'Who did what: every event by person, thing and time, without its contents; newest first',
    },
    query: z.strictObject({ ...narrowing, ...viewQuery, ...pageQuery }),
    output: z.object({ items: z.array(deedSchema), ...pageShape }),
  },
  exportAccessRecord: {
    ...record,
    path: '/api/v1/access-record/export',
    summary: {
      zh: '导出“谁看过、做过什么”（CSV）：访问记录与事件按时间合并',
      en: 'Export “who saw and did what” (CSV): access and events by time',
    },
    query: z.strictObject({ ...narrowing, lang: z.enum(['zh', 'en']).default('zh') }),
    output: fileAnswerSchema,
    answersFile: 'saved',
    timeLimitSeconds: 300,
  },
});
