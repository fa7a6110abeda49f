import { conditionsOfMatter, laddersInForce } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { ladderItem } from './ladder-item.ts';

/** The ladders in force, in the order in which they are tried; the default is always among them. */
export const handleListLadders: Handler<'listLadders'> = async (context, { query }) => {
  const { items: set, ...answered } = await context.projections.settings.ladders(
    context.principal,
    viewAsked(context, query),
  );
  const inForce = laddersInForce(set.map(({ ladder }) => ladder));
  return {
    items: inForce.map((ladder) => ladderItem(ladder, set)),
    conditionsOfMatter: {
      finding: [...conditionsOfMatter.finding],
      'policy-change': [...conditionsOfMatter['policy-change']],
      'look-back': [...conditionsOfMatter['look-back']],
    },
    ...answered,
  };
};
