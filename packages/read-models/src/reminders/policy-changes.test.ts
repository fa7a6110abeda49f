import {
  type BihuanEvent,
  calendarDate as day,
  evolvePolicyChange,
  initialPolicyChange,
  type KnownPolicyChange,
  type PolicyChangeEvent,
} from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { organisation, raised, said, short, told } from './told.testing.ts';

describe('a policy change', () => {
  const why = { reason: '评价反映申报滞后', documentNumber: null };
  const proposed: BihuanEvent = {
    type: 'PolicyChangeProposed',
    data: {
      policyChangeId: 'f-1',
      title: '贴息按季申报',
      kind: 'improve',
      objectId: 'obj-1',
      content: '逾期不补',
      basis: null,
      officeId: null,
      grounds: { evaluationIds: ['ev-1'], findingIds: ['f-1'] },
      on: day('2025-02-10'),
      sample: ['content'],
    },
  };
  const adopted: BihuanEvent = {
    type: 'PolicyChangeAdopted',
    data: { ...why, officeId: 'unit-1', dueDate: day('2025-03-31'), on: day('2025-02-20') },
  };
  const extended: BihuanEvent = {
    type: 'PolicyChangeTermExtended',
    data: { ...why, dueDate: day('2025-05-15'), on: day('2025-03-20') },
  };
  const implemented: BihuanEvent = {
    type: 'PolicyChangeImplemented',
    data: { note: '办法已修订', documentNumber: '示例发〔2025〕8号', evidence: [], on: day('2025-04-02'), sample: [] },
  };
  const key = 'policy-change:f-1';

  function adoptedOne() {
    const all = told();
    all.given('organisation~unit-1', organisation('unit-1', '市人社局'));
    all.given('policy-change~f-1', proposed);
    all.given('policy-change~f-1', adopted);
    return all;
  }

  it('is due by the same ladder once an office has to carry it out, and not before', () => {
    const { given, rows, due, stands } = told();
    given('policy-change~f-1', proposed);
    expect([rows('2030-01-01'), stands(key)?.kind]).toEqual([[], 'no-due-date']);
    given('policy-change~f-1', adopted);
    expect(rows('2025-03-21')).toEqual([]);
    expect(due('2025-04-10').map(short)).toEqual(['copy-to-department 7 -5 1']);
    expect(due('2025-04-10')[0]).toMatchObject({
      stepKey: 'policy-change:f-1~0~2025-03-31~5',
      step: { to: ['unit', 'department'], form: 'letter' },
      reminder: { objectName: '贴息按季申报', objectId: 'obj-1', unitId: 'unit-1', ladderId: 'default' },
    });
    expect(due('2025-06-30').map(short)).toEqual(['head-of-finance 61 -5 1 5']);
  });

  it('lies beside a finding of the same id without being taken for it', () => {
    const { given, rows, stands } = adoptedOne();
    given('finding~f-1', raised('f-1', '2025-06-30'));
    const known = [proposed, adopted].reduce(
      (state, event) => evolvePolicyChange(state, event as PolicyChangeEvent),
      initialPolicyChange,
    ) as KnownPolicyChange;
    for (const event of said({ kind: 'policy-change', known }, '2025-04-01')) given('policy-change-chase~f-1', event);
    expect(stands('f-1')).toMatchObject({ last: null, dueDate: '2025-06-30', nextDay: '2025-06-23' });
    expect(stands(key)).toMatchObject({ last: { offset: 1 }, dueDate: '2025-03-31' });
    expect(rows('2025-07-31')).toEqual([key, 'f-1']);
  });

  it('begins anew with more time, and is never due once it is carried out', () => {
    const { given, due, rows, stands } = adoptedOne();
    given('policy-change~f-1', extended);
    expect(rows('2025-05-07')).toEqual([]);
    expect(due('2025-05-08').map(short)).toEqual(['notice -5']);
    given('policy-change~f-1', implemented);
    expect([rows('2030-01-01'), stands(key)?.kind]).toEqual([[], 'done']);
  });

  it('is found in a list of one office, and tells in the inbox what is to change', () => {
    const { due, about } = adoptedOne();
    expect(due('2025-04-10', { unitId: 'unit-1' })).toHaveLength(1);
    expect(due('2025-04-10', { unitId: 'unit-2' })).toEqual([]);
    expect(about(key)).toEqual({
      objectName: '贴息按季申报',
      unit: '市人社局',
      description: '逾期不补',
      sample: ['content'],
    });
  });
});
