import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { calendarAt } from '../calendars/calendar-at.ts';

/** Findings by the name of their object. */
export const handleListFindings: Handler<'listFindings'> = async (context, { query }) => {
  const view = viewAsked(context, query);
  const { calendar } = await calendarAt(context, view);
  return context.projections.evaluations.listFindings(context.principal, { ...query, ...view, calendar });
};
