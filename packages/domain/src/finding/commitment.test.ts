import { describe, expect, it } from 'vitest';
import { day } from '../fixtures/events.ts';
import {
  committed,
  findingRaised,
  granted,
  measure,
  progress,
  promise,
  reported,
  request,
  requested,
  submitted,
} from '../fixtures/findings.ts';
import { givenFinding as given } from '../fixtures/given-finding.ts';
import {
  amendCommitment,
  decideExtension,
  makeCommitment,
  numbered,
  reportProgress,
  requestExtension,
} from './commitment.ts';
import { dueDays } from './due.ts';
import type { FindingEvent } from './events.ts';

const raised = findingRaised();

describe('a commitment', () => {
  it('is made within the term, by somebody who answers for it', () => {
    given(raised)
      .when((state) => makeCommitment(promise, state))
      .thenEvents(committed);
    given(raised)
      .when((state) => makeCommitment({ ...promise, measures: [measure('1', '2025-04-01')] }, state))
      .thenRefused('commitment.after-the-term', { measureId: '1', dueDate: '2025-04-01', term: '2025-03-31' });
    given(findingRaised({ dueDate: null }))
      .when((state) => makeCommitment({ ...promise, measures: [measure('1', '2026-04-01')] }, state))
      .thenState({ status: 'committed', term: null });
    given(raised)
      .when((state) => makeCommitment({ ...promise, responsible: { personId: null, role: null } }, state))
      .thenRefused('commitment.nobody-responsible');
    given(raised)
      .when((state) =>
        makeCommitment({ ...promise, measures: [measure('1', '2025-02-01'), measure('1', '2025-02-02')] }, state),
      )
      .thenRefused('commitment.measure-twice', { measureId: '1' });
  });

  it('is made once; a second one is told what can be done instead', () => {
    given(raised, committed)
      .when((state) => makeCommitment(promise, state))
      .thenRefused('finding.move-not-allowed', {
        move: 'makeCommitment',
        status: 'committed',
        allowed: expect.arrayContaining(['amendCommitment', 'reportProgress', 'requestExtension']) as never,
      });
  });

  it('numbers its measures on from those that are there', () => {
    const stated = [{ measureId: null }, { measureId: '1' }, { measureId: null }];
    expect(numbered(stated, given(raised).state).map(({ measureId }) => measureId)).toEqual(['1', '1', '2']);
    expect(numbered(stated, given(raised, committed).state).map(({ measureId }) => measureId)).toEqual(['3', '1', '4']);
  });
});

describe('an amendment', () => {
  const amendment = { ...promise, reason: '厂家提前到场' };
  const amending = (...measures: ReturnType<typeof measure>[]) => ({ ...amendment, measures });

  it('may bring a day forward and keeps the first one beside it', () => {
    given(raised, committed)
      .when((state) => amendCommitment(amending(measure('1', '2025-02-10'), measure('2', '2025-03-31')), state))
      .thenState({
        commitment: { measures: [{ dueDate: '2025-02-10', originalDueDate: '2025-02-28' }, { dueDate: '2025-03-31' }] },
      });
  });

  it('never moves a day later, neither of a measure nor by a new one', () => {
    given(raised, committed)
      .when((state) => amendCommitment(amending(measure('1', '2025-03-01'), measure('2', '2025-03-31')), state))
      .thenRefused('commitment.day-later', { measureId: '1', dueDate: '2025-03-01', latest: '2025-02-28' });
    given(raised, committed)
      .when((state) => amendCommitment(amending(...promise.measures, measure('3', '2025-04-01')), state))
      .thenRefused('commitment.day-later', { measureId: '3', latest: '2025-03-31' });
    given(raised, committed)
      .when((state) => amendCommitment(amending(...promise.measures, measure('3', '2025-03-31')), state))
      .thenState({ commitment: { measures: [{}, {}, { measureId: '3', originalDueDate: '2025-03-31' }] } });
  });

  it('drops nothing, keeps what was reported, and is no event when it changes nothing', () => {
    given(raised, committed)
      .when((state) => amendCommitment(amending(measure('2', '2025-03-31')), state))
      .thenRefused('commitment.measure-dropped', { measureId: '1' });
    given(raised, committed)
      .when((state) => amendCommitment(amendment, state))
      .thenNothing();
    given(raised, committed, reported)
      .when((state) => amendCommitment({ ...amendment, responsible: { personId: 'p-7', role: null } }, state))
      .thenState({
        commitment: { responsible: { personId: 'p-7' }, measures: [{ progress: [{ percent: 100 }] }, {}] },
      });
  });
});

describe('progress', () => {
  it('is reported on a measure that was promised', () => {
    given(raised, committed)
      .when((state) => reportProgress(progress, state))
      .thenEvents(reported);
    given(raised, committed)
      .when((state) => reportProgress({ ...progress, measureId: '9' }, state))
      .thenRefused('measure.not-found', { measureId: '9', known: ['1', '2'] });
    given(raised)
      .when((state) => reportProgress(progress, state))
      .thenRefused('finding.move-not-allowed', { move: 'reportProgress' });
  });
});

