import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amendment,
  draft,
  drafted,
  elsewhere,
  externalNumber,
  files,
  given12,
  givenLetter,
  issue,
  issued,
  issueStarted,
  letterText,
  ofStep,
  receipt,
  signedOff,
  signOff,
  voided,
  voiding,
} from '../fixtures/letters.ts';
import { Refused } from '../refusals/refused.ts';
import { calendarDate as day } from '../time/calendar-date.ts';
import {
  amendLetter,
  completeIssue,
  draftLetter,
  receiveLetter,
  recordExternalNumber,
  signOffLetter,
  startIssue,
  voidLetter,
} from './decide.ts';
import type { LetterEvent } from './events.ts';
import { type LetterMove, letterMoves, letterMovesAllowed } from './moves.ts';
import { defaultNumberWords } from './number.ts';
import { evolveLetter, initialLetter, type LetterState, numberOf } from './state.ts';

const words = Object.values(defaultNumberWords);

describe('a draft', () => {
  it('is made once; a step of a ladder that asks for it again changes nothing', () => {
    givenLetter()
      .when((state) => draftLetter(draft(), state))
      .thenEvents(drafted);
    givenLetter(drafted)
      .when((state) => draftLetter(draft(), state))
      .thenRefused('letter.already-drafted', { letterId: 'letter-1' });
    givenLetter({ type: 'LetterDrafted', data: ofStep('f1:2025-03-31:5') })
      .when((state) => draftLetter(ofStep('f1:2025-03-31:5'), state))
      .thenNothing();
  });

  it('can be amended, also once it is signed off: then it waits for sign-off again', () => {
    const change = amendment({ copyToOrganisationIds: [] });
    givenLetter(drafted, signedOff)
      .when((state) => amendLetter(change, state))
      .thenState({ status: 'drafted', text: { copyToOrganisationIds: [] } });
    givenLetter(drafted)
      .when((state) => amendLetter(amendment(), state))
      .thenNothing();
    givenLetter(drafted, signedOff, issueStarted)
      .when((state) => amendLetter(change, state))
      .thenRefused('letter.move-not-allowed', { status: 'issuing', allowed: ['issueLetter', 'voidLetter'] });
  });
});

describe('signing off', () => {
  it('takes somebody who signs and somebody to whom the letter goes', () => {
    givenLetter(drafted)
      .when((state) => signOffLetter(signOff, state))
      .thenEvents(signedOff);
    givenLetter(drafted)
      .when((state) => signOffLetter({ ...signOff, by: { personId: null, role: null } }, state))
      .thenRefused('letter.nobody-signs');
    givenLetter({ type: 'LetterDrafted', data: draft({ recipientOrganisationIds: [] }) })
      .when((state) => signOffLetter(signOff, state))
      .thenRefused('letter.no-recipient');
    givenLetter(drafted)
      .when((state) => signOffLetter({ ...signOff, on: day('2025-04-07') }, state))
      .thenRefused('letter.day-before', { earliest: '2025-04-08' });
    givenLetter(drafted, signedOff)
      .when((state) => signOffLetter(signOff, state))
      .thenRefused('letter.move-not-allowed', { move: 'signOffLetter' });
  });
});

describe('issuing', () => {
  it('keeps its day, year and word from the first step on, whatever is asked later', () => {
    givenLetter(drafted, signedOff)
      .when((state) => startIssue(issue, state, defaultNumberWords))
      .thenEvents(issueStarted);
    givenLetter(drafted, signedOff, issueStarted)
      .when((state) => startIssue({ on: day('2026-01-05') }, state, { ...defaultNumberWords, reminder: '吕催' }))
      .thenNothing();
    givenLetter(drafted, signedOff, issueStarted)
      .when((state) => completeIssue({ number: given12, files }, state))
      .thenEvents(issued);
    givenLetter(drafted, signedOff, issueStarted, issued)
      .when((state) => completeIssue({ number: given12, files }, state))
      .thenNothing();
  });

  it('is refused for a draft, for a day before the sign-off, and once the letter is void', () => {
    givenLetter(drafted)
      .when((state) => startIssue(issue, state, defaultNumberWords))
      .thenRefused('letter.move-not-allowed', {
        status: 'drafted',
        allowed: ['amendLetter', 'signOffLetter', 'recordExternalNumber', 'voidLetter'],
      });
    givenLetter(drafted, signedOff)
      .when((state) => startIssue({ on: day('2025-04-08') }, state, defaultNumberWords))
      .thenRefused('letter.day-before', { earliest: '2025-04-09' });
    givenLetter(drafted, signedOff, issueStarted, voided)
      .when((state) => completeIssue({ number: given12, files }, state))
      .thenRefused('letter.voided');
    givenLetter(drafted, signedOff)
      .when((state) => completeIssue({ number: given12, files }, state))
      .thenRefused('letter.move-not-allowed');
    givenLetter()
      .when((state) => startIssue(issue, state, defaultNumberWords))
      .thenRefused('letter.not-found');
  });

  it('takes the number of another system where there is one, and none of ours', () => {
    givenLetter(drafted, externalNumber, signedOff)
      .when((state) => startIssue(issue, state, defaultNumberWords))
      .thenEvents({ type: 'LetterIssueStarted', data: { ...issue, year: 2025, word: null } });
    expect(numberOf(givenLetter(drafted, externalNumber).state as never)).toMatchObject({
      givenBy: 'other-system',
      text: elsewhere.text,
    });
  });
});

