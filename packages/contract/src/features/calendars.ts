import {
  calendarDateSchema,
  calendarPublished,
  dueTermSchema,
  furthestOffset,
  reasonSchema,
  yearSchema,
} from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import {
  commandAnswerSchema,
  inAddress,
  instantSchema,
  listInAddress,
  orNull,
  reckonedDaySchema,
  revisionTextSchema,
  viewQuery,
  viewShape,
  yearInAddress,
} from '../values.ts';

const { daysOff, makeUpDays, documentNumber } = calendarPublished.schema.shape;

const calendarItemSchema = z
  .object({
    year: yearSchema,
    source: z.enum(['published', 'statutory', 'weekends']).meta({
      description:
        'published: recorded here; statutory: announced by the State Council, known to this release; weekends: not published yet',
    }),
    /** Whether what is computed with it may still move. */
    provisional: z.boolean(),
    documentNumber: z.string().nullable(),
    workingDays: z.int(),
    /** Null while nothing has been recorded for the year. */
    revision: revisionTextSchema.nullable(),
  })
  .meta({ id: 'CalendarItem' });

const publicationSchema = z.object({
  daysOff: z.array(calendarDateSchema),
  makeUpDays: z.array(calendarDateSchema),
  documentNumber: z.string(),
  reason: z.string().nullable(),
  recordedAt: instantSchema,
  principal: z.string(),
});

const offsetsInAddress = listInAddress(
  inAddress(z.int().min(-furthestOffset).max(furthestOffset)),
).unwrap() as z.ZodType<number[], readonly number[] | string>;

const yearParams = z.strictObject({ year: yearInAddress });
const calendars = { tag: 'calendars' } as const;

export const calendarOperations = declareOperations({
  listCalendars: {
    ...calendars,
    method: 'get',
    path: '/api/v1/calendars',
    kind: 'query',
    summary: {
      zh: '列出各年的工作日历及其来源',
      en: 'The calendar of every year that is known, of this year and of the next, with its source',
    },
    query: z.strictObject(viewQuery),
    output: z.object({ items: z.array(calendarItemSchema), ...viewShape }),
    status: 200,
  },
  computeDueDate: {
    ...calendars,
    method: 'get',
    path: '/api/v1/calendars/due-date',
    kind: 'query',
    summary: { zh: '计算期限届满之日', en: 'The day on which a term ends' },
    query: z.strictObject({
      ...viewQuery,
      from: reckonedDaySchema,
      days: inAddress(dueTermSchema.shape.days),
      kind: dueTermSchema.shape.kind,
    }),
    output: z.object({
      day: calendarDateSchema,
      /** A term in calendar days may end on a day off. */
      isWorkingDay: z.boolean(),
      provisional: z.boolean(),
      ...viewShape,
    }),
    status: 200,
  },
  countWorkingDays: {
    ...calendars,
    method: 'get',
    path: '/api/v1/calendars/working-days',
    kind: 'query',
    summary: {
      zh: '计算两日之间的工作日数（不含起始日，含终止日）',
      en: 'The working days after one day, up to and including another; negative when the other comes first',
    },
    query: z.strictObject({ ...viewQuery, from: reckonedDaySchema, to: reckonedDaySchema }),
    output: z.object({ days: z.int(), provisional: z.boolean(), ...viewShape }),
    status: 200,
  },
  computeOffsetDays: {
    ...calendars,
    method: 'get',
    path: '/api/v1/calendars/offset-days',
    kind: 'query',
    summary: {
      zh: '计算某日前后若干工作日的日期',
      en: 'The days that stand so many working days after a day, or before it where the number is negative',
    },
    query: z.strictObject({ ...viewQuery, from: reckonedDaySchema, offsets: offsetsInAddress }),
    output: z.object({
      items: z.array(
        z.object({
          offset: z.int(),
          day: calendarDateSchema,
          provisional: z
            .boolean()
            .meta({ description: 'It may still move: a year on the way has no published calendar' }),
        }),
      ),
      ...viewShape,
    }),
    status: 200,
  },
  getCalendar: {
    ...calendars,
    method: 'get',
    path: '/api/v1/calendars/{year}',
    kind: 'query',
    summary: {
      zh: '查看一年的工作日历',
      en: 'The calendar of one year, and everything that was published for it here',
    },
    params: yearParams,
    query: z.strictObject(viewQuery),
    output: z.object({
      item: calendarItemSchema.extend({
        daysOff: z.array(calendarDateSchema),
        makeUpDays: z.array(calendarDateSchema),
        /** Oldest first; the last one holds. */
        publications: z.array(publicationSchema),
      }),
      ...viewShape,
    }),
    status: 200,
  },
  publishCalendar: {
    ...calendars,
    method: 'post',
    path: '/api/v1/calendars/{year}',
    kind: 'command',
    summary: {
      zh: '发布或更正一年的工作日历',
      en: 'Publish the calendar of a year, or correct it with a reason',
    },
    params: yearParams,
    body: z.strictObject({ daysOff, makeUpDays, documentNumber, reason: orNull(reasonSchema) }),
    output: commandAnswerSchema,
    status: 201,
    ifMatch: true,
    idempotent: true,
  },
});
