import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** Findings by the name of their object. */
export const handleListFindings: Handler<'listFindings'> = async (context, { query }) =>
  context.projections.evaluations.listFindings(context.principal, { ...query, ...viewAsked(context, query) });
