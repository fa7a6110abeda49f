import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** Organisations by name; `q` finds present and former names in any spelling, and codes. */
export const handleListOrganisations: Handler<'listOrganisations'> = async (context, { query }) =>
  context.projections.register.listOrganisations(context.principal, { ...query, ...viewAsked(context, query) });
