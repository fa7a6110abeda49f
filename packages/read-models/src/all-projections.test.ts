import { expect, it } from 'vitest';
import { allProjections } from './all-projections.ts';

it('keeps each question once and names each kind of event once: rows that are written twice are counted twice', () => {
  const names = allProjections.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  for (const { listensTo } of allProjections) expect(listensTo).toEqual([...new Set(listensTo)]);
});

it('every projection that was stopped while its indexes were made goes on making them: none says of one that it is there already', () => {
  for (const { name, indexes } of allProjections)
    for (const index of indexes) expect(index, name).toMatch(/^\s*CREATE INDEX IF NOT EXISTS /);
});
