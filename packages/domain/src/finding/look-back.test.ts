import { describe, expect, it } from 'vitest';
import { in2025 } from '../fixtures/calendars.ts';
import { day } from '../fixtures/events.ts';
import { committed, findingRaised, lookBack, submitted, verified } from '../fixtures/findings.ts';
import { givenFinding } from '../fixtures/given-finding.ts';
import { standingOn } from './due.ts';
import type { FindingEvent } from './events.ts';
import { type PlanLookBack, passLookBack, planLookBack } from './look-back.ts';
import { lookBackOn } from './look-back-state.ts';
import { evolveFinding, type FindingState, initialFinding } from './state.ts';

const closed = [findingRaised(), committed, submitted, verified];
const plan: PlanLookBack = { dueDate: day('2025-11-10'), note: '是否仍在使用', reason: null, on: day('2025-05-08') };
const planned: FindingEvent = { type: 'LookBackPlanned', data: plan };
const seen = { note: '仍在使用', on: day('2025-11-10') };
const passed: FindingEvent = { type: 'LookBackPassed', data: seen };
const reopened: FindingEvent = { type: 'FindingReopened', data: lookBack };

function after(...events: FindingEvent[]) {
  const state = events.reduce<FindingState>(evolveFinding, initialFinding);
  if (state.status === 'none') throw new Error('nothing was raised');
  return state;
}
const kindOn = (on: string, ...events: FindingEvent[]) => lookBackOn(after(...events), day(on))?.kind;

describe('a look-back', () => {
  it('is planned once a finding is closed, not before', () => {
    givenFinding(findingRaised(), committed)
      .when((state) => planLookBack(plan, state))
      .thenRefused('finding.move-not-allowed');
    givenFinding(...closed)
      .when((state) => planLookBack(plan, state))
      .thenEvents(planned);
    givenFinding(...closed, planned)
      .when((state) => planLookBack(plan, state))
      .thenNothing();
  });

  it('lies on no day before the closing, planned or made', () => {
    givenFinding(...closed)
      .when((state) => planLookBack({ ...plan, dueDate: day('2025-05-07') }, state))
      .thenRefused('look-back.before-closing', { closedOn: '2025-05-08' });
    givenFinding(...closed)
      .when((state) => passLookBack({ ...seen, on: day('2025-05-07') }, state))
      .thenRefused('look-back.before-closing');
  });

  it('is moved with a reason, and the day first planned stays', () => {
    const later = { ...plan, dueDate: day('2025-12-10') };
    givenFinding(...closed, planned)
      .when((state) => planLookBack(later, state))
      .thenRefused('look-back.moved-without-reason', { dueDate: '2025-11-10' });
    givenFinding(...closed, planned)
      .when((state) => planLookBack({ ...later, reason: '项目延后' }, state))
      .thenState({ lookBacks: [{ originalDueDate: '2025-11-10', dueDate: '2025-12-10', outcome: null }] });
  });

  it('is due on its day and overdue from the day after, while the unit owes nothing', () => {
    expect(['2025-11-09', '2025-11-10', '2025-11-11'].map((on) => kindOn(on, ...closed, planned))).toEqual([
      'planned',
      'due-today',
      'overdue',
    ]);
    expect(standingOn(after(...closed, planned), day('2026-11-11'), in2025).kind).toBe('done');
  });

  it('that finds all in order leaves the finding closed, planned or not, and another may follow', () => {
    givenFinding(...closed, planned)
      .when((state) => passLookBack(seen, state))
      .thenState({ status: 'verified', lookBacks: [{ dueDate: '2025-11-10', outcome: { kind: 'in-order' } }] });
    givenFinding(...closed)
      .when((state) => passLookBack(seen, state))
      .thenState({ lookBacks: [{ dueDate: null, outcome: { kind: 'in-order' } }] });
    expect(kindOn('2026-01-01', ...closed, planned, passed)).toBe('in-order');
    const next: FindingEvent = { type: 'LookBackPlanned', data: { ...plan, dueDate: day('2026-05-08') } };
    expect(kindOn('2026-01-01', ...closed, planned, passed, next)).toBe('planned');
  });

  it('that reopens ends the plan, and what was in order before says nothing about the next closing', () => {
    expect(after(...closed, planned, reopened).lookBacks).toMatchObject([{ outcome: { kind: 'reopened' } }]);
    expect(kindOn('2025-11-11', ...closed, planned, reopened)).toBeUndefined();
    expect(kindOn('2026-01-01', ...closed, passed, reopened, verified)).toBe('none');
  });
});
