import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** One rule set with every version and every adoption. */
export const handleGetRuleSet: Handler<'getRuleSet'> = async (context, { params, query }) => {
  const asked = { id: params.id, ...viewAsked(context, query) };
  const found = await context.projections.register.getRuleSet(context.principal, asked);
  if (found === null) throw new Refused('request.not-found', { what: 'rule-set', id: params.id });
  return found;
};
