import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { calendarAt } from '../calendars/calendar-at.ts';

/** What one unit promised and kept, and the totals of its findings of all years. */
export const handleGetOrganisationRecord: Handler<'getOrganisationRecord'> = async (context, { params, query }) => {
  const view = viewAsked(context, query);
  const { calendar } = await calendarAt(context, view);
  const asked = { id: params.id, calendar, ...view };
  const found = await context.projections.ledger.record(context.principal, asked);
  if (found === null) throw new Refused('organisation.not-found');
  return found;
};
