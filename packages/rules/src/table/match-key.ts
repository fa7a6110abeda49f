import { type BaseName, type Effect, type FactName, factNames, type RuleSetDefinition } from '@bihuan/domain';
import { type Facts, type FactValue, knownValue } from '../facts.ts';
import { compiledTables } from './compiled.ts';
import type { Cell } from './condition.ts';

/** What the tables mention about one fact: every value or bound; between them all its conditions are constant. */
interface Mentions {
  readonly fact: FactName;
  /** Numbers, ascending. */
  readonly points: readonly number[];
  /** Texts, with their code. */
  readonly texts: ReadonlyMap<string, string>;
  readonly booleans: boolean;
  /** Whether an expression looks at it, so that every value is another one. */
  readonly exactly: boolean;
}

// Definitions are never changed in place, so what they mention is worked out once for each.
const known = new WeakMap<RuleSetDefinition, readonly Mentions[]>();

/** What the conditions of all tables look at, in the fixed order of the facts, with what they mention. */
export function mentionsOf(definition: RuleSetDefinition): readonly Mentions[] {
  const found = known.get(definition);
  if (found !== undefined) return found;
  const tables = compiledTables(definition);
  const cells = Map.groupBy(
    tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
    ({ fact }) => fact,
  );
  const inExpressions = new Set(tables.flatMap(({ rows }) => rows.flatMap((row) => row.expressionFacts)));
  const bySubject = tables.some(({ table }) => table.subject !== 'any');
  const mentions = factNames.flatMap((fact) => {
    const own = cells.get(fact) ?? [];
    const texts = fact === 'objectKind' && bySubject ? ['whole-department'] : [];
    const exactly = inExpressions.has(fact);
    return own.length > 0 || texts.length > 0 || exactly ? [mentionsIn(fact, own, texts, exactly)] : [];
  });
  known.set(definition, mentions);
  return mentions;
}

function mentionsIn(fact: FactName, cells: readonly Cell[], subjects: readonly string[], exactly: boolean): Mentions {
  const values = [
    ...subjects,
    ...cells.flatMap(({ condition }) =>
      condition.kind === 'interval' ? [condition.from, condition.to] : condition.values,
    ),
  ];
  const points = values.filter((value) => typeof value === 'number');
  const texts = [...new Set(values.filter((value) => typeof value === 'string'))];
  return {
    fact,
    points: [...new Set(points)].sort((a, b) => a - b),
    texts: new Map(texts.map((text, index) => [text, `t${index}`])),
    booleans: values.some((value) => typeof value === 'boolean'),
    exactly,
  };
}

/** The facts that the arithmetic of these effects looks at. */
const arithmeticFacts = (effects: readonly Effect[]): readonly FactName[] =>
  effects.flatMap((effect): readonly (FactName | BaseName)[] => {
    if (effect.kind === 'either') return effect.options.flatMap((option) => arithmeticFacts(option.effects));
    if (effect.kind === 'per-unit') return [effect.of];
    return 'base' in effect ? [effect.base] : [];
  });

const used = new WeakMap<RuleSetDefinition, readonly FactName[]>();

/** The facts that a proposal under this definition depends on: what its conditions look at and what its arithmetic takes. */
export function factsUsed(definition: RuleSetDefinition): readonly FactName[] {
  const found = used.get(definition);
  if (found !== undefined) return found;
  const names = new Set<FactName>([
    'currentBudget',
    ...mentionsOf(definition).map(({ fact }) => fact),
    ...definition.tables.flatMap(({ rows }) => rows.flatMap((row) => arithmeticFacts(row.effects))),
    ...(definition.ceiling === null ? [] : (['ceilingReduction'] as const)),
  ]);
  const inOrder = factNames.filter((fact) => names.has(fact));
  used.set(definition, inOrder);
  return inOrder;
}

/**
 * The facts reduced to what the tables can tell apart: facts with one key always meet the same rows.
 * Numbers fall into the stretches between the bounds that the tables mention, unmentioned texts are one.
 */
export function matchKey(definition: RuleSetDefinition, facts: Facts): string {
  let key = '';
  for (const mentions of mentionsOf(definition)) key += `${codeOf(mentions, knownValue(facts, mentions.fact))},`;
  return key;
}

function codeOf(mentions: Mentions, value: FactValue | null): string {
  if (value === null) return '?';
  if (mentions.exactly) return JSON.stringify(value);
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
