import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { calendarAt } from './calendar-at.ts';
import { calendarItem } from './calendar-item.ts';

/** One year; of one that has not been published, its weekends alone are off. */
export const handleGetCalendar: Handler<'getCalendar'> = async (context, { params, query }) => {
  const { year } = params;
  const { answered, ...known } = await calendarAt(context, viewAsked(context, query));
  const { daysOff = [], makeUpDays = [] } = known.calendar.get(year) ?? {};
  const publications = known.published.get(year)?.publications ?? [];
  return {
    item: { ...calendarItem(year, known), daysOff: [...daysOff], makeUpDays: [...makeUpDays], publications },
    ...answered,
  };
};
