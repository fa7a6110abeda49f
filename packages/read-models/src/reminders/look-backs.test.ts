import {
  type BihuanEvent,
  calendarDate as day,
  evolveFinding,
  type FindingEvent,
  initialFinding,
  type KnownFinding,
} from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { committed, raised, registered, said, short, told, verified } from './told.testing.ts';

const planned: BihuanEvent = {
  type: 'LookBackPlanned',
  data: { dueDate: day('2025-11-10'), note: '是否仍在使用', reason: null, on: day('2025-04-02') },
};
const passed: BihuanEvent = { type: 'LookBackPassed', data: { note: '仍在使用', on: day('2025-11-11') } };
const submitted: BihuanEvent = {
  type: 'CompletionSubmitted',
  data: { claim: 'complete', note: '已盘活', evidence: [], on: day('2025-03-31'), sample: [] },
};
const key = 'look-back:f-1';
const life = [raised('f-1', '2025-03-31'), committed, submitted, verified, planned];

function closedOne() {
  const all = told();
  all.given('object~obj-1', registered());
  for (const event of life) all.given('finding~f-1', event);
  return all;
}

describe('a look-back that is planned', () => {
  it('is due to the performance office from its day on, while the finding stays done', () => {
    const { rows, due, stands, about } = closedOne();
    expect(rows('2025-11-09')).toEqual([]);
    expect(due('2025-11-10').map(short)).toEqual(['notice 0']);
    expect(due('2025-11-17')[0]).toMatchObject({
      stepKey: 'look-back:f-1~0~2025-11-10~5',
      step: { to: ['performance-office'], form: 'message' },
      standsFor: [{ kind: 'notice', offset: 0 }],
      reminder: { objectName: '河道治理项目', unitId: 'unit-1', ladderId: 'look-back' },
    });
    expect(stands('f-1')?.kind).toBe('done');
    expect(about(key)).toMatchObject({ objectName: '河道治理项目' });
  });

  it('is no longer due once it has passed, and what was said of it stands beside the finding', () => {
    const { given, rows, stands } = closedOne();
    const known = life.reduce(
      (state, event) => evolveFinding(state, event as FindingEvent),
      initialFinding,
    ) as KnownFinding;
    for (const event of said({ kind: 'look-back', known }, '2025-11-11')) given('look-back-chase~f-1', event);
    expect([stands('f-1')?.last, stands(key)?.last]).toMatchObject([null, { stepKey: expect.stringContaining(key) }]);
    given('finding~f-1', passed);
    expect([rows('2030-01-01'), stands(key)?.kind]).toEqual([[], 'done']);
  });
});
