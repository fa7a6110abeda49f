import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { rankingItem } from './answers.ts';

/** Rankings that were fixed, those withdrawn among them. */
export const handleListRankings: Handler<'listRankings'> = async (context, { query }) => {
  const asked = { ...query, ...viewAsked(context, query) };
  const { items, ...answered } = await context.projections.budget.listRankings(context.principal, asked);
  return { items: items.map(rankingItem), ...answered };
};
