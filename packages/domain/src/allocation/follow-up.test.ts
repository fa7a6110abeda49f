import { describe, expect, it } from 'vitest';
import { budgetSeason, seasonPhase } from '../decision-round/season.ts';
import { givenOn } from '../fixtures/given.ts';
import type { Fen } from '../money/fen.ts';
import { calendarDate as day } from '../time/calendar-date.ts';
import type { AllocationEvent } from './events.ts';
import { orderClawback, returnClawback, reviewDecision, withdrawDecision } from './follow-up.ts';
import { evolveAllocation, initialAllocation } from './state.ts';

const given = givenOn<typeof initialAllocation, AllocationEvent>({
  initial: initialAllocation,
  evolve: evolveAllocation,
});
const line = { fiscalYear: 2025, subjectId: 'o-1', on: day('2024-12-20') };
const decided = {
  type: 'AdjustmentConfirmed',
  data: { fiscalYear: 2025, subjectId: 'o-1', change: -1000, finalBudget: 9000, reason: null, proposal: { hash: 'h' } },
} as unknown as AllocationEvent;
const ordered: AllocationEvent = {
  type: 'ClawbackOrdered',
  data: { ...line, clawbackId: 'c-1', amount: 500 as Fen, to: 'treasury', reason: '闲置', documentNumber: null },
};

describe('a decision', () => {
  const withdrawal = { ...line, reason: '结果已修订', documentNumber: null };

  it('is withdrawn with a reason while the round is open: the line is undecided again, its holds stay', () => {
    given(decided)
      .when((state) => withdrawDecision({ ...withdrawal, roundIsOpen: true }, state))
      .thenState({ status: 'undecided' });
    given()
      .when((state) => withdrawDecision({ ...withdrawal, roundIsOpen: true }, state))
      .thenRefused('decision.not-decided');
    given(decided)
      .when((state) => withdrawDecision({ ...withdrawal, roundIsOpen: false }, state))
      .thenRefused('decision.round-closed');
  });

  it('is reviewed by somebody else; a new decision has to be reviewed anew', () => {
    const review = { ...line, outcome: 'approved' as const, reason: null, decidedBy: ['first'] };
    given(decided)
      .when((state) => reviewDecision({ ...review, reviewers: ['second'] }, state))
      .thenState({ status: 'decided', isApproved: true });
    given(decided)
      .when((state) => reviewDecision({ ...review, reviewers: ['first'] }, state))
      .thenRefused('decision.same-person');
    given(decided)
      .when((state) => reviewDecision({ ...review, reviewers: ['deputy', 'first'] }, state))
      .thenRefused('decision.same-person');
    const returned = { ...review, outcome: 'returned' as const, reviewers: ['second'] };
    given(decided)
      .when((state) => reviewDecision(returned, state))
      .thenRefused('decision.needs-reason');
    given(decided)
      .when((state) => reviewDecision({ ...returned, reason: '依据不足' }, state))
      .thenState({ status: 'undecided' });
    const approved: AllocationEvent = {
      type: 'DecisionReviewed',
      data: { ...line, outcome: 'approved', reason: null },
    };
    given(decided, approved)
      .when((state) => reviewDecision({ ...review, reviewers: ['second'] }, state))
      .thenNothing();
    expect(given(decided, approved, decided).state).toMatchObject({ isApproved: false });
  });
});

describe('a clawback', () => {
  const back = { ...line, clawbackId: 'c-1', documentNumber: null };

  it('comes back bit by bit, never more than was ordered', () => {
    given()
      .when(() => orderClawback(ordered.data as never))
      .thenEvents(ordered);
    given(ordered)
      .when((state) => returnClawback({ ...back, amount: 300 as Fen }, state))
      .thenState({ clawbacks: [{ clawbackId: 'c-1', amount: 500, returned: 300 }] });
    given(ordered, { type: 'ClawbackReturned', data: { ...back, amount: 300 as Fen } })
      .when((state) => returnClawback({ ...back, amount: 201 as Fen }, state))
      .thenRefused('clawback.too-much', { left: 200 });
    given(ordered)
      .when((state) => returnClawback({ ...back, amount: 0 as Fen }, state))
      .thenRefused('clawback.nothing');
    given()
      .when((state) => returnClawback({ ...back, amount: 1 as Fen }, state))
      .thenRefused('clawback.not-found');
    given()
      .when(() => orderClawback({ ...(ordered.data as Parameters<typeof orderClawback>[0]), amount: 0 as Fen }))
      .thenRefused('clawback.nothing');
  });
});

describe('the season of a budget', () => {
  it('opens by 30 June and goes to first review 30 days before the congress; the day itself is not late', () => {
    const season = budgetSeason(2025, day('2025-01-15'));
    expect(season).toEqual({ opensBy: '2024-06-30', firstReviewOn: '2024-12-16', congressOn: '2025-01-15' });
    expect(['2024-06-29', '2024-06-30', '2024-12-16', '2024-12-17'].map((on) => seasonPhase(season, day(on)))).toEqual([
      'before-opening',
      'open',
      'open',
      'late',
    ]);
    expect(seasonPhase(budgetSeason(2025, null), day('2026-01-01'))).toBe('open');
  });
});
