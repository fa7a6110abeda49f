import { describe, it } from 'vitest';
import { givenOn } from '../fixtures/given.ts';
import { calendarDate } from '../time/calendar-date.ts';
import { closeDecisionRound, reopenDecisionRound } from './decide.ts';
import type { DecisionRoundEvent } from './events.ts';
import { evolveDecisionRound, initialDecisionRound } from './state.ts';

const given = givenOn<typeof initialDecisionRound, DecisionRoundEvent>({
  initial: initialDecisionRound,
  evolve: evolveDecisionRound,
});
const closing = { fiscalYear: 2025, reason: null, documentNumber: null, on: calendarDate('2024-12-20') };
const reopening = { ...closing, reason: '人大初审要求调整', on: calendarDate('2025-01-03') };

describe('the decision round of a fiscal year', () => {
  it('is open until it is closed, which happens once', () => {
    given()
      .when((state) => closeDecisionRound(closing, state))
      .thenEvents({ type: 'DecisionRoundClosed', data: closing });
    given({ type: 'DecisionRoundClosed', data: closing })
      .when((state) => closeDecisionRound(closing, state))
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
