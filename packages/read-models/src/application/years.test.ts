import { calendarDate, type Fen } from '@bihuan/domain';
import { expect, it } from 'vitest';
import { evaluated, outcome, told } from '../fixtures/evaluated-objects.ts';
import { type Told, tell } from '../fixtures/told.ts';
import { applicationProjection } from './projection.ts';
import { yearsOfObject } from './years.ts';

const on = calendarDate('2025-03-01');

it('of two evaluations of one year an object shows the one opened last, whatever their ids', async () => {
  const [registered, opened] = evaluated('a', '差', 1000 as Fen) as [Told, Told, Told];
  const evaluation = (id: string, grade: string): Told[] => {
    const stream = `141100.evaluation~${id}`;
    const event = { ...opened.event, data: { ...opened.event.data, evaluationId: id } } as Told['event'];
    return [
      { stream, event },
      { stream, event: { type: 'OutcomeRecorded', data: outcome(grade) } },
    ];
  };
  const shown = async (...ids: string[]) => {
    const events = [registered, ...ids.flatMap((id, index) => evaluation(id, index === 0 ? '差' : '优'))];
    const { momentOf } = await tell(applicationProjection, events);
    return yearsOfObject(momentOf('application', { asOf: null, on }), 'a')?.years;
  };
  expect(await shown('e-1', 'e-2')).toMatchObject([{ fiscalYear: 2025, evaluation: { id: 'e-2', grade: '优' } }]);
  expect(await shown('e-2', 'e-1')).toMatchObject([{ fiscalYear: 2025, evaluation: { id: 'e-1', grade: '优' } }]);
});

it('an object that was evaluated as a whole department has the money that is on record of the department, its own first', async () => {
  const [registered, opened, recorded] = evaluated('a', '良', null, 'd1') as [Told, Told, Told];
  const asWhole = {
    ...opened,
    event: { ...opened.event, data: { ...opened.event.data, objectKind: 'whole-department' } } as Told['event'],
  };
  const stated = (kind: 'department' | 'object', id: string, facts: object): Told =>
    told('budget', `2025-${kind}-${id}`, 'BudgetFactsRecorded', {
      ...{ fiscalYear: 2025, subject: { kind, id }, recordId: `r-${id}`, speaksOf: on, facts },
      ...{ document: null, reason: null, sample: [] },
    } as never);
  const department = stated('department', 'd1', { currentBudget: 9000 });
  const shown = async (...events: Told[]) => {
    const { momentOf } = await tell(applicationProjection, events);
    return yearsOfObject(momentOf('application', { asOf: null, on }), 'a')?.years;
  };
  expect(await shown(registered, asWhole, recorded, department)).toMatchObject([{ before: 9000 }]);
  const own = stated('object', 'a', { currentBudget: 7000 });
  expect(await shown(registered, asWhole, recorded, department, own)).toMatchObject([{ before: 7000 }]);
  // A project's money is its own, whatever its department has.
  expect(await shown(registered, opened, recorded, department)).toMatchObject([{ before: null }]);
});