describe('a number of another system', () => {
  it('is recorded once, before the issue or beside our number, and is never one that our register gives', () => {
    givenLetter(drafted, signedOff, issueStarted, issued)
      .when((state) => recordExternalNumber(elsewhere, state, words))
      .thenState({ status: 'issued', issued: { number: given12 }, external: elsewhere });
    givenLetter(drafted, externalNumber)
      .when((state) => recordExternalNumber(elsewhere, state, words))
      .thenNothing();
    givenLetter(drafted, externalNumber)
      .when((state) => recordExternalNumber({ ...elsewhere, text: '吕政办函〔2025〕34号' }, state, words))
      .thenRefused('letter.number-known', { text: elsewhere.text });
    for (const text of ['催办〔2025〕12号', '催办[2025]012号', '督办（2025）第1号']) {
      givenLetter(drafted)
        .when((state) => recordExternalNumber({ ...elsewhere, text }, state, words))
        .thenRefused('letter.number-ours', { text });
    }
  });
});

describe('receipt', () => {
  const both = draft({ recipientOrganisationIds: ['unit-9', 'unit-8'] });

  it('is confirmed by each organisation once; the letter is received when every recipient has it', () => {
    const sent = [{ type: 'LetterDrafted', data: both } as const, signedOff, issueStarted, issued];
    const first: LetterEvent = { type: 'LetterReceived', data: receipt('unit-9') };
    givenLetter(...sent)
      .when((state) => receiveLetter(receipt('unit-9'), state))
      .thenEvents(first);
    givenLetter(...sent, first)
      .when((state) => receiveLetter(receipt('unit-9'), state))
      .thenNothing();
    givenLetter(...sent, first)
      .when((state) => receiveLetter(receipt('department-3'), state))
      .thenState({ status: 'issued' });
    givenLetter(...sent, first)
      .when((state) => receiveLetter(receipt('unit-8'), state))
      .thenState({ status: 'received', receipts: [{ organisationId: 'unit-9' }, { organisationId: 'unit-8' }] });
    givenLetter(...sent)
      .when((state) => receiveLetter(receipt('unit-7'), state))
      .thenRefused('letter.not-a-recipient', { organisationId: 'unit-7' });
    givenLetter(...sent)
      .when((state) => receiveLetter({ ...receipt('unit-9'), on: day('2025-04-09') }, state))
      .thenRefused('letter.day-before', { earliest: '2025-04-10' });
  });
});

describe('voiding', () => {
  it('is possible until the end, once, and keeps what was issued', () => {
    givenLetter(drafted)
      .when((state) => voidLetter(voiding, state))
      .thenState({ status: 'voided', issued: null });
    givenLetter(drafted, signedOff, issueStarted, issued)
      .when((state) => voidLetter(voiding, state))
      .thenState({ status: 'voided', issued: { number: given12 } });
    givenLetter(drafted, voided)
      .when((state) => voidLetter(voiding, state))
      .thenNothing();
    givenLetter(drafted, signedOff, issueStarted, issued)
      .when((state) => voidLetter({ ...voiding, on: day('2025-04-09') }, state))
      .thenRefused('letter.day-before', { earliest: '2025-04-10' });
    givenLetter(drafted, voided)
      .when((state) => signOffLetter(signOff, state))
      .thenRefused('letter.voided');
  });
});

/** Every move with a command that would do. */
const trying: Readonly<Record<LetterMove, (state: LetterState) => LetterEvent[]>> = {
  amendLetter: (state) => amendLetter(amendment({ language: state.status === 'drafted' ? 'en' : 'zh' }), state),
  signOffLetter: (state) => signOffLetter(signOff, state),
  recordExternalNumber: (state) => recordExternalNumber(elsewhere, state, words),
  issueLetter: (state) =>
    state.status === 'issuing'
      ? completeIssue({ number: given12, files }, state)
      : startIssue(issue, state, defaultNumberWords),
  receiveLetter: (state) => receiveLetter(receipt('unit-9'), state),
  voidLetter: (state) => voidLetter(voiding, state),
};

it('what a letter names as allowed is what is not refused, on any way it may have come', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...letterMoves), { maxLength: 12 }), fc.boolean(), (moves, isAddressed) => {
      const first = draft({ recipientOrganisationIds: isAddressed ? letterText.recipientOrganisationIds : [] });
      let state: LetterState = evolveLetter(initialLetter, { type: 'LetterDrafted', data: first });
      for (const move of moves) {
        if (state.status === 'none') throw new Error('a letter does not go away');
        const allowed = letterMovesAllowed(state);
        try {
          const events = trying[move](state);
          // What repeats something done is no move and changes nothing.
          expect(events.length === 0 || allowed.includes(move)).toBe(true);
          state = events.reduce(evolveLetter, state);
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          expect(allowed).not.toContain(move);
        }
      }
    }),
  );
});
