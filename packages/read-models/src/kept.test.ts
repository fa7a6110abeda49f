import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Kept } from './kept.ts';

test('what was used last is kept, whatever is set and asked for meanwhile', () => {
  const use = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), length: fc.nat(1_000), isAsked: fc.boolean() });
  fc.assert(
    fc.property(fc.array(use), (uses) => {
      const kept = new Kept<number>(2_000);
      const said = new Map<string, number>();
      for (const { id, length, isAsked } of uses) {
        if (isAsked) {
          expect([undefined, said.get(id)]).toContain(kept.get(id));
          continue;
        }
        kept.set(id, length, length);
        said.set(id, length);
        expect(kept.get(id)).toBe(length);
      }
    }),
  );
});

test('many short states fit where few long ones do, and one that is too long for all does not', () => {
  const kept = new Kept<string>(10_000);
  const count = (length: number) => {
    for (let index = 0; index < 100; index++) kept.set(`${length} ${index}`, 'state', length);
    return Array.from({ length: 100 }, (_, index) => kept.get(`${length} ${index}`)).filter(Boolean).length;
  };
  expect(count(100)).toBeGreaterThan(2 * count(2_000));
  kept.set('long', 'state', 20_000);
  expect(kept.get('long')).toBeUndefined();
  kept.set('short', 'state', 10);
  expect(kept.get('short')).toBe('state');
});
