import { Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { viewOf } from '../../page.ts';
import { ruleSetsAsOf } from './rule-set-log.ts';

/** One rule set with every version and every adoption. */
export const handleGetRuleSet: Handler<'getRuleSet'> = async (context, { params, query }) => {
  const item = (await ruleSetsAsOf(context, query.asOf)).find(({ id }) => id === params.id);
  if (item === undefined) throw new Refused('request.not-found', { what: 'rule set', id: params.id });
  return { item, ...(await viewOf(context, query)) };
};
