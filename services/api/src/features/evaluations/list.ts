import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../page.ts';

/** Evaluations with their outcomes. */
export const handleListEvaluations: Handler<'listEvaluations'> = (context, { query }) =>
  context.projections.listEvaluations(query, viewAsked(context, query));
