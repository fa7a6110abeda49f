import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameData } from './same-data.ts';

/** As the store gives data back: the members of every object sorted by name. */
const sorted = (data: unknown): unknown => {
  if (Array.isArray(data)) return data.map(sorted);
  if (typeof data !== 'object' || data === null) return data;
  const members = Object.entries(data).map(([name, value]) => [name, sorted(value)] as const);
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)));
};

describe('what somebody says again is recognised', () => {
  it('after it has been to the store and back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(sameData(data, sorted(data))).toBe(true);
        expect(sameData(sorted(data), data)).toBe(true);
      }),
    );
  });

  it('exactly when its sorted text is the same', () => {
    const small = fc.jsonValue({ maxDepth: 2 });
    const text = (data: unknown) => JSON.stringify(sorted(data));
    fc.assert(
      fc.property(small, small, (one, other) => {
        expect(sameData(one, other)).toBe(text(one) === text(other));
      }),
    );
  });

  it.each([
    [{ a: 1 }, { a: 1, b: undefined }, true],
    [{ a: undefined }, { b: undefined }, true],
    [{ a: 1 }, { a: 1, b: null }, false],
    [{ a: null }, { b: null }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [['a'], { 0: 'a' }, false],
    [null, {}, false],
  ])('%j and %j: %s', (one, other, expected) => expect(sameData(one, other)).toBe(expected));
});
