import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** How many outcomes of a year led to changes of policies. */
export const handleGetPolicyChangeStatistics: Handler<'getPolicyChangeStatistics'> = async (context, { query }) =>
  context.projections.policies.statistics(context.principal, {
    evaluationYear: query.evaluationYear,
    ...viewAsked(context, query),
  });
