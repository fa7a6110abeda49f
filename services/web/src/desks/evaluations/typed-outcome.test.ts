import { expect, it } from 'vitest';
import type { Evaluation } from './evaluation.ts';
import { outcomeTyped, typedOf } from './typed-outcome.ts';

const recorded = {
  ...{ score: null, grade: null, notDemonstrated: true, dimensions: [], gradeBasis: null },
  ...{ comment: '无台账', evaluatedOn: '2024-06-30', revision: '3' },
} as unknown as Evaluation;

it('keeps that results could not be shown when only the comment on them is revised', () => {
  const revised = outcomeTyped({ ...typedOf(recorded), comment: '台账、合同均未提供' }, recorded);
  expect(revised).toEqual({
    ...{ score: null, grade: null, notDemonstrated: true, dimensions: [], gradeBasis: null },
    ...{ comment: '台账、合同均未提供', evaluatedOn: '2024-06-30' },
  });
});

it('gives neither score nor grade to what could not be shown, and both again once it could', () => {
  const typed = { ...typedOf(recorded), score: '86', grade: '良', basis: 'cap', basisNote: '超预算' };
  expect(outcomeTyped(typed, recorded)).toMatchObject({ score: null, grade: null, gradeBasis: null });
  expect(outcomeTyped({ ...typed, notDemonstrated: '' }, recorded)).toMatchObject({
    ...{ score: 86, grade: '良', notDemonstrated: false, gradeBasis: { kind: 'cap', note: '超预算' } },
  });
});
