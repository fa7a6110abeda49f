import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** A round that nobody ever closed is open. */
export const handleGetDecisionRound: Handler<'getDecisionRound'> = async (context, { params, query }) => {
  const { fiscalYear } = params;
  const { items, ...answered } = await context.projections.settings.decisionRounds(
    context.principal,
    viewAsked(context, query),
  );
  const item = items.find((round) => round.fiscalYear === fiscalYear);
  return { item: item ?? { fiscalYear, status: 'open', changes: [], revision: null }, ...answered };
};
