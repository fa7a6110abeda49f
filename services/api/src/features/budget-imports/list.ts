import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** Imports of budget facts, the latest first. */
export const handleListBudgetImports: Handler<'listBudgetImports'> = async (context, { query }) =>
  context.projections.register.listImports(context.principal, {
    ...query,
    about: 'budget',
    ...viewAsked(context, query),
  });
