import type { Fen } from '@bihuan/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../fixtures/arbitrary.ts';
import { ceilingOf, type LineUnderCeiling, underCeiling } from './ceiling.ts';
import { largest } from './work-out.ts';

const line = (subjectId: string, budget: number, floor = 0, priority = 0): LineUnderCeiling => ({
  subjectId,
  budget: budget as Fen,
  floor: floor as Fen,
  priority,
});
const given = (...asked: Parameters<typeof underCeiling>) => Object.fromEntries(underCeiling(...asked));

describe('a ceiling for the whole budget', () => {
  it('takes nothing while all stay under it', () => {
    expect(given([line('a', 60), line('b', 40)], 100n, 'pro-rata')).toEqual({});
  });

  it('takes the same share of every line, to the fen, the odd fen from the largest remainder', () => {
    // 300 of 1,000 above the limit: 0.3 of 335, 334 and 331 is 100.5, 100.2 and 99.3.
    expect(given([line('a', 335), line('b', 334), line('c', 331)], 700n, 'pro-rata')).toEqual({
      a: 101,
      b: 100,
      c: 99,
    });
  });

  it('takes from the lowest priority first, and from the next only what is left', () => {
    const lines = [line('a', 500, 0, 2), line('b', 300, 100), line('c', 200, 0, 1)];
    expect(given(lines, 850n, 'priority')).toEqual({ b: 150 });
    expect(given(lines, 700n, 'priority')).toEqual({ b: 200, c: 100 });
  });

  it('is an amount or a share of this year’s total, by a parameter too', () => {
    const rules = (limit: object) => ({ ...tableOf({}), ceiling: { limit, reduction: 'pro-rata' } }) as never;
    expect(ceilingOf(rules({ amount: { fen: '12345' } }), 0n)).toBe(12_345n);
    // 12,345 × 98.5 % = 12,159.825.
    expect(ceilingOf(rules({ share: { percent: '98.5' } }), 12_345n)).toBe(12_160n);
    expect(ceilingOf(rules({ share: { parameter: 'nobody' } }), 1n)).toBeNull();
    expect(ceilingOf(tableOf({}), 1n)).toBeNull();
  });

  it('is never exceeded, leaves every floor, and does not look at the order of the lines', () => {
    const lines = fc.uniqueArray(
      fc.record({
        subjectId: fc.string({ minLength: 1, maxLength: 3 }),
        budget: fc.integer({ min: 0, max: 9_000_000_000_000 }),
        share: fc.integer({ min: 0, max: 100 }),
        priority: fc.integer({ min: 0, max: 2 }),
      }),
      { selector: ({ subjectId }) => subjectId, maxLength: 20 },
    );
    const mode = fc.constantFrom('pro-rata' as const, 'priority' as const);
    fc.assert(
      fc.property(lines, fc.bigInt({ min: 0n, max: 50_000_000_000_000n }), mode, (drawn, limit, reduction) => {
        const all = drawn.map(({ subjectId, budget, share, priority }) =>
          line(subjectId, budget, Math.floor((budget * share) / 100), priority),
        );
        const reductions = underCeiling(all, limit, reduction);
        const left = all.map(({ subjectId, budget }) => BigInt(budget) - BigInt(reductions.get(subjectId) ?? 0));
        const sum = (amounts: readonly bigint[]) => amounts.reduce((total, one) => total + one, 0n);
        const total = sum(all.map(({ budget }) => BigInt(budget)));
        const floors = sum(all.map(({ floor }) => BigInt(floor)));
        const most = largest([limit, floors]);
        expect(sum(left)).toBe(-largest([-total, -most]));
        for (const [index, { floor }] of all.entries()) expect(left[index]).toBeGreaterThanOrEqual(BigInt(floor));
        expect(new Map(underCeiling([...all].reverse(), limit, reduction))).toEqual(new Map(reductions));
      }),
      { numRuns: 500 },
    );
  });
});
