import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../page.ts';

/** The fiscal years that have lines, earliest first. */
export const handleListFiscalYears: Handler<'listFiscalYears'> = (context, { query }) =>
  context.projections.listFiscalYears(viewAsked(context, query));
