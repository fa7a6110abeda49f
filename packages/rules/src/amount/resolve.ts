import {
  percent,
  percentTextSchema,
  type Ratio,
  type RatioRef,
  type RuleRow,
  type RuleSetDefinition,
} from '@bihuan/domain';

/** What a row does to the amount, its parameters replaced by exact ratios; of the base `currentBudget`. */
export type AmountEffect =
  | { readonly kind: 'keep' }
  | { readonly kind: 'change'; readonly by: Ratio }
  | { readonly kind: 'judgement'; readonly atLeast: Ratio; readonly atMost: Ratio };

export interface ResolvedRow {
  /** Null where the effects cannot be computed: unknown parameter, percentage out of range, none or several of them. */
  readonly amount: AmountEffect | null;
  readonly heldUntil: 'rectified' | null;
  readonly priority: boolean;
}

/** Resolved rows of the definitions used last; one fiscal year needs one. */
const resolved = new Map<string, readonly ResolvedRow[]>();
const definitionsKept = 64;

/** The rows of a definition with their parameters replaced, worked out once per hash. */
export function resolveRows(definition: RuleSetDefinition, definitionHash: string): readonly ResolvedRow[] {
  const found = resolved.get(definitionHash);
  if (found !== undefined) return found;
  const rows = definition.rows.map((row) => resolveRow(row, definition));
  const [oldest] = resolved.keys();
  if (resolved.size >= definitionsKept && oldest !== undefined) resolved.delete(oldest);
  resolved.set(definitionHash, rows);
  return rows;
}

function resolveRow(row: RuleRow, definition: RuleSetDefinition): ResolvedRow {
  const amounts = row.effects.filter((effect) => 'base' in effect);
  const [only] = amounts;
  return {
    amount: only === undefined || amounts.length > 1 ? null : resolveAmount(only, definition),
    heldUntil: row.effects.find((effect) => effect.kind === 'hold')?.until ?? null,
    priority: row.effects.some((effect) => effect.kind === 'priority'),
  };
}

type EffectOnAmount = Extract<RuleRow['effects'][number], { base: string }>;

function resolveAmount(effect: EffectOnAmount, definition: RuleSetDefinition): AmountEffect | null {
  switch (effect.kind) {
    case 'keep':
      return { kind: 'keep' };
    case 'change': {
      const by = ratioOf(effect.by, definition);
      return by === null ? null : { kind: 'change', by };
    }
    case 'judgement': {
      const atLeast = ratioOf(effect.atLeast, definition);
      const atMost = ratioOf(effect.atMost, definition);
      if (atLeast === null || atMost === null || isGreater(atLeast, atMost)) return null;
      return { kind: 'judgement', atLeast, atMost };
    }
  }
}

/** The percentage that stands there or that the parameter has, as text; null for an unknown parameter. */
export function percentOf(ref: RatioRef, definition: RuleSetDefinition): string | null {
  if ('percent' in ref) return ref.percent;
  return Object.hasOwn(definition.parameters, ref.parameter)
    ? (definition.parameters[ref.parameter]?.percent ?? null)
    : null;
}

/** Null for an unknown parameter and for what is not a percentage from −100 to 1000. */
function ratioOf(ref: RatioRef, definition: RuleSetDefinition): Ratio | null {
  const text = percentOf(ref, definition);
  return text === null || !isPercentageInRange(text) ? null : percent(text);
}

/** From −100 % (nothing is left) to 1000 %, both included; exact. */
export function isPercentageInRange(text: string): boolean {
  if (!percentTextSchema.safeParse(text).success) return false;
  const { numerator, denominator } = percent(text);
  return numerator >= -denominator && numerator <= 10n * denominator;
}

/** Exact comparison of two ratios with positive denominators. */
export const isGreater = (a: Ratio, b: Ratio): boolean => a.numerator * b.denominator > b.numerator * a.denominator;
