import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** What each grade does to next year's money: a page of lines and totals over all that the filter shows. */
export const handleListAllocations: Handler<'listAllocations'> = async (context, { query }) =>
  context.projections.allocations.list(context.principal, { ...query, ...viewAsked(context, query) });
