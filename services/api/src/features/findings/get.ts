import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { calendarAt } from '../calendars/calendar-at.ts';

/** One finding as it stood at a moment. */
export const handleGetFinding: Handler<'getFinding'> = async (context, { params, query }) => {
  const view = viewAsked(context, query);
  const { calendar } = await calendarAt(context, view);
  const asked = { id: params.id, calendar, ...view };
  const found = await context.projections.evaluations.getFinding(context.principal, asked);
  if (found === null) throw new Refused('finding.not-found');
  return found;
};
