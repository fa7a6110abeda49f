import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** Policy changes, the newest proposal first. */
export const handleListPolicyChanges: Handler<'listPolicyChanges'> = async (context, { query }) => {
  const { objectId, evaluationId, findingId, overdue, ...asked } = query;
  return context.projections.policies.list(context.principal, {
    ...asked,
    ...viewAsked(context, query),
    subjectIds: [objectId, evaluationId, findingId].filter((id) => id !== undefined),
    overdue: overdue === undefined ? undefined : overdue === 'true',
  });
};
