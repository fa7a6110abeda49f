import { adoptRuleSet, draftRuleSet, ruleSetVersion, systemPrincipal } from '@bihuan/domain';
import { defaultRuleSet, definitionHash } from '@bihuan/rules';
import { derivedCommandId } from '../../command-metadata.ts';
import type { Parts } from '../../parts.ts';

const defaultRuleSetId = 'default';

/**
 * A fiscal year that gets its first evaluation and that nobody has adopted rules for is governed by the default set; a person may adopt
 * another one at any time. Does nothing for a year that has rules.
 */
export async function ensureRules(
  { streams, jurisdiction }: Pick<Parts, 'streams' | 'jurisdiction'>,
  fiscalYear: number,
  correlationId: string,
): Promise<void> {
  const year = String(fiscalYear);
  if ((await streams.adoption.load(year)).status === 'adopted') return;
  const commandOf = (what: string) => {
    const commandId = derivedCommandId(`${jurisdiction}.${what}`, 'default rules');
    return { commandId, fingerprint: commandId, principal: systemPrincipal.id, correlationId, causationId: null };
  };
  const drafted = await streams['rule-set'].execute({
    id: defaultRuleSetId,
    command: commandOf('rule-set'),
    decide: (state) =>
      state.status === 'none'
        ? draftRuleSet({ ruleSetId: defaultRuleSetId, definition: defaultRuleSet, note: '随系统提供的默认规则' }, state)
        : [],
  });
  if (drafted.state.status === 'none') return;
  const { version } = drafted.state;
  const definition = ruleSetVersion(defaultRuleSetId, version, drafted.state);
  const adoption = {
    fiscalYear,
    ruleSetId: defaultRuleSetId,
    version,
    definition,
    definitionHash: definitionHash(definition),
    documentNumber: null,
    reason: '本年度尚未采用规则，按默认规则测算',
  };
  await streams.adoption.execute({
    id: year,
    command: commandOf(`adoption ${year}`),
    decide: (state) => (state.status === 'adopted' ? [] : adoptRuleSet(adoption, state)),
  });
}
