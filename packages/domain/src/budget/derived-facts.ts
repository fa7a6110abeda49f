import { percent } from '../money/fen.ts';
import { quotientText } from '../money/quotient-text.ts';
import type { DerivedFactName } from './facts.ts';
import type { StatedFact, StatedFacts } from './facts-on-record.ts';

/** A fact that follows from others, with the records of all of them. */
export interface DerivedFact {
  /** Per cent as decimal text, cut off and never rounded up; `balanceIncrease` in fen. */
  readonly value: string | number;
  /** Of the one that changes most often. */
  readonly recordId: string;
  readonly speaksOf: StatedFact['speaksOf'];
  /** Ids of the other records that it rests on. */
  readonly restsOn: readonly string[];
}

/**
 * What the stated facts amount to; what one of them is missing for is missing too, and so is a share of nothing.
 * `executionRate`: executed ÷ this year's budget, in per cent, above 100 where more was spent. `executionGap`: planned progress less that,
 * in percentage points, above zero while the execution lags behind. `balanceIncrease`: balance less that of a year before.
 */
export function derivedFacts(stated: StatedFacts): { readonly [Name in DerivedFactName]?: DerivedFact } {
  const { executedAmount, currentBudget, plannedProgress, balance, lastBalance } = stated;
  const facts: { [Name in DerivedFactName]?: DerivedFact } = {};
  const budget = amountOf(currentBudget);
  const executed = amountOf(executedAmount);
  if (executedAmount && currentBudget && executed !== null && budget !== null && budget > 0n) {
    facts.executionRate = from(executedAmount, [currentBudget], quotientText(executed * 100n, budget));
    if (plannedProgress) {
      const { numerator, denominator } = percent(plannedProgress.value);
      // The plan is a share; a hundred times it less a hundred times the rate, over one divisor and cut off once.
      const gap = quotientText(100n * (numerator * budget - executed * denominator), denominator * budget);
      facts.executionGap = from(executedAmount, [currentBudget, plannedProgress], gap);
    }
  }
  const now = amountOf(balance);
  const before = amountOf(lastBalance);
  if (balance && lastBalance && now !== null && before !== null)
    facts.balanceIncrease = from(balance, [lastBalance], Number(now - before));
  return facts;
}

const amountOf = (fact: StatedFact | undefined): bigint | null =>
  typeof fact?.value === 'number' ? BigInt(fact.value) : null;

const from = ({ recordId, speaksOf }: StatedFact, others: readonly StatedFact[], value: string | number) => ({
  value,
  recordId,
  speaksOf,
  restsOn: [...new Set(others.map((other) => other.recordId))].filter((id) => id !== recordId),
});
