import { z } from 'zod';
import { Refused } from '../refusals/refused.ts';

declare const unit: unique symbol;

/** An amount of money in integer fen (分, 1/100 yuan), at most 9×10¹⁵ either way so that every sum of two is exact. */
export type Fen = number & { readonly [unit]: 'fen' };

export const maxFen = 9_000_000_000_000_000;

export const isFen = (value: unknown): value is Fen =>
  typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) <= maxFen;

/** Refused: `money.out-of-range` for fractions of a fen and for what is beyond 9×10¹⁵. */
export function fen(value: number | bigint): Fen {
  const number = Number(value);
  if (!isFen(number) || (typeof value === 'bigint' && BigInt(number) !== value)) {
    throw new Refused('money.out-of-range', { value: String(value) });
  }
  return number;
}

export const fenSchema: z.ZodType<Fen, number> = z
  .int()
  .min(-maxFen)
  .max(maxFen)
  .meta({ description: 'Integer fen (分)' }) as unknown as z.ZodType<Fen, number>;

/** Money that cannot be negative: budgets and funds. */
export const budgetFenSchema: z.ZodType<Fen, number> = z
  .int()
  .min(0)
  .max(maxFen)
  .meta({ description: 'Integer fen (分), not negative' }) as unknown as z.ZodType<Fen, number>;

export const zeroFen = 0 as Fen;

export const addFen = (...amounts: readonly Fen[]): Fen =>
  fen(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n));

export const subtractFen = (from: Fen, amount: Fen): Fen => fen(BigInt(from) - BigInt(amount));

/** A share as an exact decimal: `-30 %` is `{ numerator: -30n, denominator: 100n }`. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** `'12.5'` percent as an exact ratio. Refused: `money.bad-percentage`. */
export function percent(text: string | number): Ratio {
  const [, sign, whole, fraction = ''] = /^([+-]?)(\d{1,6})(?:\.(\d{1,6}))?$/.exec(String(text)) ?? [];
  if (whole === undefined) throw new Refused('money.bad-percentage', { value: String(text) });
  const magnitude = BigInt(whole + fraction);
  return { numerator: sign === '-' ? -magnitude : magnitude, denominator: 100n * 10n ** BigInt(fraction.length) };
}

/**
 * The share of an amount, rounded half-up to the fen: the one place in the product that rounds.
 * Half-up means away from zero at exactly half a fen (GB/T 8170 for whole units; −0.5 becomes −1).
 */
export const shareOf = (amount: Fen, ratio: Ratio): Fen => fen(roundedShare(BigInt(amount), ratio, 1n));

/** The same for any whole number of fen, however large, rounded to whole multiples of a unit of so many fen. */
export function roundedShare(amount: bigint, ratio: Ratio, unit: bigint): bigint {
  const product = amount * ratio.numerator;
  const negative = product < 0n !== ratio.denominator < 0n;
  const magnitude = product < 0n ? -product : product;
  const divisor = (ratio.denominator < 0n ? -ratio.denominator : ratio.denominator) * unit;
  const rounded = ((magnitude * 2n + divisor) / (divisor * 2n)) * unit;
  return negative ? -rounded : rounded;
}
