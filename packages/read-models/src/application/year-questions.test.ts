import { calendarDate, type Fen } from '@bihuan/domain';
import { expect, it } from 'vitest';
import { allocationProjection } from '../allocation/projection.ts';
import { adoptedWithDepartments, evaluated, told } from '../fixtures/evaluated-objects.ts';
import { tell } from '../fixtures/told.ts';
import type { MomentOf } from '../query.ts';
import { applicationProjection } from './projection.ts';
import { createYearQuestions } from './year-questions.ts';

const on = calendarDate('2025-03-01');

it('counts the money of a department once: by its objects, not by the department as a whole too', async () => {
  const events = [
    adoptedWithDepartments,
    ...evaluated('a', '中', 1000 as Fen, 'd1'),
    told('budget', '2025-department-d1', 'BudgetFactsRecorded', {
      fiscalYear: 2025,
      subject: { kind: 'department', id: 'd1' },
      recordId: 'r',
      speaksOf: on,
      facts: { currentBudget: 1000 },
      document: null,
      reason: null,
      sample: [],
    }),
  ];
  const [lines, results] = await Promise.all([tell(allocationProjection, events), tell(applicationProjection, events)]);
  const momentOf: MomentOf = (name, view) => (name === 'allocation' ? lines : results).momentOf(name, view);
  const asked = { fiscalYear: 2025, asOf: null, on, sees: 'everything' } as const;
  const questions = createYearQuestions(momentOf);
  const { flow } = questions.flow(asked);
  expect(flow.nodes.filter(({ kind }) => kind === 'grade')).toMatchObject([{ name: '中', lines: 1, amount: 1000 }]);
  const counts = new Map(questions.figures(asked).figures.map(({ figure, count }) => [figure, count]));
  expect([counts.get('proposed-cut'), counts.get('proposed-kept')]).toEqual([1, 0]);
});
