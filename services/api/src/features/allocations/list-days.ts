import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** The days on which something happened to the lines of a year: where a look back finds another picture. */
export const handleListAllocationDays: Handler<'listAllocationDays'> = async (context, { params, query }) =>
  context.projections.allocations.days(context.principal, { ...params, ...viewAsked(context, query) });
