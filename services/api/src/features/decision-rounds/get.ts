import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { roundItem } from './round-item.ts';

/** A round that nobody ever closed is open. */
export const handleGetDecisionRound: Handler<'getDecisionRound'> = async (context, { params, query }) => {
  const { fiscalYear } = params;
  const { items, reviewDefault, ...answered } = await context.projections.settings.decisionRounds(
    context.principal,
    viewAsked(context, query),
  );
  const item = items.find((round) => round.fiscalYear === fiscalYear);
  return { item: roundItem(item, fiscalYear, { on: answered.on, reviewDefault }), ...answered };
};
