import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimal, isGreater } from './decimal.ts';

it.each([
  ['12.5', 125n, 10n],
  ['-0.000001', -1n, 1_000_000n],
  ['7', 7n, 1n],
  ['9999999999999999.999999', 9_999_999_999_999_999_999_999n, 1_000_000n],
])('%s is read exactly', (text, numerator, denominator) => {
  expect(decimal(text)).toEqual({ numerator, denominator });
});

it.each(['', '1,5', '.5', '5.', '1e3', '+1', '--1', '1.0000001', '12345678901234567', '١'])(
  '%j is refused and named, not guessed',
  (text) => {
    expect(() => decimal(text)).toThrow(
      expect.objectContaining({ name: 'Refused', code: 'money.bad-decimal', params: { value: text } }),
    );
  },
);

it('of two ratios the greater one is that of the greater number, and of equal ones neither', () => {
  const ratio = fc.record({
    numerator: fc.bigInt({ min: -1_000n, max: 1_000n }),
    denominator: fc.bigInt({ min: 1n, max: 1_000n }),
  });
  fc.assert(
    fc.property(ratio, ratio, (one, other) => {
      // Below a thousand, two different quotients are further apart than a double rounds.
      const difference =
        Number(one.numerator) / Number(one.denominator) - Number(other.numerator) / Number(other.denominator);
      expect(isGreater(one, other)).toBe(difference > 1e-9);
      const twice = { numerator: one.numerator * 2n, denominator: one.denominator * 2n };
      expect(isGreater(one, twice)).toBe(false);
    }),
  );
});
