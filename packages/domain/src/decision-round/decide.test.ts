import { describe, it } from 'vitest';
import { givenOn } from '../fixtures/given.ts';
import { calendarDate } from '../time/calendar-date.ts';
import { closeDecisionRound, reopenDecisionRound, setCongressDay, setReviewDefault, setReviewRule } from './decide.ts';
import type { DecisionRoundEvent } from './events.ts';
import { evolveDecisionRound, initialDecisionRound } from './state.ts';

const given = givenOn<typeof initialDecisionRound, DecisionRoundEvent>({
  initial: initialDecisionRound,
  evolve: evolveDecisionRound,
});
const closing = { fiscalYear: 2025, reason: null, documentNumber: null, on: calendarDate('2024-12-20') };
const close = { ...closing, unapproved: 0, takesTwoByDefault: false };
const reopening = { ...closing, reason: '人大初审要求调整', on: calendarDate('2025-01-03') };

describe('the decision round of a fiscal year', () => {
  it('is open until it is closed, which happens once', () => {
    given()
      .when((state) => closeDecisionRound(close, state))
      .thenEvents({ type: 'DecisionRoundClosed', data: closing });
    given({ type: 'DecisionRoundClosed', data: closing })
      .when((state) => closeDecisionRound(close, state))
      .thenNothing();
  });

  it('is not closed over decisions that a second person has still to approve', () => {
    const rule: DecisionRoundEvent = {
      type: 'ReviewRuleSet',
      data: { fiscalYear: 2025, takesTwo: true, reason: '内控制度', on: calendarDate('2024-11-01') },
    };
    given(rule)
      .when((state) => closeDecisionRound({ ...close, unapproved: 2 }, state))
      .thenRefused('decision.not-reviewed', { lines: 2 });
    given(rule)
      .when((state) => closeDecisionRound(close, state))
      .thenState({ status: 'closed', takesTwo: true });
    given()
      .when((state) => closeDecisionRound({ ...close, unapproved: 2 }, state))
      .thenState({ status: 'closed' });
  });

  it('takes two people where the jurisdiction says so, but for a year that says otherwise', () => {
    const jurisdiction = { ...close, unapproved: 2, takesTwoByDefault: true };
    given()
      .when((state) => closeDecisionRound(jurisdiction, state))
      .thenRefused('decision.not-reviewed', { lines: 2 });
    const otherwise: DecisionRoundEvent = {
      type: 'ReviewRuleSet',
      data: { fiscalYear: 2025, takesTwo: false, reason: '人手不足', on: calendarDate('2024-11-01') },
    };
    given(otherwise)
      .when((state) => closeDecisionRound(jurisdiction, state))
      .thenState({ status: 'closed' });
    const general = { takesTwo: true, reason: '内控制度', on: calendarDate('2024-11-01') };
    given({ type: 'ReviewDefaultSet', data: general })
      .when((state) => setReviewDefault(general, state))
      .thenNothing();
  });

  it('knows the day of the congress and whether two people decide; the same again is no event', () => {
    const congress = { fiscalYear: 2025, congressOn: calendarDate('2025-01-15'), reason: null };
    given()
      .when((state) => setCongressDay(congress, state))
      .thenState({ congressOn: '2025-01-15', status: 'open' });
    given({ type: 'CongressDaySet', data: congress })
      .when((state) => setCongressDay(congress, state))
      .thenNothing();
    const rule = { fiscalYear: 2025, takesTwo: false, reason: '人手不足', on: calendarDate('2024-11-01') };
    given({ type: 'ReviewRuleSet', data: rule })
      .when((state) => setReviewRule(rule, state))
      .thenNothing();
  });

  it('is reopened with a reason, and only when it is closed', () => {
    given({ type: 'DecisionRoundClosed', data: closing })
      .when((state) => reopenDecisionRound(reopening, state))
      .thenState({ status: 'open' });
    given()
      .when((state) => reopenDecisionRound(reopening, state))
      .thenNothing();
  });
});
