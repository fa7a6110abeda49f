import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { roundItem } from './round-item.ts';

/** The rounds of which something was recorded, by fiscal year. */
export const handleListDecisionRounds: Handler<'listDecisionRounds'> = async (context, { query }) => {
  const { items, reviewDefault, ...answered } = await context.projections.settings.decisionRounds(
    context.principal,
    viewAsked(context, query),
  );
  const shown = { on: answered.on, reviewDefault };
  return { items: items.map((round) => roundItem(round, round.fiscalYear, shown)), reviewDefault, ...answered };
};
