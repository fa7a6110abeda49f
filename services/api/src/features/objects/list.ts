import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** Objects by name; `q` finds present and former names in any spelling, and codes. */
export const handleListObjects: Handler<'listObjects'> = async (context, { query }) =>
  context.projections.register.listObjects(context.principal, { ...query, ...viewAsked(context, query) });
