import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** The fiscal years that have lines, earliest first. */
export const handleListFiscalYears: Handler<'listFiscalYears'> = async (context, { query }) =>
  context.projections.allocations.fiscalYears(context.principal, viewAsked(context, query));
