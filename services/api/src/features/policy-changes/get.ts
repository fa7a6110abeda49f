import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** One policy change with everything that argues for it. */
export const handleGetPolicyChange: Handler<'getPolicyChange'> = async (context, { params, query }) => {
  const asked = { id: params.id, ...viewAsked(context, query) };
  const found = await context.projections.policies.get(context.principal, asked);
  if (found === null) throw new Refused('policy-change.not-found');
  return found;
};
