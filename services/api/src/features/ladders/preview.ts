import { chooseLadder, ladderDates } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { calendarAt } from '../calendars/calendar-at.ts';
import { ladderItem } from './ladder-item.ts';

/** The ladder that applies to a finding and the day of every step, by the ladders and calendars that were known at the moment asked for. */
export const handlePreviewLadder: Handler<'previewLadder'> = async (context, { query }) => {
  const { dueDate, category = null, class: findingClass = null, severity = null, departmentId = null } = query;
  const { calendar, answered } = await calendarAt(context, viewAsked(context, query));
  // Both at one position: a calendar or ladder set in between would mix two moments.
  const moment = { asOf: answered.position ?? '0', on: answered.on };
  const { items: set } = await context.projections.settings.ladders(context.principal, moment);
  const finding = { category, class: findingClass, severity, departmentId };
  const ladder = chooseLadder(
    finding,
    set.map((state) => state.ladder),
  );
  return { ladder: ladderItem(ladder, set), dates: ladderDates(ladder, dueDate, calendar), ...answered };
};
