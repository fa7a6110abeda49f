import { describe, it } from 'vitest';
import { evolveEvaluation, initialEvaluation } from '../evaluation/state.ts';
import { withdrawn as evaluationWithdrawn, opened } from '../fixtures/events.ts';
import { givenOn } from '../fixtures/given.ts';
import { type RaiseFinding, raiseFinding, withdrawFinding } from './decide.ts';
import type { FindingEvent } from './events.ts';
import { evolveFinding, initialFinding } from './state.ts';

const given = givenOn<typeof initialFinding, FindingEvent>({ initial: initialFinding, evolve: evolveFinding });

const finding: RaiseFinding = {
  findingId: 'f-1',
  evaluationId: 'ev-1',
  objectId: 'obj-1',
  unitId: null,
  description: '设备闲置',
  category: '资产管理',
  class: null,
  severity: 'moderate',
  amount: null,
  basis: null,
  requirement: null,
  dueDate: null,
  sample: [],
};
const raised: FindingEvent = { type: 'FindingRaised', data: finding };
const withdrawn: FindingEvent = { type: 'FindingWithdrawn', data: { reason: '经核实不成立' } };
const evaluation = evolveEvaluation(initialEvaluation, opened());

describe('a finding', () => {
  it('rests on an evaluation of its object', () => {
    given()
      .when((state) => raiseFinding(finding, state, evaluation))
      .thenEvents(raised);
    given()
      .when((state) => raiseFinding(finding, state, initialEvaluation))
      .thenRefused('evaluation.not-found');
    given()
      .when((state) => raiseFinding(finding, state, evolveEvaluation(evaluation, evaluationWithdrawn)))
      .thenRefused('evaluation.withdrawn');
    given()
      .when((state) => raiseFinding({ ...finding, objectId: 'obj-2' }, state, evaluation))
      .thenRefused('finding.other-object', { objectId: 'obj-2' });
  });

  it('is raised once', () => {
    given(raised)
      .when((state) => raiseFinding(finding, state, evaluation))
      .thenRefused('finding.already-raised');
  });

  it('is withdrawn once, and only when it is there', () => {
    given(raised)
      .when((state) => withdrawFinding({ reason: '经核实不成立' }, state))
      .thenEvents(withdrawn);
    given(raised)
      .when((state) => withdrawFinding({ reason: '经核实不成立' }, state))
      .thenState({ status: 'withdrawn', finding: { findingId: 'f-1' } });
    given(raised, withdrawn)
      .when((state) => withdrawFinding({ reason: '经核实不成立' }, state))
      .thenNothing();
    given(withdrawn)
      .when((state) => withdrawFinding({ reason: '经核实不成立' }, state))
      .thenRefused('finding.not-found');
  });
});
