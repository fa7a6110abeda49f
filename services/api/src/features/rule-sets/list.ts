import type { Handler } from '../../operations.ts';
import { pageOf } from '../../page.ts';
import { ruleSetsAsOf } from './rule-set-log.ts';

/** The rule sets there are, and which years each governs. */
export const handleListRuleSets: Handler<'listRuleSets'> = async (context, { query }) => {
  const sets = await ruleSetsAsOf(context, query.asOf);
  const items = sets.map(({ versions: _, adoptions: __, ...item }) => item);
  return pageOf(context, query, items, 'rule-sets');
};
