import { Refused } from '@bihuan/domain';
import { compareDefinitions } from '@bihuan/rules';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** Two versions side by side, of one rule set or of two. */
export const handleCompareRuleSets: Handler<'compareRuleSets'> = async (context, { params, query }) => {
  const { from, to, toRuleSet = params.id, ...view } = query;
  const versionOf = async (id: string, version: number) => {
    const found = await context.projections.register.getRuleSet(context.principal, { id, ...viewAsked(context, view) });
    const definition = found?.item.versions.find((one) => one.version === version)?.definition;
    if (found === null) throw new Refused('rule-set.not-found', { ruleSetId: id });
    if (definition === undefined) throw new Refused('rule-set.version-not-found', { ruleSetId: id, version });
    return { definition, found };
  };
  const [before, after] = [await versionOf(params.id, from), await versionOf(toRuleSet, to)];
  const { item: _, ...answered } = after.found;
  return { differences: [...compareDefinitions(before.definition, after.definition)], ...answered };
};
