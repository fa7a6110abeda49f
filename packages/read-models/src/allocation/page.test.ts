import { calendarDate, type Fen, localOperator } from '@bihuan/domain';
import { expect, it } from 'vitest';
import { adoptedWithDepartments, evaluated, organisation } from '../fixtures/evaluated-objects.ts';
import { tell } from '../fixtures/told.ts';
import type { AllocationQuestion } from './answer.ts';
import { allocationProjection } from './projection.ts';
import { createAllocationQueries } from './query.ts';

const on = calendarDate('2025-03-01');
const grades = ['优', '良', '中', '差'];
const numbers = Array.from({ length: 40 }, (_, index) => index);
const departmentOf = (number: number) => (number % 4 === 3 ? 'other' : 'own');
const objects = numbers.flatMap((number) =>
  evaluated(`o${number}`, grades[(number * 7) % 4] ?? '良', (((number * 37) % 11) * 100) as Fen, departmentOf(number)),
);

it('a department turns the same pages of its own lines, whether they are walked through or found by their ids', async () => {
  const { momentOf } = await tell(allocationProjection, [adoptedWithDepartments, ...objects]);
  const [walking, finding] = [1, Number.POSITIVE_INFINITY].map((from) => createAllocationQueries(momentOf, from));
  // An object of the department that is not theirs to see stays hidden though the others are walked through.
  const theirs = numbers.filter((number) => departmentOf(number) === 'own' && number % 5 !== 0);
  const sees = { organisations: new Set<string>(), objects: new Set(theirs.map((number) => `o${number}`)), today: on };
  const pages = (queries: typeof walking, more: Partial<AllocationQuestion>) => {
    const lines: string[] = [];
    let cursor: string | undefined;
    do {
      const question = { fiscalYear: 2025, asOf: null, on, sort: 'object', limit: 7, ...more } as const;
      // What is passed over is passed over once: the pages after it follow from cursors.
      const next = cursor === undefined ? {} : { cursor, skip: 0 };
      const page = queries?.list({ ...localOperator, sees }, { ...question, ...next });
      lines.push(...(page?.items ?? []).map(({ id }) => id));
      cursor = page?.next ?? undefined;
    } while (cursor !== undefined);
    return lines;
  };
  const asked: Partial<AllocationQuestion>[] = [
    {},
    { sort: '-object' },
    { sort: 'grade' },
    { sort: '-currentBudget' },
    { sort: 'proposedChange', limit: 3 },
    { grade: '中' },
    { q: 'o1' },
    { asOf: '60' },
  ];
  for (const more of asked) {
    const lines = pages(finding, more);
    expect(pages(walking, more)).toEqual(lines);
    for (const skip of [0, 1, 11, lines.length]) {
      expect(pages(walking, { ...more, skip }), `walking, from ${skip}`).toEqual(lines.slice(skip));
      expect(pages(finding, { ...more, skip }), `finding, from ${skip}`).toEqual(lines.slice(skip));
    }
  }
  expect(pages(walking, {})).toHaveLength(theirs.length);
  expect(pages(walking, { asOf: '60' }).length).toBeGreaterThan(0);
});

it('a unit reads the names of its departments in the totals, also when it has asked for the years before', async () => {
  const named = ['own', 'other'].map((id) => organisation(id));
  const { momentOf } = await tell(allocationProjection, [adoptedWithDepartments, ...named, ...objects]);
  const queries = createAllocationQueries(momentOf);
  const sees = { organisations: new Set<string>(), objects: new Set(['o0', 'o3']), today: on };
  const view = { asOf: null, on } as const;
  expect(queries.fiscalYears({ sees }, view).items).toEqual([{ fiscalYear: 2025, objects: 2 }]);
  const { totals } = queries.list({ sees }, { ...view, fiscalYear: 2025, sort: 'object', limit: 10 });
  expect(totals.byDepartment.map(({ department }) => department)).toEqual(['名称other', '名称own']);
});
