import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { rankingItem } from './answers.ts';

/** One ranking with a page of its members. */
export const handleGetRanking: Handler<'getRanking'> = async (context, { params, query }) => {
  const asked = { ...query, ...viewAsked(context, query), id: params.id };
  const found = await context.projections.budget.getRanking(context.principal, asked);
  if (found === null) throw new Refused('ranking.not-found');
  const { row, ...answered } = found;
  return { item: rankingItem(row), ...answered };
};
