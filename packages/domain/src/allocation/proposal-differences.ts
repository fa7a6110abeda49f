import { sameData } from '../event/same-data.ts';
import type { FactName } from '../rule-set/facts.ts';
import type { Fact, Proposal } from './proposal.ts';

/** Why a proposal is no longer the one that was seen: another rule set, other rows, or another fact with the event behind it. */
export type ProposalDifference =
  | { readonly kind: 'rule-set'; readonly before: Proposal['ruleSet']; readonly now: Proposal['ruleSet'] }
  | { readonly kind: 'rows'; readonly before: Proposal['matches']; readonly now: Proposal['matches'] }
  | {
      readonly kind: 'fact';
      readonly fact: FactName;
      readonly before: Fact['value'];
      readonly now: Fact['value'];
      /** The event that the present value came from. */
      readonly eventId: string | null;
    };

/** What differs between the proposal that was decided on and the present one, in this order; empty when nothing does. */
export function proposalDifferences(seen: Proposal, now: Proposal): ProposalDifference[] {
  const differences: ProposalDifference[] = [];
  if (!sameData(seen.ruleSet, now.ruleSet)) {
    differences.push({ kind: 'rule-set', before: seen.ruleSet, now: now.ruleSet });
  }
  if (!sameData(seen.matches, now.matches)) differences.push({ kind: 'rows', before: seen.matches, now: now.matches });
  const names = new Set([...Object.keys(seen.facts), ...Object.keys(now.facts)]) as ReadonlySet<FactName>;
  for (const fact of names) {
    const [before, present] = [seen.facts[fact]?.value ?? null, now.facts[fact]?.value ?? null];
    const eventId = now.facts[fact]?.eventId ?? null;
    if (before !== present) differences.push({ kind: 'fact', fact, before, now: present, eventId });
  }
  return differences;
}
