import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** Imports, the latest first. */
export const handleListImports: Handler<'listImports'> = async (context, { query }) =>
  context.projections.register.listImports(context.principal, { ...query, ...viewAsked(context, query) });
