import type { ActionEffect, Fen, Proposal, ProposalStep } from '@bihuan/domain';
import { canonicalHash } from '../definition-hash.ts';
import { type Facts, knownAmount } from '../facts.ts';
import { factsUsed } from '../table/match-key.ts';
import { type GoverningRuleSet, type ProposalInput, workedOut } from './amounts.ts';
import { rowsInForce } from './in-force.ts';
import type { Branch } from './work-out.ts';

/** Rule engine and version of our arithmetic; changes whenever the same input could give another proposal. */
export const rulesEngineVersion = 'zen-0.52.1/fen-2';

/**
 * The whole proposal: the numbers, the rows and their effects, the steps, the facts that the rule set looks at, and the hash of what it
 * rests on. Pure: the same input gives the same hash. Refused: `rules.ill-formed-text` for a fact that is half a character.
 */
export function propose(input: ProposalInput): Proposal {
  const { ruleSet, facts, match } = input;
  const { amounts, matches, branches } = workedOut(input, true);
  const { min, max, missing, ...numbers } = amounts;
  const inForce =
    ruleSet === null || match === null || branches.length === 0 ? null : rowsInForce(ruleSet.definition, match);
  const actions = sharedBy(branches.map((branch) => branch.actions));
  const content: Omit<Proposal, 'hash'> = {
    ...numbers,
    currentBudget: knownAmount(facts, 'currentBudget'),
    bounds: min === null ? null : { min, max },
    alternatives: branches.length < 2 ? [] : branches.map((branch) => alternativeOf(branch, actions)),
    effects: inForce?.rows.flatMap(({ row }) => row.effects) ?? [],
    actions: [...actions],
    steps: [...stepsOf(branches), ...holdStep(amounts.heldUntil, amounts.held)],
    missing: [...missing],
    unclear: [...(inForce?.unclear ?? [])],
    ruleSet: ruleSet && identityOf(ruleSet),
    matches: [...matches],
    facts: factsLookedAt(ruleSet, facts),
    engine: rulesEngineVersion,
  };
  return { ...content, hash: proposalHash(ruleSet, facts) };
}

const identityOf = ({ id, version, definitionHash, parameters }: GoverningRuleSet) => ({
  id,
  version,
  definitionHash,
  ...(Object.keys(parameters).length > 0 && { parameters }),
});

/** With what only this one does; what is done in any case stands in the proposal. */
const alternativeOf = ({ label, least, most, isHeld, actions }: Branch, shared: readonly ActionEffect[]) => ({
  label: label ?? { zh: '—', en: '—' },
  bounds: { min: Number(least) as Fen, max: most === null ? null : (Number(most) as Fen) },
  heldUntil: isHeld ? ('rectified' as const) : null,
  actions: actions.filter((action) => !shared.includes(action)),
});

/** What all of them have, the same thing and not an equal one: what was there before the choice. */
function sharedBy<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const [first = [], ...others] = lists;
  return first.filter((item) => others.every((list) => list.includes(item)));
}

/** Steps that all alternatives share once, the others with the alternative that they belong to. */
function stepsOf(branches: readonly Branch[]): ProposalStep[] {
  const shared = branches.length < 2 ? null : new Set(sharedBy(branches.map(({ steps }) => steps)));
  const [first] = branches;
  if (shared === null) return [...(first?.steps ?? [])];
  const own = branches.flatMap(({ steps }, alternative) =>
    steps.filter((step) => !shared.has(step)).map((step) => ({ ...step, alternative })),
  );
  return [...shared, ...own];
}

const holdStep = (heldUntil: Proposal['heldUntil'], held: Fen | null): ProposalStep[] =>
  heldUntil === null || held === null
    ? []
    : [
        {
          kind: 'hold',
          bound: 'exact',
          alternative: null,
          tableId: null,
          rowId: null,
          of: null,
          baseAmount: null,
          factor: null,
          unitAmount: null,
          amount: held,
          rounded: false,
        },
      ];

/**
 * What identifies a proposal: the rule set, the facts it looks at (values and events) and the engine's version. Everything else in
 * a proposal follows from these, so that a list can tell whether a proposal has changed without working it out again.
 */
export function proposalHash(ruleSet: GoverningRuleSet | null, facts: Facts): string {
  return canonicalHash({
    ruleSet: ruleSet && [ruleSet.id, ruleSet.version, ruleSet.definitionHash, ruleSet.parameters],
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
