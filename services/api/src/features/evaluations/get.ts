import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** One evaluation with all that was recorded about it at a moment. */
export const handleGetEvaluation: Handler<'getEvaluation'> = async (context, { params, query }) => {
  const asked = { id: params.id, ...viewAsked(context, query) };
  const found = await context.projections.evaluations.get(context.principal, asked);
  if (found === null) throw new Refused('evaluation.not-found');
  return found;
};
