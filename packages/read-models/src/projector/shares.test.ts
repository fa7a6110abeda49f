import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allProjections } from '../all-projections.ts';
import type { Projection } from '../projection.ts';
import { shareOf } from './shares.ts';

const made = (labour: number, at: number) => ({ name: `p${at}`, labour }) as Projection;
const sum = (projections: readonly Projection[]) => projections.reduce((total, { labour = 1 }) => total + labour, 0);

it('every projection is fed by exactly one thread, and no thread has more to do than the average and one more', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 })), fc.integer({ min: 1, max: 5 }), (labours, threads) => {
      const projections = labours.map(made);
      const shares = Array.from({ length: threads }, (_, thread) => shareOf(projections, thread, threads));
      const names = (some: readonly Projection[]) => some.map(({ name }) => name).sort();
      expect(names(shares.flat())).toEqual(names(projections));
      for (const share of shares) expect(sum(share)).toBeLessThanOrEqual(sum(projections) / threads + 9);
    }),
  );
});

it('those of the product come to about the same for each of two', () => {
  const [first, second] = [0, 1].map((thread) => sum(shareOf(allProjections, thread, 2)));
  expect(Math.abs((first ?? 0) - (second ?? 0))).toBeLessThanOrEqual(1);
});
