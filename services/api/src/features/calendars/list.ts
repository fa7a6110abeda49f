import { yearOf } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { calendarAt } from './calendar-at.ts';
import { calendarItem } from './calendar-item.ts';

/** Every year that is known, and beside them this year and the next, so that one sees when a calendar is still to come. */
export const handleListCalendars: Handler<'listCalendars'> = async (context, { query }) => {
  const view = viewAsked(context, query);
  const { answered, ...known } = await calendarAt(context, view);
  const present = yearOf(view.on);
  const years = new Set([...known.calendar.keys(), present, present + 1]);
  const items = [...years].sort((one, other) => one - other).map((year) => calendarItem(year, known));
  return { items, ...answered };
};
