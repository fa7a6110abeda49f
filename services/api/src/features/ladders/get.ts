import { laddersInForce, Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { ladderItem } from './ladder-item.ts';

/** One ladder that is in force; one that has been withdrawn is not. */
export const handleGetLadder: Handler<'getLadder'> = async (context, { params, query }) => {
  const { items: set, ...answered } = await context.projections.settings.ladders(
    context.principal,
    viewAsked(context, query),
  );
  const found = laddersInForce(set.map(({ ladder }) => ladder)).find(({ ladderId }) => ladderId === params.id);
  if (found === undefined) throw new Refused('ladder.not-found');
  return { item: ladderItem(found, set), ...answered };
};
