import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { calendarAt } from '../calendars/calendar-at.ts';

/** One page of the ledger and its totals, by the calendars known at the moment asked for. */
export const handleGetLedger: Handler<'getLedger'> = async (context, { query }) => {
  const { after: _after, ...asked } = query;
  const view = viewAsked(context, query);
  const { calendar } = await calendarAt(context, view);
  return context.projections.ledger.list(context.principal, { ...asked, ...view, calendar });
};
