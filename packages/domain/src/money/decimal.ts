import { z } from 'zod';
import { Refused } from '../refusals/refused.ts';
import type { Ratio } from './fen.ts';

/** A decimal number as text, so that no floating point touches it: at most 16 digits before and 6 after the point. */
export const decimalTextSchema = z.string().regex(/^-?\d{1,16}(\.\d{1,6})?$/, { error: 'money.bad-decimal' });

/** `'12.5'` as an exact ratio. Refused: `money.bad-decimal`. */
export function decimal(text: string): Ratio {
  if (!decimalTextSchema.safeParse(text).success) throw new Refused('money.bad-decimal', { value: text });
  const [whole = '0', fraction = ''] = text.split('.');
  return { numerator: BigInt(whole + fraction), denominator: 10n ** BigInt(fraction.length) };
}

/** Exact comparison of two ratios with positive denominators. */
export const isGreater = (a: Ratio, b: Ratio): boolean => a.numerator * b.denominator > b.numerator * a.denominator;
