import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { linesShown } from './lines-shown.ts';

/** What each grade does to next year's money: a page of lines and totals over all that the filter shows. */
export const handleListAllocations: Handler<'listAllocations'> = async (context, { query }) => {
  const view = viewAsked(context, query);
  const found = await context.projections.allocations.list(context.principal, { ...query, ...view });
  return { ...found, items: await linesShown(context, found.items, view) };
};
