import { compareDefinitions } from '@bihuan/rules';
import type { Handler } from '../../operations.ts';
import { versionAsked } from './version-asked.ts';

/** Two versions side by side, of one rule set or of two. */
export const handleCompareRuleSets: Handler<'compareRuleSets'> = async (context, { params, query }) => {
  const { from, to, toRuleSet = params.id, ...view } = query;
  const before = await versionAsked(context, { id: params.id, version: from, view });
  const after = await versionAsked(context, { id: toRuleSet, version: to, view });
  return { differences: [...compareDefinitions(before.definition, after.definition)], ...after.answered };
};
