import { calendarDate, type Fen } from '@bihuan/domain';
import { expect, it } from 'vitest';
import { allocationProjection } from '../allocation/projection.ts';
import { adopted, evaluated, told } from '../fixtures/evaluated-objects.ts';
import { type Told, tell } from '../fixtures/told.ts';
import type { MomentOf } from '../query.ts';
import { applicationProjection } from './projection.ts';
import { createYearQuestions } from './year-questions.ts';

const on = calendarDate('2025-03-01');

it('a department that was evaluated as a whole and cut is found to have risen by what was approved for the department', async () => {
  const asDepartment = evaluated('w', '差', 1000 as Fen, 'd1').map((one): Told => {
    const data = { ...one.event.data, ...('objectKind' in one.event.data && { objectKind: 'whole-department' }) };
    return { ...one, event: { ...one.event, data } as Told['event'] };
  });
  const approved = told('budget', '2025-department-d1', 'BudgetApproved', {
    fiscalYear: 2025,
    subject: { kind: 'department', id: 'd1' },
    recordId: 'r',
    amount: 1300,
    documentNumber: null,
    on,
    reason: null,
    sample: [],
  });
  const events = [adopted, ...asDepartment, approved];
  const [lines, results] = await Promise.all([tell(allocationProjection, events), tell(applicationProjection, events)]);
  const momentOf: MomentOf = (name, view) => (name === 'allocation' ? lines : results).momentOf(name, view);
  const asked = { fiscalYear: 2025, asOf: null, on, sees: 'everything', verdict: 'contradiction', limit: 10 } as const;
  expect(createYearQuestions(momentOf).contradictions(asked).items).toMatchObject([
    { kind: 'cut-but-risen', object: { id: 'w' }, amount: 300, found: { before: 1000, approved: 1300 } },
  ]);
});
