import { Refused, type RuleSetDefinition } from '@bihuan/domain';
import type { HandlerContext } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';

/** One version, at the moment that is asked for. Refused: `rule-set.not-found`, `rule-set.version-not-found`. */
export async function versionAsked(
  context: HandlerContext,
  {
    id,
    version,
    view,
  }: { readonly id: string; readonly version: number; readonly view: Parameters<typeof viewAsked>[1] },
) {
  const found = await context.projections.register.getRuleSet(context.principal, { id, ...viewAsked(context, view) });
  if (found === null) throw new Refused('rule-set.not-found', { ruleSetId: id });
  const { item, ...answered } = found;
  const definition: RuleSetDefinition | undefined = item.versions.find((one) => one.version === version)?.definition;
  if (definition === undefined) throw new Refused('rule-set.version-not-found', { ruleSetId: id, version });
  return { definition, answered };
}
