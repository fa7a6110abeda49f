import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalText } from './canonical.ts';

it('writes what the reference implementation of RFC 8785 writes', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
      expect(canonicalText(value)).toBe(canonicalize(value));
    }),
  );
});

it('puts the members of a large object in the same order', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.nat(), { minKeys: 30, maxKeys: 80 }), (value) => {
      expect(canonicalText(value)).toBe(canonicalize(value));
    }),
  );
});

it('refuses, and names the place of, what would be lost or changed on the way', () => {
  const wrong = [
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1n,
    () => 1,
    new Date(),
    new Map(),
    '\ud800',
    Symbol('s'),
  ];
  for (const value of wrong) expect(() => canonicalText({ a: [1, { b: value }] })).toThrow(/not JSON at \/a\/1\/b/);
  expect(() => canonicalText({ '\udc00': 1 })).toThrow(TypeError);
});
