import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { calendarAt } from '../calendars/calendar-at.ts';

/** Earlier findings that one which is about to be raised may repeat. Linking them stays the office's act. */
export const handleListSimilarFindings: Handler<'listSimilarFindings'> = async (context, { query }) => {
  const { after: _after, ...asked } = query;
  const view = viewAsked(context, query);
  const { calendar } = await calendarAt(context, view);
  return context.projections.ledger.similar(context.principal, { ...asked, ...view, calendar });
};

/** The same for one that has been raised. */
export const handleGetSimilarFindings: Handler<'getSimilarFindings'> = async (context, { params, query }) => {
  const view = viewAsked(context, query);
  const { calendar } = await calendarAt(context, view);
  const asked = { id: params.id, limit: query.limit, ...view, calendar };
  const found = await context.projections.ledger.similarTo(context.principal, asked);
  if (found === null) throw new Refused('finding.not-found');
  return found;
};
