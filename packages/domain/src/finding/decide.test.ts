import { describe, expect, it } from 'vitest';
import { evolveEvaluation, initialEvaluation } from '../evaluation/state.ts';
import { withdrawn as evaluationWithdrawn, opened } from '../fixtures/events.ts';
import {
  committed,
  dispute,
  disputed,
  findingRaised,
  findingWithdrawn,
  lookBack,
  raising,
  reported,
  submitted,
  verified,
} from '../fixtures/findings.ts';
import { givenFinding as given } from '../fixtures/given-finding.ts';
import {
  disputeFinding,
  flagFinding,
  raiseFinding,
  recogniseRepeat,
  reopenFinding,
  resolveFindingDispute,
  unflagFinding,
  withdrawFinding,
} from './decide.ts';
import type { FindingEvent } from './events.ts';

const evaluation = evolveEvaluation(initialEvaluation, opened());
const raised = findingRaised();

describe('a finding', () => {
  it('rests on an evaluation of its object', () => {
    given()
      .when((state) => raiseFinding(raising, state, evaluation))
      .thenEvents(raised);
    given()
      .when((state) => raiseFinding(raising, state, initialEvaluation))
      .thenRefused('evaluation.not-found');
    given()
      .when((state) => raiseFinding(raising, state, evolveEvaluation(evaluation, evaluationWithdrawn)))
      .thenRefused('evaluation.withdrawn');
    given()
      .when((state) => raiseFinding({ ...raising, objectId: 'obj-2' }, state, evaluation))
      .thenRefused('finding.other-object', { objectId: 'obj-2' });
  });

  it('is raised once', () => {
    given(raised)
      .when((state) => raiseFinding(raising, state, evaluation))
      .thenRefused('finding.already-raised');
  });

  it('is withdrawn once, only when it is there, and not after it was closed', () => {
    const withdraw = { reason: '经核实不成立' };
    given(raised)
      .when((state) => withdrawFinding(withdraw, state))
      .thenEvents(findingWithdrawn);
    given(raised, committed)
      .when((state) => withdrawFinding(withdraw, state))
      .thenState({ status: 'withdrawn', finding: { findingId: 'f-1' } });
    given(raised, findingWithdrawn)
      .when((state) => withdrawFinding(withdraw, state))
      .thenNothing();
    given(findingWithdrawn)
      .when((state) => withdrawFinding(withdraw, state))
      .thenRefused('finding.not-found');
    given(raised, committed, submitted, verified)
      .when((state) => withdrawFinding(withdraw, state))
      .thenRefused('finding.move-not-allowed', { status: 'verified' });
  });

  it('that was withdrawn says so instead of naming moves', () => {
    given(raised, findingWithdrawn)
      .when((state) => disputeFinding(dispute, state))
      .thenRefused('finding.withdrawn', { findingId: 'f-1' });
  });
});

describe('a dispute', () => {
  const resolution = { disputeId: 'd-1', upheld: false, answer: '不在清单内', on: dispute.on };

  it('is raised once and answered once', () => {
    given(raised)
      .when((state) => disputeFinding(dispute, state))
      .thenEvents(disputed);
    given(raised, disputed)
      .when((state) => disputeFinding(dispute, state))
      .thenRefused('dispute.already-raised');
    given(raised, disputed)
      .when((state) => resolveFindingDispute(resolution, state))
      .thenEvents({ type: 'FindingDisputeResolved', data: resolution });
    given(raised, disputed, { type: 'FindingDisputeResolved', data: resolution })
      .when((state) => resolveFindingDispute(resolution, state))
      .thenRefused('dispute.already-answered');
    given(raised)
      .when((state) => resolveFindingDispute(resolution, state))
      .thenRefused('dispute.not-found', { disputeId: 'd-1' });
  });

  it('comes too late once the unit says that it is done', () => {
    given(raised, committed, submitted)
      .when((state) => disputeFinding(dispute, state))
      .thenRefused('finding.move-not-allowed', { move: 'disputeFinding', status: 'submitted' });
  });
});

