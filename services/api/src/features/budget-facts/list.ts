import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { budgetItem } from './answers.ts';

/** What is known about the money of a year's subjects. */
export const handleListBudgetFacts: Handler<'listBudgetFacts'> = async (context, { query }) => {
  const asked = { ...query, ...viewAsked(context, query) };
  const { items, ...answered } = await context.projections.budget.list(context.principal, asked);
  return { items: items.map(budgetItem), ...answered };
};
