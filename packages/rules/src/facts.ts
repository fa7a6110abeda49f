import { type BaseName, type Fact, type FactName, isFen, maxFen } from '@bihuan/domain';

/** What is known about one line, by name; a fact that is absent, or whose value is null, is missing. */
export type Facts = Partial<Record<FactName, Fact>>;

export type FactValue = string | number | boolean;

/** The known value, or null where it is missing; a number that no amount or score can be (not finite, beyond 9×10¹⁵) counts as missing. */
export function knownValue(facts: Facts, name: FactName): FactValue | null {
  const value = facts[name]?.value ?? null;
  return typeof value === 'number' && !(Math.abs(value) <= maxFen) ? null : value;
}

/**
 * An amount in fen, or null where it is missing or not an amount (fractions; below zero, but that a balance that fell has
 * increased by nothing).
 */
export function knownAmount(facts: Facts, name: BaseName | 'ceilingReduction') {
  const value = facts[name]?.value ?? null;
  if (!isFen(value)) return null;
  if (name === 'balanceIncrease' && value < 0) return 0 as typeof value;
  return value >= 0 ? value : null;
}
