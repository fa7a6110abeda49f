import type { Effect, RuleSetDefinition } from '@bihuan/domain';
import type { RuleMatch } from '../table/walk.ts';
import { rowsInForce } from './in-force.ts';

const known = new WeakMap<RuleSetDefinition, WeakMap<RuleMatch, readonly Effect[]>>();

/** The effects of every row that applies; one list for all lines that share a match. */
export function effectsInForce(definition: RuleSetDefinition, match: RuleMatch): readonly Effect[] {
  const ofDefinition = known.get(definition) ?? new WeakMap<RuleMatch, readonly Effect[]>();
  known.set(definition, ofDefinition);
  const found = ofDefinition.get(match);
  if (found !== undefined) return found;
  const effects = rowsInForce(definition, match).rows.flatMap(({ row }) => row.effects);
  ofDefinition.set(match, effects);
  return effects;
}
