import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** The rule sets there are, in the order they were begun, and which years each governs. */
export const handleListRuleSets: Handler<'listRuleSets'> = async (context, { query }) =>
  context.projections.register.listRuleSets(context.principal, { ...query, ...viewAsked(context, query) });
