import type { Proposal } from '@bihuan/domain';
import { canonicalHash } from '../definition-hash.ts';
import { type Facts, knownAmount } from '../facts.ts';
import { factsUsed } from '../table/match-key.ts';
import { type GoverningRuleSet, type ProposalInput, proposeAmounts } from './amounts.ts';

/** Rule engine and version of our arithmetic; changes whenever the same input could give another proposal. */
export const rulesEngineVersion = 'zen-0.54.0/fen-1';

/**
 * The whole proposal: the numbers, the row and its effects, the facts that the rule set looks at, and the hash of what it rests on.
 * Pure: the same input gives the same hash. Refused: `rules.ill-formed-text` for a fact that is half a character.
 */
export function propose(input: ProposalInput): Proposal {
  const { ruleSet, facts } = input;
  const { min, max, rowId, rowNumber, missing, ...amounts } = proposeAmounts(input);
  const content: Omit<Proposal, 'hash'> = {
    ...amounts,
    currentBudget: knownAmount(facts, 'currentBudget'),
    bounds: min === null || max === null ? null : { min, max },
    effects: rowNumber === null ? [] : [...(ruleSet?.definition.rows[rowNumber - 1]?.effects ?? [])],
    missing: [...missing],
    ruleSet: ruleSet && { id: ruleSet.id, version: ruleSet.version, definitionHash: ruleSet.definitionHash },
    rowId,
    rowNumber,
    facts: factsLookedAt(ruleSet, facts),
    engine: rulesEngineVersion,
  };
  return { ...content, hash: proposalHash(ruleSet, facts) };
}

/**
 * What identifies a proposal: the rule set, the facts it looks at (values and events) and the engine's version. Everything else in
 * a proposal follows from these, so that a list can tell whether a proposal has changed without working it out again.
 */
export function proposalHash(ruleSet: GoverningRuleSet | null, facts: Facts): string {
  return canonicalHash({
    ruleSet: ruleSet && [ruleSet.id, ruleSet.version, ruleSet.definitionHash],
    facts: factsLookedAt(ruleSet, facts),
    engine: rulesEngineVersion,
  });
}

/** Only what the rule set looks at: another fact that changes does not make it another proposal. */
function factsLookedAt(ruleSet: GoverningRuleSet | null, facts: Facts): Facts {
  const used = ruleSet === null ? (['currentBudget'] as const) : factsUsed(ruleSet.definition);
  const kept: Facts = {};
  for (const name of used) {
    const fact = facts[name];
    if (fact !== undefined) kept[name] = fact;
  }
  return kept;
}
