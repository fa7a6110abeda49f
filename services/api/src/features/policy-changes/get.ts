import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { chaseOf } from '../chase/chase-of.ts';

/** One policy change with everything that argues for it, and how the office that carries it out is chased. */
export const handleGetPolicyChange: Handler<'getPolicyChange'> = async (context, { params, query }) => {
  const view = viewAsked(context, query);
  const found = await context.projections.policies.get(context.principal, { id: params.id, ...view });
  if (found === null) throw new Refused('policy-change.not-found');
  const ofFindings = { category: null, class: null, severity: null };
  const chase = await chaseOf(context, view, { kind: 'policy-change', id: params.id }, () => {
    return { matter: 'policy-change', ...ofFindings, departmentId: found.item.office?.id ?? null };
  });
  return { ...found, item: { ...found.item, ...chase } };
};
