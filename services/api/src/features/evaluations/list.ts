import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../page.ts';

/** Evaluations with their outcomes. */
export const handleListEvaluations: Handler<'listEvaluations'> = async (context, { query }) =>
  context.projections.evaluations.list(context.principal, {
    ...query,
    ...viewAsked(context, query),
    cursor: query.cursor ?? null,
  });
