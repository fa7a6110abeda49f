import { calendarDate, type Fen } from '@bihuan/domain';
import { expect, it } from 'vitest';
import { evaluated, outcome } from '../fixtures/evaluated-objects.ts';
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
