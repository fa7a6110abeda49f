import { expect, it } from 'vitest';
import { allProjections } from './all-projections.ts';

it('keeps each question once and names each kind of event once: rows that are written twice are counted twice', () => {
  const names = allProjections.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  for (const { listensTo } of allProjections) expect(listensTo).toEqual([...new Set(listensTo)]);
});
