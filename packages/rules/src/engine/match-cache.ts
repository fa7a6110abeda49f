import type { RuleSetDefinition } from '@bihuan/domain';
import type { Facts } from '../facts.ts';
import { matchKey } from '../table/match-key.ts';
import type { RuleMatch } from '../table/walk.ts';
import type { RulesEngine } from './engine.ts';

/** Rows by what the table can tell apart, so that a projection can ask in its hot loop without waiting. */
export interface MatchCache {
  /** The row, or undefined where it has not been worked out. */
  readonly get: (definitionHash: string, definition: RuleSetDefinition, facts: Facts) => RuleMatch | undefined;
  /** Works out what is missing in one call; afterwards `get` answers for each of these facts. Refused: as `RulesEngine.decide`. */
  readonly ensure: (definitionHash: string, definition: RuleSetDefinition, facts: readonly Facts[]) => Promise<void>;
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
      const before = generationsOf(definitionHash);
      const wanted = new Map<string, Facts>();
      for (const one of facts) wanted.set(matchKey(definition, one), one);
      const found: [string, RuleMatch][] = [];
      const unknown: [string, Facts][] = [];
      for (const [key, one] of wanted) {
        const match = before.young.get(key) ?? before.old.get(key);
        if (match === undefined) unknown.push([key, one]);
        else found.push([key, match]);
      }
      if (unknown.length > 0) {
        const rows = await engine.decide(
          definition,
          definitionHash,
          unknown.map(([, one]) => one),
        );
        for (const [index, [key]] of unknown.entries()) found.push([key, rows[index] as RuleMatch]);
      }
      keep(generationsOf(definitionHash), found, combinations);
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