describe('an extension', () => {
  const grant = { decision: 'grant', extensionId: 'x-1', until: null, reason: null, on: day('2025-03-24') } as const;

  it('is asked for a later day than the present one', () => {
    given(raised, committed)
      .when((state) => requestExtension(request, state))
      .thenEvents(requested);
    given(raised, committed)
      .when((state) => requestExtension({ ...request, until: day('2025-03-31') }, state))
      .thenRefused('extension.not-later', { until: '2025-03-31', dueDate: '2025-03-31' });
    given(raised, committed)
      .when((state) => requestExtension({ ...request, measureIds: [], until: day('2025-02-28') }, state))
      .thenRefused('extension.not-later');
    given(findingRaised({ dueDate: null }))
      .when((state) => requestExtension({ ...request, measureIds: [] }, state))
      .thenRefused('extension.no-due-date');
    given(raised, committed, submitted)
      .when((state) => requestExtension(request, state))
      .thenRefused('finding.move-not-allowed', { move: 'requestExtension', status: 'submitted' });
  });

  it('that names no measure is for those that are not done', () => {
    given(raised, committed, reported)
      .when((state) => requestExtension({ ...request, measureIds: [] }, state))
      .thenEvents(requested);
    given(raised, committed)
      .when((state) => requestExtension({ ...request, measureIds: [] }, state))
      .thenState({ extensions: [{ measureIds: ['1', '2'], decision: null }] });
  });

  it('is asked for once at a time', () => {
    given(raised, committed, requested)
      .when((state) => requestExtension({ ...request, extensionId: 'x-2' }, state))
      .thenRefused('extension.pending', { extensionId: 'x-1' });
  });

  it('keeps the day wanted beside the day given, and both beside the day first promised', () => {
    given(raised, committed, requested)
      .when((state) => decideExtension({ ...grant, until: day('2025-04-15') }, state))
      .thenEvents(granted);
    const { state } = given(raised, committed, requested, granted);
    expect(state).toMatchObject({
      term: '2025-04-15',
      finding: { dueDate: '2025-03-31' },
      extensions: [{ until: '2025-04-30', decision: { kind: 'granted', until: '2025-04-15' } }],
      commitment: { measures: [{ dueDate: '2025-02-28' }, { originalDueDate: '2025-03-31', dueDate: '2025-04-15' }] },
    });
    if (state.status === 'none') throw new Error('not raised');
    expect(dueDays(state)).toEqual({ original: '2025-03-31', present: '2025-04-15', provisional: false });
  });

  it('gives the day wanted where no other is said, and moves the term where nothing is promised yet', () => {
    const forTheTerm: FindingEvent = { type: 'ExtensionRequested', data: { ...request, measureIds: [] } };
    given(raised, forTheTerm)
      .when((state) => decideExtension(grant, state))
      .thenState({ status: 'raised', term: '2025-04-30', finding: { dueDate: '2025-03-31' } });
    given(raised, forTheTerm)
      .when((state) => decideExtension({ ...grant, until: day('2025-03-31') }, state))
      .thenRefused('extension.not-later');
  });

  it('asked for before the promise moves what was promised meanwhile and is not done: nobody is late who was given time', () => {
    const forTheTerm: FindingEvent = { type: 'ExtensionRequested', data: { ...request, measureIds: [] } };
    const { state } = given(raised, forTheTerm, committed, reported, granted);
    expect(state).toMatchObject({
      term: '2025-04-15',
      commitment: {
        measures: [
          { originalDueDate: '2025-02-28', dueDate: '2025-02-28' },
          { originalDueDate: '2025-03-31', dueDate: '2025-04-15' },
        ],
      },
    });
    if (state.status === 'none') throw new Error('not raised');
    expect(dueDays(state)).toMatchObject({ original: '2025-03-31', present: '2025-04-15' });
  });

  it('is decided once', () => {
    given(raised, committed, requested, granted)
      .when((state) => decideExtension(grant, state))
      .thenRefused('extension.already-decided', { extensionId: 'x-1' });
    given(raised, committed)
      .when((state) => decideExtension(grant, state))
      .thenRefused('extension.not-found', { extensionId: 'x-1' });
    given(raised, committed, requested)
      .when((state) =>
        decideExtension({ decision: 'decline', extensionId: 'x-1', reason: '理由不足', on: day('2025-03-24') }, state),
      )
      .thenState({
        commitment: { measures: [{ dueDate: '2025-02-28' }, { dueDate: '2025-03-31' }] },
        extensions: [{ decision: { kind: 'declined', reason: '理由不足' } }],
      });
  });
});
