import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { calendarDateSchema } from '../time/calendar-date.ts';
import { hashSchema, reasonSchema } from '../values.ts';

/**
 * In the stream of an account: an address at which a calendar reads the terms of whoever has the account, without signing in; the one
 * before is good for nothing from here on. The address itself is nowhere; `hash` is the SHA-256 of its secret.
 */
export const calendarFeedMade = defineEvent(
  'CalendarFeedMade',
  1,
  z.strictObject({ hash: hashSchema, language: z.enum(['zh', 'en']), on: calendarDateSchema }),
);
export const calendarFeedRevoked = defineEvent('CalendarFeedRevoked', 1, z.strictObject({ on: calendarDateSchema }));
/** Whether such addresses answer in this jurisdiction; nobody has to set it for them not to. */
export const calendarFeedsAllowed = defineEvent(
  'CalendarFeedsAllowed',
  1,
  z.strictObject({ isAllowed: z.boolean(), reason: reasonSchema }),
);

export type CalendarFeedEvent = EventOf<typeof calendarFeedMade> | EventOf<typeof calendarFeedRevoked>;
export type CalendarFeedRuleEvent = EventOf<typeof calendarFeedsAllowed>;
