import { type CalendarDate, chooseLadder, type LadderQuestion, ladderDates, yearOf, yearSchema } from '@bihuan/domain';
import type { HandlerContext } from '../../operations.ts';
import type { View } from '../../read-side.ts';
import { calendarAt } from '../calendars/calendar-at.ts';

/** The ladder that applies to a matter and the day of each of its steps, by the ladders and calendars that were known at a view. */
export async function ladderOfMatter(
  context: HandlerContext,
  view: View,
  question: LadderQuestion,
  dueDate: CalendarDate,
) {
  const { calendar, answered } = await calendarAt(context, view);
  // Both at one position: a calendar or ladder set in between would mix two moments.
  const moment = { asOf: answered.position ?? '0', on: answered.on };
  const { items: set } = await context.projections.settings.ladders(context.principal, moment);
  const ladder = chooseLadder(
    question,
    set.map((state) => state.ladder),
  );
  const isReckonable = yearSchema.safeParse(yearOf(dueDate)).success;
  return { ladder, set, dates: isReckonable ? ladderDates(ladder, dueDate, calendar) : [], answered };
}
