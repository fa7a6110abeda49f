import {
  calendarDateSchema,
  idSchema,
  ladderStepKindSchema,
  reasonSchema,
  recipientRoleSchema,
  stepFormSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import { instantSchema, pageQuery, pageShape, positionTextSchema, viewQuery, wordsSchema } from '../values.ts';
import { matterShape } from './chase-answers.ts';

const reminders = { tag: 'reminders' } as const;

/** `due`: would be sent; `paused`: waits for the office; the others were issued. */
const reminderStatusSchema = z.enum(['due', 'paused', 'issued', 'delivered', 'failed', 'withdrawn']);

const namedOrgSchema = z.object({ id: idSchema, name: z.string() });
const lowerStepSchema = z.object({ kind: ladderStepKindSchema, offset: z.int() });

const reminderStepSchema = lowerStepSchema.extend({
  form: stepFormSchema,
  day: calendarDateSchema.meta({ description: 'The day of the ladder; of an issued step the day it was issued' }),
  provisional: z.boolean().meta({ description: 'The day may still move: a year on the way has no published calendar' }),
});

/** Somebody who receives it, and in which role. */
const reminderRecipientSchema = z.object({
  role: recipientRoleSchema,
  personId: idSchema,
  name: z.string(),
  organisationId: idSchema.nullable(),
  deputyFor: idSchema.nullable(),
  isCopy: z.boolean(),
});

const reminderItemSchema = z
  .object({
    ...matterShape,
    objectId: idSchema.nullable(),
    objectName: z.string().meta({ description: 'Of a policy change its title' }),
    unit: namedOrgSchema.nullable(),
    department: namedOrgSchema.nullable(),
    status: reminderStatusSchema,
    stepKey: z.string().meta({ description: 'The same for the same step for ever' }),
    step: reminderStepSchema,
    standsFor: z.array(lowerStepSchema),
    ladderId: idSchema,
    dueDate: calendarDateSchema,
    workingDaysOverdue: z.int().meta({ description: 'Negative before the due day' }),
    recipients: z.array(reminderRecipientSchema),
    unreachable: z.array(z.object({ role: recipientRoleSchema, code: z.string(), words: wordsSchema })).meta({
      description: 'Roles that nobody receives it for, or not whom it was meant for, and why',
    }),
    channel: z.string().meta({ description: 'In-app inbox always; others as the recipients have addresses' }),
    reason: wordsSchema.meta({ description: 'Why it is sent, or why it is not' }),
  })
  .meta({ id: 'ReminderItem' });

const clockDoubtSchema = z.object({
  kind: z.enum(['behind-the-record', 'jumped', 'gap-not-explained']),
  byMs: z.int(),
  at: instantSchema,
});

const sweepResultSchema = z.object({
  on: calendarDateSchema,
  halt: clockDoubtSchema.nullable().meta({ description: 'Why nothing was done; null when the clock was believed' }),
  looked: z.int(),
  issued: z.int(),
  deadlinesPassed: z.int(),
  elsewhere: z.int().meta({ description: 'Another scheduler had been faster' }),
  failed: z.array(z.object({ ...matterShape, code: z.string() })),
  complete: z.boolean(),
  position: positionTextSchema.nullable(),
});

export const reminderOperations = declareOperations({
  listReminders: {
    ...reminders,
    method: 'get',
    path: '/api/v1/reminders',
    kind: 'query',
    summary: {
      zh: '列出某日到期、暂停、已发出或未送达的催办',
      en: 'Reminders that are due on a day, paused, issued or failed',
    },
    query: z.strictObject({
      on: viewQuery.on.meta({
        description: 'The day for `due` and `paused`, as if nothing were sent before it; default today',
      }),
      after: viewQuery.after,
      ...pageQuery,
      status: reminderStatusSchema.default('due'),
      issuedOn: calendarDateSchema.optional().meta({ description: 'Of those that were issued: on this day' }),
      unitId: idSchema.optional(),
      departmentId: idSchema.optional(),
      objectId: idSchema.optional(),
    }),
    output: z.object({ items: z.array(reminderItemSchema), ...pageShape }),
    status: 200,
  },
  runSweep: {
    ...reminders,
    method: 'post',
    path: '/api/v1/sweep/runs',
    kind: 'command',
    summary: { zh: '立即运行今天的催办巡查', en: 'Run the sweep of today at once' },
    body: z.strictObject({}),
    output: sweepResultSchema,
    status: 200,
  },
  getSweep: {
    ...reminders,
    method: 'get',
    path: '/api/v1/sweep',
    kind: 'query',
    summary: { zh: '催办巡查的状态', en: 'How the sweep stands' },
    query: z.strictObject({}),
    output: z.object({
      halt: clockDoubtSchema.nullable(),
      isRunning: z.boolean(),
      last: sweepResultSchema.extend({ endedAt: instantSchema }).nullable(),
      fault: z.string().nullable(),
      issuedTotal: z.int(),
      alarms: z.array(z.object({ code: z.string(), words: wordsSchema })),
    }),
    status: 200,
  },
  confirmSweepClock: {
    ...reminders,
    method: 'post',
    path: '/api/v1/sweep/clock-confirmations',
    kind: 'command',
    summary: { zh: '确认时钟无误，恢复巡查', en: 'Say that the clock is right, so that the sweep goes on' },
    body: z.strictObject({ reason: reasonSchema }),
    output: z.object({ confirmed: z.literal(true) }),
    status: 200,
    idempotent: true,
  },
});
