import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** The rounds that were ever closed, by fiscal year. */
export const handleListDecisionRounds: Handler<'listDecisionRounds'> = async (context, { query }) => {
  const { items, ...answered } = await context.projections.settings.decisionRounds(
    context.principal,
    viewAsked(context, query),
  );
  return { items: [...items], ...answered };
};
