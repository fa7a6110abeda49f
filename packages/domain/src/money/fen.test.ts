import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refused } from '../refusals/refused.ts';
import {
  addFen,
  budgetFenSchema,
  type Fen,
  fen,
  fenSchema,
  isFen,
  maxFen,
  percent,
  roundedShare,
  shareOf,
  subtractFen,
} from './fen.ts';

const anyFen = fc.integer({ min: -maxFen, max: maxFen }).map((value) => value as Fen);
const refusedAs = (code: string, params?: object) =>
  expect.objectContaining({ name: 'Refused', code, ...(params !== undefined && { params }) });

/** The exact share lies between two whole fen; the nearer one counts, and exactly half goes away from zero. */
function nearestFen(amount: Fen, numerator: bigint, denominator: bigint): bigint {
  const exact = BigInt(amount) * numerator;
  const towardsZero = exact / denominator;
  const left = exact - towardsZero * denominator;
  if ((left < 0n ? -left : left) * 2n < denominator) return towardsZero;
  return towardsZero + (exact < 0n ? -1n : 1n);
}

describe('a share of an amount', () => {
  it('is the nearest whole fen, whatever the amount and the percentage', () => {
    const ratio = fc.record({
      numerator: fc.bigInt({ min: -(10n ** 8n), max: 10n ** 8n }),
      denominator: fc.bigInt({ min: 1n, max: 10n ** 8n }),
    });
    fc.assert(
      fc.property(anyFen, ratio, (amount, { numerator, denominator }) => {
        const expected = nearestFen(amount, numerator, denominator);
        if (!isFen(Number(expected))) {
          expect(() => shareOf(amount, { numerator, denominator })).toThrow(refusedAs('money.out-of-range'));
          return;
        }
        expect(BigInt(shareOf(amount, { numerator, denominator }))).toBe(expected);
        expect(BigInt(shareOf(amount, { numerator: -numerator, denominator: -denominator }))).toBe(expected);
      }),
    );
  });

  it('is the nearest multiple of a unit where it is rounded to one, exactly half away from zero', () => {
    const amount = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
    const numerator = fc.bigInt({ min: -200n, max: 200n });
    fc.assert(
      fc.property(amount, numerator, fc.constantFrom(1n, 100n, 1_000_000n), (of, share, unit) => {
        const rounded = roundedShare(of, { numerator: share, denominator: 100n }, unit);
        expect(rounded % unit).toBe(0n);
        // Twice the distance, times a hundred, so that it stays whole.
        const distance = rounded * 100n - of * share;
        const twice = 2n * (distance < 0n ? -distance : distance);
        expect(twice <= unit * 100n).toBe(true);
        if (twice === unit * 100n) expect(rounded < 0n).toBe(of * share < 0n);
        if (twice === unit * 100n) expect((rounded < 0n ? -rounded : rounded) * 100n > 0n).toBe(true);
      }),
    );
    const half = { numerator: 1n, denominator: 2n };
    expect([100n, 99n, -100n, -99n].map((of) => roundedShare(of, half, 100n))).toEqual([100n, 0n, -100n, 0n]);
  });

  it('of a negative amount mirrors that of the positive one, and is never minus zero', () => {
    fc.assert(
      fc.property(anyFen, fc.bigInt({ min: 0n, max: 100n }), (amount, numerator) => {
        const share = shareOf(amount, { numerator, denominator: 100n });
        const mirrored = shareOf(fen(-BigInt(amount)), { numerator, denominator: 100n });
        expect(share + mirrored).toBe(0);
        expect(Object.is(share, -0)).toBe(false);
      }),
    );
  });

  it.each([
    [1, '50', 1],
    [-1, '50', -1],
    [1, '49.999999', 0],
    [3, '50', 2],
    [1, '-50', -1],
    [12_345_67, '-10', -123_457],
    [2_166_000_000_00, '-30', -649_800_000_00],
    [maxFen, '100', maxFen],
  ])('%i fen at %s %% is %i fen', (amount, percentage, expected) => {
    expect(shareOf(fen(amount), percent(percentage))).toBe(expected);
  });
});

describe('a percentage', () => {
  it('is exact as it is written', () => {
    expect(percent('-30')).toEqual({ numerator: -30n, denominator: 100n });
    expect(percent('12.5')).toEqual({ numerator: 125n, denominator: 1000n });
    expect(percent('+0.000001')).toEqual({ numerator: 1n, denominator: 100_000_000n });
    expect(percent(12.5)).toEqual(percent('12.5'));
  });

  it.each(['', '-', '5%', '1e3', '.5', '5.', '1234567', '0.0000001', '十', 'NaN', ' 5'])('is not %j', (text) => {
    expect(() => percent(text)).toThrow(refusedAs('money.bad-percentage', { value: String(text) }));
  });
});

describe('an amount', () => {
  it('is a whole number of fen up to 9×10¹⁵ either way', () => {
    fc.assert(
      fc.property(anyFen, (amount) => {
        expect(fen(BigInt(amount))).toBe(fen(amount));
      }),
    );
    for (const edge of [maxFen, -maxFen]) expect(fenSchema.parse(edge)).toBe(edge);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, maxFen + 1, -maxFen - 1, 10n ** 30n, BigInt(maxFen) + 1n])(
    'is not %s',
    (value) => {
      expect(() => fen(value)).toThrow(refusedAs('money.out-of-range', { value: String(value) }));
      if (typeof value === 'number') expect(fenSchema.safeParse(value).success).toBe(false);
    },
  );

  it('is not a text and not nothing', () => {
    for (const value of ['1', null, undefined, 1n]) expect(isFen(value)).toBe(false);
  });

  it('of a budget is never negative', () => {
    expect(budgetFenSchema.parse(0)).toBe(0);
    expect(budgetFenSchema.safeParse(-1).success).toBe(false);
  });
});

describe('sums', () => {
  it('are exact or refused, never rounded', () => {
    fc.assert(
      fc.property(fc.array(anyFen, { maxLength: 20 }), (amounts) => {
        const exact = amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
        const isInRange = exact >= -BigInt(maxFen) && exact <= BigInt(maxFen);
        if (isInRange) expect(BigInt(addFen(...amounts))).toBe(exact);
        else expect(() => addFen(...amounts)).toThrow(Refused);
      }),
    );
  });

  it('are undone by subtraction', () => {
    const half = fc.integer({ min: -maxFen / 2, max: maxFen / 2 }).map((value) => value as Fen);
    fc.assert(
      fc.property(half, half, (one, other) => {
        expect(subtractFen(addFen(one, other), other)).toBe(one);
      }),
    );
  });
});
