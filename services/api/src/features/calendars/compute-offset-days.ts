import { addWorkingDays } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { calendarAt } from './calendar-at.ts';

/** The days before and after a day by working days, as the steps of a ladder stand, by the calendar that was known at the moment asked for. */
export const handleComputeOffsetDays: Handler<'computeOffsetDays'> = async (context, { query }) => {
  const { calendar, answered } = await calendarAt(context, viewAsked(context, query));
  const items = query.offsets.map((offset) => ({ offset, ...addWorkingDays(query.from, offset, calendar) }));
  return { items, ...answered };
};
