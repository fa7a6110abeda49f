import { workingDaysBetween } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { calendarAt } from './calendar-at.ts';

/** The working days from one day to another, by the calendar that was known at the moment asked for. */
export const handleCountWorkingDays: Handler<'countWorkingDays'> = async (context, { query }) => {
  const { calendar, answered } = await calendarAt(context, viewAsked(context, query));
  return { ...workingDaysBetween(query.from, query.to, calendar), ...answered };
};
