import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** Imports of unit registers, the latest first. */
export const handleListUnitImports: Handler<'listUnitImports'> = async (context, { query }) =>
  context.projections.contacts.listUnitImports(context.principal, { ...query, ...viewAsked(context, query) });
