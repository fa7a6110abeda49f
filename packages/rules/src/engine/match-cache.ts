import type { RuleSetDefinition } from '@bihuan/domain';
import type { Facts } from '../facts.ts';
import { matchKey } from '../table/match-key.ts';
import type { RuleMatch } from '../table/walk.ts';
import type { RulesEngine } from './engine.ts';

/** Rows by what the table can tell apart, so that a projection can ask in its hot loop without waiting. */
export interface MatchCache {
  /** The row, or undefined where it has not been worked out. */
  readonly get: (definitionHash: string, definition: RuleSetDefinition, facts: Facts) => RuleMatch | undefined;
  /**
   * Works out what is missing in one call, and gives the rows for each of the facts in their order; afterwards `get` answers for each of
   * them too. Refused: as `RulesEngine.decide`.
   */
  readonly ensure: (
    definitionHash: string,
    definition: RuleSetDefinition,
    facts: readonly Facts[],
  ) => Promise<readonly RuleMatch[]>;
}

export interface MatchCacheOptions {
  /** Combinations kept for each definition; twice as many for a while. */
  readonly combinations?: number;
  /** Definitions kept, the longest unused is dropped first. */
  readonly definitions?: number;
}

/** Recent entries stay; those not asked for during the last `combinations` new ones go. */
interface Generations {
  young: Map<string, RuleMatch>;
  old: Map<string, RuleMatch>;
}

export function createMatchCache(engine: RulesEngine, options: MatchCacheOptions = {}): MatchCache {
  const { combinations = 50_000, definitions = 16 } = options;
  const byDefinition = new Map<string, Generations>();

  function generationsOf(definitionHash: string): Generations {
    const generations = byDefinition.get(definitionHash) ?? { young: new Map(), old: new Map() };
    byDefinition.delete(definitionHash);
    byDefinition.set(definitionHash, generations);
    const [longestUnused] = byDefinition.keys();
    if (byDefinition.size > definitions && longestUnused !== undefined) byDefinition.delete(longestUnused);
    return generations;
  }

  return {
    get: (definitionHash, definition, facts) => {
      const generations = byDefinition.get(definitionHash);
      if (generations === undefined) return undefined;
      const key = matchKey(definition, facts);
      return generations.young.get(key) ?? generations.old.get(key);
    },
    ensure: async (definitionHash, definition, facts) => {
      const { young, old } = generationsOf(definitionHash);
      const keys = facts.map((one) => matchKey(definition, one));
      const found = keys.map((key) => young.get(key) ?? old.get(key));
      if (found.every((match, index) => match !== undefined && young.has(keys[index] as string)))
        return found as RuleMatch[];
      const matches = new Map<string, RuleMatch>();
      const unknown = new Map<string, Facts>();
      for (const [index, key] of keys.entries()) {
        const match = found[index];
        if (match === undefined) unknown.set(key, facts[index] as Facts);
        else matches.set(key, match);
      }
      if (unknown.size > 0) {
        const asked = [...unknown.keys()];
        const rows = await engine.decide(definition, definitionHash, [...unknown.values()], asked);
        for (const [index, key] of asked.entries()) matches.set(key, rows[index] as RuleMatch);
      }
      keep(generationsOf(definitionHash), [...matches], combinations);
      return keys.map((key) => matches.get(key) as RuleMatch);
    },
  };
}

/** All of one batch go into the young generation together, so that none of them pushes out another. */
function keep(generations: Generations, found: readonly [string, RuleMatch][], combinations: number): void {
  if (generations.young.size >= combinations) {
    generations.old = generations.young;
    generations.young = new Map();
  }
  for (const [key, match] of found) generations.young.set(key, match);
}
