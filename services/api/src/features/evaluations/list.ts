import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** Evaluations with their outcomes, the newest year first. */
export const handleListEvaluations: Handler<'listEvaluations'> = async (context, { query }) =>
  context.projections.evaluations.list(context.principal, { ...query, ...viewAsked(context, query) });
