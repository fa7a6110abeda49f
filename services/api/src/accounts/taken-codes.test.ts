import { expect, it } from 'vitest';
import { countersInMemory } from '../counters.ts';
import { openTakenCodes } from './taken-codes.ts';

it('whoever saw a code over a shoulder can give neither it nor an earlier one after it was taken; the next is good', async () => {
  const { take } = openTakenCodes(countersInMemory);
  expect(await Promise.all([take('p-1', 100), take('p-1', 100)])).toEqual([true, false]);
  expect([await take('p-1', 99), await take('p-1', 98)]).toEqual([false, false]);
  expect(await take('p-1', 101)).toBe(true);
  expect(await take('p-2', 100)).toBe(true);
});
