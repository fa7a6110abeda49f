import { calendarDateSchema, calendarFeedMade, reasonSchema } from '@bihuan/domain';
import { z } from 'zod';
import { declareOperations } from '../operation.ts';
import { commandAnswerSchema, commandShape } from '../values.ts';

const feeds = { tag: 'findings', status: 200 } as const;
const { language } = calendarFeedMade.schema.shape;

/** Addresses at which the calendar of a phone reads the terms of whoever made it, without signing in. */
export const calendarFeedOperations = declareOperations({
  getCalendarFeedRule: {
    ...feeds,
    method: 'get',
    path: '/api/v1/calendar-feeds/rule',
    kind: 'query',
    summary: { zh: '是否可以订阅期限日历', en: 'Whether calendars may subscribe to terms' },
    output: z.object({ isAllowed: z.boolean() }),
  },
  setCalendarFeedRule: {
    ...feeds,
    method: 'post',
    path: '/api/v1/calendar-feeds/rule',
    kind: 'command',
    summary: {
      zh: '启用或停用日历订阅；停用后已生成的地址不再应答',
      en: 'Allow calendars to subscribe or not; addresses that are out answer no more with it',
    },
    body: z.strictObject({ isAllowed: z.boolean(), reason: reasonSchema }),
    output: commandAnswerSchema,
    idempotent: true,
  },
  getCalendarFeed: {
    ...feeds,
    method: 'get',
    path: '/api/v1/calendar-feeds/own',
    kind: 'query',
    summary: { zh: '本人的日历订阅（不含地址）', en: 'One’s own subscription, without its address' },
    output: z.object({
      isAllowed: z.boolean(),
      /** Null while there is none. */
      made: z.object({ on: calendarDateSchema, language }).nullable(),
    }),
  },
  makeCalendarFeed: {
    ...feeds,
    method: 'post',
    path: '/api/v1/calendar-feeds/own',
    kind: 'command',
    summary: {
      zh: '生成本人的订阅地址；此前的地址随即失效',
      en: 'Make one’s own address for a calendar; the one before is good for nothing from then on',
    },
    body: z.strictObject({ language }),
    output: z.object({
      /** Said once: the log holds a hash. A path where nobody has said what people open. */
      address: z.string(),
      ...commandShape,
    }),
  },
  revokeCalendarFeed: {
    ...feeds,
    method: 'post',
    path: '/api/v1/calendar-feeds/own/revocation',
    kind: 'command',
    summary: { zh: '停用本人的订阅地址', en: 'Revoke one’s own address for a calendar' },
    body: z.strictObject({}),
    output: commandAnswerSchema,
    idempotent: true,
  },
});
