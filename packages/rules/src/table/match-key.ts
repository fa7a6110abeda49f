import { type Effect, type FactName, factNames, type RuleSetDefinition } from '@bihuan/domain';
import { type Facts, type FactValue, knownValue } from '../facts.ts';
import { type Cell, cellsOf } from './condition.ts';

/** What the table mentions about one fact: every value or bound; between them all its conditions are constant. */
interface Mentions {
  readonly fact: FactName;
  /** Numbers, ascending. */
  readonly points: readonly number[];
  /** Texts, with their code. */
  readonly texts: ReadonlyMap<string, string>;
  readonly booleans: boolean;
}

// Definitions are never changed in place, so what they mention is worked out once for each.
const known = new WeakMap<RuleSetDefinition, readonly Mentions[]>();

/** What the conditions of a table look at, in the fixed order of the facts, with what they mention. */
export function mentionsOf(definition: RuleSetDefinition): readonly Mentions[] {
  const found = known.get(definition);
  if (found !== undefined) return found;
  const cells = definition.rows.flatMap(cellsOf);
  const mentions = factNames.flatMap((fact) => {
    const own = cells.filter((cell) => cell.fact === fact);
    return own.length > 0 ? [mentionsIn(fact, own)] : [];
  });
  known.set(definition, mentions);
  return mentions;
}

function mentionsIn(fact: FactName, cells: readonly Cell[]): Mentions {
  const values = cells.flatMap(({ condition }) =>
    condition.kind === 'in' ? condition.values : [condition.from, condition.to],
  );
  const points = values.filter((value) => typeof value === 'number');
  const texts = [...new Set(values.filter((value) => typeof value === 'string'))];
  return {
    fact,
    points: [...new Set(points)].sort((a, b) => a - b),
    texts: new Map(texts.map((text, index) => [text, `t${index}`])),
    booleans: values.some((value) => typeof value === 'boolean'),
  };
}

const basesOf = (effects: readonly Effect[]): readonly FactName[] =>
  effects.flatMap((effect) => ('base' in effect ? [effect.base] : []));

/** The facts that a proposal under this definition depends on: what its conditions look at and the bases of its effects. */
export function factsUsed(definition: RuleSetDefinition): readonly FactName[] {
  const used = new Set([
    ...mentionsOf(definition).map(({ fact }) => fact),
    ...definition.rows.flatMap((row) => basesOf(row.effects)),
  ]);
  return factNames.filter((fact) => used.has(fact));
}

/**
 * The facts reduced to what the table can tell apart: facts with one key always meet the same row.
 * Numbers fall into the stretches between the bounds that the table mentions, unmentioned texts are one.
 */
export function matchKey(definition: RuleSetDefinition, facts: Facts): string {
  let key = '';
  for (const mentions of mentionsOf(definition)) key += `${codeOf(mentions, knownValue(facts, mentions.fact))},`;
  return key;
}

function codeOf(mentions: Mentions, value: FactValue | null): string {
  if (value === null) return '?';
  if (typeof value === 'string') return mentions.texts.get(value) ?? 't';
  if (typeof value === 'boolean') return mentions.booleans ? String(value) : 'b';
  return `n${stretchOf(mentions.points, value)}`;
}

/** 2i + 1 on the i-th point, 2i before it. */
function stretchOf(points: readonly number[], value: number): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((points[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return points[low] === value ? 2 * low + 1 : 2 * low;
}
