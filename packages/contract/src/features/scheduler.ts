import {
  calendarDateSchema,
  chaseRecipientSchema,
  idSchema,
  ladderStepKindSchema,
  messageKindSchema,
  outgoingIdSchema,
  reasonSchema,
  sampleFieldsSchema,
  stepKeySchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import {
  commandAnswerSchema,
  commandShape,
  inAddress,
  instantSchema,
  orNull,
  viewQuery,
  wordsSchema,
} from '../values.ts';
import { matterShape } from './chase-answers.ts';

const delivery = { tag: 'reminders' } as const;
const limit = inAddress(z.int().min(1).max(1000)).default(100);

/** `person:p-1`, `organisation:u-1`, `role:unit`. */
const recipientKeySchema = z.string().regex(/^(person|organisation|role):[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, {
  error: 'id.malformed',
});

const failedMessageSchema = z
  .object({
    id: outgoingIdSchema,
    kind: messageKindSchema,
    recipient: chaseRecipientSchema,
    name: z.string().nullable().meta({ description: 'Null for a role, and for a person who is deleted' }),
    channel: idSchema,
    findingIds: z.array(idSchema),
    policyChangeIds: z.array(idSchema),
    attempts: z.int(),
    error: z.object({ code: z.string(), text: z.string().nullable() }),
    on: calendarDateSchema.meta({ description: 'The day that it was composed for' }),
  })
  .meta({ id: 'FailedMessage' });

const inboxItemSchema = z
  .object({
    id: stepKeySchema,
    recipient: chaseRecipientSchema,
    ...matterShape,
    about: z
      .object({
        objectName: z.string(),
        unit: z.string().nullable(),
        description: z.string(),
        sample: sampleFieldsSchema,
      })
      .nullable()
      .meta({ description: 'What the finding or policy change says, and about what; null where it is not known' }),
    kind: ladderStepKindSchema,
    standsFor: z.array(ladderStepKindSchema).meta({ description: 'Lower steps that it stands for' }),
    dueDate: calendarDateSchema,
    day: calendarDateSchema.meta({ description: 'When it came in' }),
    isRead: z.boolean(),
    isWithdrawn: z.boolean().meta({ description: 'It was not to be told any more' }),
  })
  .meta({ id: 'InboxItem' });

const inboxRecipientSchema = z
  .object({
    key: recipientKeySchema.meta({ description: '`recipient` of the inbox' }),
    recipient: chaseRecipientSchema,
    name: z.string().nullable().meta({ description: 'Null for a role, and for somebody who is deleted' }),
    entries: z.int(),
    unread: z.int(),
  })
  .meta({ id: 'InboxRecipient' });

export const schedulerOperations = declareOperations({
  getScheduler: {
    ...delivery,
    method: 'get',
    path: '/api/v1/scheduler',
    kind: 'query',
    summary: {
      zh: '调度的状态：队列、计划、上次巡查、发送失败的消息',
      en: 'How the scheduler stands: queue, schedule, last sweep, failed messages',
    },
    query: z.strictObject({ after: viewQuery.after }),
    output: z.object({
      runner: z.enum(['in-process', 'bullmq', 'none']).meta({ description: '`none`: this service runs no scheduler' }),
      isLeader: z.boolean().meta({ description: 'Whether this process looks after the schedule' }),
      everyMs: z.int().nullable(),
      nextRun: instantSchema.nullable(),
      lastSweep: z
        .object({
          startedAt: instantSchema,
          endedAt: instantSchema,
          issued: z.int().nullable(),
          error: z.string().nullable(),
        })
        .nullable(),
      queue: z.object({ waiting: z.int().nullable(), active: z.int().nullable() }).meta({
        description: 'Null while the queue cannot be asked',
      }),
      messages: z.object({ unaddressed: z.int(), toTell: z.int(), waiting: z.int(), failed: z.int() }),
      failed: z.array(failedMessageSchema).meta({ description: 'Newest first, at most 100' }),
      problems: z.array(z.object({ code: z.string(), words: wordsSchema })),
    }),
    status: 200,
  },
  retryReminder: {
    ...delivery,
    method: 'post',
    path: '/api/v1/reminders/{id}/retry',
    kind: 'command',
    summary: { zh: '重新发送一条发送失败的消息', en: 'Try a message again whose last attempt has failed' },
    params: z.strictObject({ id: outgoingIdSchema }),
    body: z.strictObject({ reason: orNull(reasonSchema) }),
    output: commandAnswerSchema,
    status: 200,
    idempotent: true,
  },
  listInbox: {
    ...delivery,
    method: 'get',
    path: '/api/v1/inbox',
    kind: 'query',
    summary: { zh: '站内消息，按接收人', en: 'The in-app inbox, of one recipient or of all' },
    query: z.strictObject({
      after: viewQuery.after,
      recipient: recipientKeySchema.optional(),
      unread: z.enum(['true', 'false']).default('false'),
      limit,
    }),
    output: z.object({ items: z.array(inboxItemSchema), unread: z.int(), position: z.string().nullable() }),
    status: 200,
  },
  listInboxRecipients: {
    ...delivery,
    method: 'get',
    path: '/api/v1/inbox/recipients',
    kind: 'query',
    summary: { zh: '有站内消息的接收人', en: 'Who has something in the inbox' },
    query: z.strictObject({ after: viewQuery.after, limit }),
    output: z.object({
      items: z.array(inboxRecipientSchema).meta({ description: 'Those with most unread first' }),
      position: z.string().nullable(),
    }),
    status: 200,
  },
  markInboxRead: {
    ...delivery,
    method: 'post',
    path: '/api/v1/inbox/readings',
    kind: 'command',
    summary: { zh: '把站内消息标为已读', en: 'Mark entries of an inbox as read' },
    body: z.strictObject({ recipient: chaseRecipientSchema, items: z.array(stepKeySchema).min(1).max(1000) }),
    output: z.object(commandShape),
    status: 200,
    idempotent: true,
  },
});
