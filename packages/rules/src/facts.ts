import { type Fact, type FactName, isFen, maxFen } from '@bihuan/domain';

/** What is known about one line, by name; a fact that is absent, or whose value is null, is missing. */
export type Facts = Partial<Record<FactName, Fact>>;

export type FactValue = string | number | boolean;

/** How each fact is written: `words` lists the only values it can take, where there are such. */
export interface FactType {
  readonly type: 'string' | 'number' | 'boolean';
  readonly words?: readonly string[];
}

/** The known value, or null where it is missing; a number that no amount or score can be (not finite, beyond 9×10¹⁵) counts as missing. */
export function knownValue(facts: Facts, name: FactName): FactValue | null {
  const value = facts[name]?.value ?? null;
  return typeof value === 'number' && !(Math.abs(value) <= maxFen) ? null : value;
}

/** A budget fact in fen, or null where it is missing or not an amount (fractions, below zero). */
export function knownAmount(facts: Facts, name: 'currentBudget') {
  const value = facts[name]?.value ?? null;
  return isFen(value) && value >= 0 ? value : null;
}
