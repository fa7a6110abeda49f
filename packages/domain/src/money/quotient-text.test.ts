import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotientText } from './quotient-text.ts';

/** The text as a fraction with the divisor 10⁶. */
function millionths(text: string): bigint {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const magnitude = BigInt(whole + fraction.padEnd(6, '0'));
  return text.startsWith('-') ? -magnitude : magnitude;
}

describe('a quotient as text', () => {
  it.each([
    [1n, 4n, '0.25'],
    [100n, 1n, '100'],
    [200n, 3n, '66.666666'],
    [-200n, 3n, '-66.666667'],
    [-1n, 2n, '-0.5'],
    [0n, 7n, '0'],
  ])('%d : %d is %s', (dividend, divisor, text) => expect(quotientText(dividend, divisor)).toBe(text));

  it('lies on the same side of every threshold as the quotient itself, so that 79.9999999 % is not 80 %', () => {
    const amount = fc.bigInt({ min: -(9n * 10n ** 17n), max: 9n * 10n ** 17n });
    const divisor = fc.bigInt({ min: 1n, max: 9n * 10n ** 15n });
    const threshold = fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n });
    fc.assert(
      fc.property(amount, divisor, threshold, (dividend, by, limit) => {
        const isBelow = dividend * 1_000_000n < limit * by;
        expect(millionths(quotientText(dividend, by)) < limit).toBe(isBelow);
      }),
    );
  });
});