describe('a flag', () => {
  const flag = { flag: 'audit', note: null, on: dispute.on } as const;

  it('is set and taken away once', () => {
    const flagged: FindingEvent = { type: 'FindingFlagged', data: flag };
    const away = { flag: 'audit', reason: '审计已结束' } as const;
    given(raised)
      .when((state) => flagFinding(flag, state))
      .thenEvents(flagged);
    given(raised, flagged)
      .when((state) => flagFinding(flag, state))
      .thenNothing();
    given(raised, flagged)
      .when((state) => unflagFinding(away, state))
      .thenState({ flags: [] });
    given(raised)
      .when((state) => unflagFinding(away, state))
      .thenNothing();
  });
});

describe('a repeat', () => {
  const command = { repeatOf: 'f-0', reason: '同类问题再次出现' };
  const before = (changes: Partial<typeof raising> = {}, ...events: FindingEvent[]) =>
    given(findingRaised({ findingId: 'f-0', ...changes }), ...events).state;

  it('is one step graver than it was, and never graver than serious', () => {
    given(raised)
      .when((state) => recogniseRepeat(command, state, before()))
      .thenEvents({ type: 'RepeatRecognised', data: { ...command, severity: 'serious' } });
    given(findingRaised({ severity: 'serious' }))
      .when((state) => recogniseRepeat(command, state, before()))
      .thenState({ severity: 'serious', repeatOf: 'f-0', finding: { severity: 'serious' } });
  });

  it('is linked once, to another finding of the same unit or object', () => {
    const linked: FindingEvent = { type: 'RepeatRecognised', data: { ...command, severity: 'serious' } };
    given(raised, linked)
      .when((state) => recogniseRepeat(command, state, before()))
      .thenRefused('repeat.already-linked', { repeatOf: 'f-0' });
    given(raised)
      .when((state) => recogniseRepeat({ ...command, repeatOf: 'f-1' }, state, state))
      .thenRefused('repeat.itself');
    given(raised)
      .when((state) =>
        recogniseRepeat(command, state, before({}, { ...linked, data: { ...linked.data, repeatOf: 'f-1' } })),
      )
      .thenRefused('repeat.itself');
    given(raised)
      .when((state) => recogniseRepeat(command, state, before({ unitId: 'unit-2', objectId: 'obj-2' })))
      .thenRefused('repeat.other-unit');
    given(findingRaised({ unitId: null }))
      .when((state) => recogniseRepeat(command, state, before({ unitId: null, objectId: 'obj-2' })))
      .thenRefused('repeat.other-unit');
    given(raised)
      .when((state) => recogniseRepeat(command, state, before({}, findingWithdrawn)))
      .thenRefused('finding.withdrawn', { findingId: 'f-0' });
    given(raised)
      .when((state) => recogniseRepeat(command, state, given().state))
      .thenRefused('finding.not-found');
  });
});

describe('a look-back', () => {
  const closed = [raised, committed, reported, submitted, verified] as const;

  it('opens a closed finding with a new term, and keeps what it says still holds', () => {
    given(...closed)
      .when((state) => reopenFinding(lookBack, state))
      .thenState({ status: 'raised', commitment: null, term: '2025-12-31', rounds: [{ round: 1 }] });
    given(...closed)
      .when((state) => reopenFinding({ ...lookBack, survives: ['commitment'] }, state))
      .thenState({
        status: 'committed',
        commitment: { measures: [{ dueDate: '2025-12-31', originalDueDate: '2025-02-28', progress: [] }, {}] },
      });
    given(...closed)
      .when((state) => reopenFinding({ ...lookBack, survives: ['progress', 'commitment', 'progress'] }, state))
      .thenState({ commitment: { measures: [{ progress: [{ percent: 100 }] }, {}] } });
    const { state } = given(...closed, { type: 'FindingReopened', data: lookBack });
    expect(state).not.toHaveProperty('closing');
  });

  it('keeps only what there is, and opens nothing that is open', () => {
    given(...closed)
      .when((state) => reopenFinding({ ...lookBack, survives: ['results'] }, state))
      .thenRefused('reopening.nothing-to-keep', { fact: 'results' });
    given(...closed)
      .when((state) => reopenFinding({ ...lookBack, survives: ['progress'] }, state))
      .thenRefused('reopening.nothing-to-keep', { fact: 'progress' });
    given(raised, committed)
      .when((state) => reopenFinding(lookBack, state))
      .thenRefused('finding.move-not-allowed', { move: 'reopenFinding', status: 'committed' });
  });
});
