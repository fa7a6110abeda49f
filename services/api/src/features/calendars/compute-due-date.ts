import { dueDate, isWorkingDay } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { calendarAt } from './calendar-at.ts';

/** The day on which a term ends, by the calendar that was known at the moment asked for. */
export const handleComputeDueDate: Handler<'computeDueDate'> = async (context, { query }) => {
  const { from, days, kind } = query;
  const { calendar, answered } = await calendarAt(context, viewAsked(context, query));
  const { day, provisional } = dueDate({ days, kind }, from, calendar);
  return { day, isWorkingDay: isWorkingDay(day, calendar).working, provisional, ...answered };
};
