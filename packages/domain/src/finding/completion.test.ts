import { describe, expect, it } from 'vitest';
import { in2025 } from '../fixtures/calendars.ts';
import { day } from '../fixtures/events.ts';
import {
  committed,
  disputed,
  findingRaised,
  granted,
  requested,
  submission,
  submitted,
  verification,
  verified,
} from '../fixtures/findings.ts';
import { givenFinding as given } from '../fixtures/given-finding.ts';
import { bookResults, returnCompletion, submitCompletion, verifyCompletion } from './completion.ts';
import { standingOn } from './due.ts';
import type { FindingEvent } from './events.ts';
import { closingKindSchema } from './rectification-events.ts';
import { countsAsOpen } from './state.ts';

const raised = findingRaised();
const reasons = { reasons: ['台账缺少使用记录'], on: day('2025-04-16') };

describe('a completion', () => {
  it('is claimed by the unit and closes nothing', () => {
    given(raised, committed)
      .when((state) => submitCompletion(submission, state))
      .thenEvents(submitted);
    given(raised, committed, submitted)
      .when((state) => submitCompletion(submission, state))
      .thenRefused('finding.move-not-allowed', { status: 'submitted' });
  });

  it('needs a promise first, unless it is to be fixed at once', () => {
    given(raised)
      .when((state) => submitCompletion(submission, state))
      .thenRefused('commitment.none');
    given(findingRaised({ class: 'at-once' }))
      .when((state) => submitCompletion(submission, state))
      .thenState({ status: 'submitted', commitment: null, claim: 'complete' });
  });

  it('goes back with reasons, round after round', () => {
    const returned: FindingEvent = { type: 'CompletionReturned', data: { ...reasons, round: 1 } };
    given(raised, committed, submitted)
      .when((state) => returnCompletion(reasons, state))
      .thenEvents(returned);
    given(raised, committed, submitted, returned, submitted)
      .when((state) => returnCompletion(reasons, state))
      .thenState({
        status: 'committed',
        rounds: [
          { round: 1, returned: reasons },
          { round: 2, returned: reasons },
        ],
      });
    given(findingRaised({ class: 'at-once' }), submitted)
      .when((state) => returnCompletion(reasons, state))
      .thenState({ status: 'raised' });
  });
});

describe('the verification', () => {
  it('keeps the claim of the unit beside what the office has checked', () => {
    given(raised, committed, submitted)
      .when((state) => verifyCompletion(verification, state))
      .thenEvents(verified);
    const { state } = given(raised, committed, submitted, verified);
    expect(state).toMatchObject({
      status: 'verified',
      rounds: [{ claim: 'complete' }],
      closing: { rating: 'largely' },
    });
  });

  it('closes as rectified only what was submitted', () => {
    given(raised, committed)
      .when((state) => verifyCompletion(verification, state))
      .thenRefused('completion.not-submitted', { kind: 'rectified' });
    given(raised, committed)
      .when((state) => verifyCompletion({ ...verification, kind: 'continuing' }, state))
      .thenRefused('completion.not-submitted', { kind: 'continuing' });
    given(raised)
      .when((state) => verifyCompletion({ ...verification, kind: 'not-to-be-rectified' }, state))
      .thenState({ status: 'verified', closing: { kind: 'not-to-be-rectified' } });
  });

  it('ends the hold on money only as rectified, or as not to be rectified', () => {
    expect(closingKindSchema.options.filter(countsAsOpen)).toEqual(['continuing', 'not-rectified']);
  });

  it('waits for the answer to a dispute, and not for one to an extension', () => {
    given(raised, disputed, committed, submitted)
      .when((state) => verifyCompletion(verification, state))
      .thenRefused('dispute.unanswered', { open: 1 });
    given(raised, committed, requested, submitted)
      .when((state) => verifyCompletion(verification, state))
      .thenState({ status: 'verified', extensions: [{ decision: { kind: 'lapsed' } }] });
  });

  it('books what came of it, then and later', () => {
    const result = { kind: 'returned-to-treasury', amount: null, note: null } as const;
    given(raised, committed, submitted)
      .when((state) => verifyCompletion({ ...verification, results: [result] }, state))
      .thenRefused('result.empty', { kind: 'returned-to-treasury' });
    const results = [{ ...result, note: '已缴库' }];
    given(raised, committed, submitted, verified)
      .when((state) => bookResults({ results, on: day('2025-06-03'), sample: [] }, state))
      .thenState({ status: 'verified', results });
    given(raised)
      .when((state) => bookResults({ results: [result], on: day('2025-06-03'), sample: [] }, state))
      .thenRefused('result.empty');
  });
});

describe('how a finding stands on a day', () => {
  const standing = (on: string, ...events: FindingEvent[]) => {
    const { state } = given(...events);
    return state.status === 'none' ? expect.fail('not raised') : standingOn(state, day(on), in2025);
  };

  it('is overdue from the day after, in working days: the days off around a holiday do not count', () => {
    const published = (kind: string, days: number) => ({ kind, days, provisional: false });
    expect(standing('2025-03-28', raised)).toEqual(published('running', 1));
    expect(standing('2025-03-31', raised, committed)).toEqual(published('running', 0));
    expect(standing('2025-04-01', raised)).toEqual(published('overdue', 1));
    // 4 to 6 April are off.
    expect(standing('2025-04-07', raised)).toEqual(published('overdue', 4));
    expect(standing('2025-04-01', raised, committed, requested, granted)).toEqual(published('running', 9));
  });

  it('on the days off after the day it was due is overdue, by no working day yet', () => {
    const due = findingRaised({ dueDate: day('2025-09-30') });
    expect(standing('2025-10-01', due)).toEqual({ kind: 'overdue', days: 0, provisional: false });
    expect(standing('2025-10-09', due)).toEqual({ kind: 'overdue', days: 1, provisional: false });
  });

  it('says when the days may still move, because a year has no calendar yet', () => {
    expect(standing('2025-12-31', findingRaised({ dueDate: day('2026-01-05') }))).toEqual({
      kind: 'running',
      days: 3,
      provisional: true,
    });
    const term = { days: 1, kind: 'working', from: day('2025-03-28'), provisional: true } as const;
    expect(standing('2025-03-28', findingRaised({ term }))).toMatchObject({ days: 1, provisional: true });
    expect(standing('2025-03-28', findingRaised({ term }), committed)).toMatchObject({ provisional: false });
  });

  it('is never overdue without a due date, when handed in, or when done', () => {
    expect(standing('2030-01-01', findingRaised({ dueDate: null }))).toEqual({ kind: 'no-due-date' });
    expect(standing('2030-01-01', raised, committed, submitted)).toEqual({ kind: 'handed-in' });
    expect(standing('2030-01-01', raised, committed, submitted, verified)).toEqual({ kind: 'done' });
    expect(standing('2030-01-01', raised, { type: 'FindingWithdrawn', data: { reason: '误录' } })).toEqual({
      kind: 'done',
    });
  });
});
