import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { givenOn } from '../fixtures/given.ts';
import type { LadderStepKind } from '../ladder/ladder.ts';
import { addDays, type CalendarDate } from '../time/calendar-date.ts';
import { composeMessages, type StepToTell } from './compose.ts';
import { dropMessage, markRead, recordFailedAttempt, recordSent, retryMessage } from './decide.ts';
import type { OutboxEvent } from './events.ts';
import { evolveOutbox, initialOutbox, type OutboxState } from './state.ts';

const on = '2025-07-01' as CalendarDate;
const recipient = { kind: 'organisation', organisationId: 'unit-1' } as const;
const step = (number: number, kind: LadderStepKind = 'reminder'): StepToTell => ({
  stepKey: `f-${number}~0~2025-06-30~1`,
  kind,
});
const order = (steps: readonly StepToTell[], more: Partial<Parameters<typeof composeMessages>[0]> = {}) => ({
  outboxId: 'b.2025',
  recipient,
  channel: 'smtp',
  steps,
  messagesPerDay: 5,
  on,
  ...more,
});
const folded = (events: readonly OutboxEvent[], state: OutboxState = initialOutbox) =>
  events.reduce(evolveOutbox, state);
const shown = (events: ReturnType<typeof composeMessages>) =>
  events.map(({ data }) => `${data.kind} ${data.steps.map(({ stepKey }) => stepKey.split('~')[0]).join(' ')}`);
const given = givenOn<OutboxState, OutboxEvent>({ initial: initialOutbox, evolve: evolveOutbox });

describe('what a recipient is told on a day', () => {
  it('is one digest, and nothing when nothing is due', () => {
    expect(shown(composeMessages(order([step(1), step(2, 'notice')]), initialOutbox))).toEqual(['digest f-1 f-2']);
    expect(composeMessages(order([]), initialOutbox)).toEqual([]);
  });

  it('is one digest of findings and policy changes alike, each under its own name', () => {
    const ofPolicy: StepToTell = { stepKey: 'policy-change:f-1~0~2025-06-30~1', kind: 'reminder' };
    const [digest] = composeMessages(order([step(1), ofPolicy]), initialOutbox);
    expect(digest?.data.steps).toEqual([
      { findingId: 'f-1', stepKey: 'f-1~0~2025-06-30~1' },
      { policyChangeId: 'f-1', stepKey: 'policy-change:f-1~0~2025-06-30~1' },
    ]);
  });

  it('is a message of its own once a step escalates', () => {
    const steps = [step(1), step(2, 'copy-to-department'), step(3, 'head-of-finance'), step(4, 'propose-hold')];
    expect(shown(composeMessages(order(steps), initialOutbox))).toEqual([
      'digest f-1',
      'single f-2',
      'single f-3',
      'single f-4',
    ]);
  });

  it('never exceeds the number set for a day: what escalates beyond it is in the digest', () => {
    const steps = Array.from({ length: 8 }, (_, index) => step(index, 'copy-to-department'));
    const made = composeMessages(order(steps, { messagesPerDay: 3 }), initialOutbox);
    expect(shown(made)).toEqual(['digest f-2 f-3 f-4 f-5 f-6 f-7', 'single f-0', 'single f-1']);
    expect(composeMessages(order([step(9)], { messagesPerDay: 3 }), folded(made))).toEqual([]);
    const tomorrow = addDays(on, 1);
    expect(shown(composeMessages(order([step(9)], { messagesPerDay: 3, on: tomorrow }), folded(made)))).toEqual([
      'digest f-9',
    ]);
  });

  it('is not said twice by two schedulers at once, and again only where a withdrawn step fell due again', () => {
    const made = composeMessages(order([step(1), step(2)]), initialOutbox);
    const state = folded(made);
    expect(composeMessages(order([step(1), step(2)], { on: addDays(on, 1) }), state)).toEqual([]);
    const told = [step(1).stepKey];
    const sent = recordSent({ messageId: 'b.2025.0', attempt: 1, stepKeys: told, sentAs: '<x@y>', on }, state);
    expect(shown(composeMessages(order([step(1), step(2)], { on: addDays(on, 1) }), folded(sent, state)))).toEqual([
      'digest f-2',
    ]);
  });

  it('loses no step and tells none twice, whatever comes in which order', () => {
    const kinds = fc.constantFrom<LadderStepKind>('notice', 'reminder', 'copy-to-department', 'propose-hold');
    const days = fc.array(fc.array(kinds, { maxLength: 7 }), { maxLength: 8 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 4 }), (all, messagesPerDay) => {
        let state = initialOutbox;
        let number = 0;
        const steps: StepToTell[] = [];
        const run = (day: CalendarDate) => {
          const made = composeMessages(order(steps, { messagesPerDay, on: day }), state);
          expect(made.length).toBeLessThanOrEqual(messagesPerDay);
          expect(made.filter(({ data }) => data.kind === 'digest').length).toBeLessThanOrEqual(1);
          state = folded(made, state);
          expect(state.messages.filter((message) => message.on === day).length).toBeLessThanOrEqual(messagesPerDay);
        };
        for (const [index, ofDay] of all.entries()) {
          steps.push(...ofDay.map((kind) => step(number++, kind)));
          run(addDays(on, index));
        }
        for (let more = 0; more < 30; more++) run(addDays(on, all.length + more));
        const told = state.messages.flatMap((message) => message.steps.map(({ stepKey }) => stepKey));
        expect(told.toSorted()).toEqual(steps.map(({ stepKey }) => stepKey).toSorted());
        expect(new Set(state.messages.map(({ messageId }) => messageId)).size).toBe(state.messages.length);
      }),
    );
  });
});

describe('a message', () => {
  const composed = composeMessages(order([step(1)]), initialOutbox)[0] as OutboxEvent;
  const messageId = 'b.2025.0';
  const error = { code: 'smtp.450', text: null };
  const failed = (attempt: number, retryAt: string | null) => ({ messageId, attempt, error, retryAt, on });
  const soon = '2025-07-01T01:00:00.000Z';
  const sent = { messageId, attempt: 1, stepKeys: [step(1).stepKey], sentAs: '<b.2025.0@x>', on };

  it('is recorded as sent once, whoever sent it, also when an attempt had failed for good', () => {
    given(composed)
      .when((state) => recordSent(sent, state))
      .thenEvents({ type: 'MessageSent', data: sent });
    given(composed, { type: 'MessageSent', data: sent })
      .when((state) => recordSent(sent, state))
      .thenNothing();
    given(composed, { type: 'MessageFailed', data: failed(1, null) })
      .when((state) => recordSent(sent, state))
      .thenEvents({ type: 'MessageSent', data: sent });
  });

  it('counts an attempt once though two schedulers made it at the same time', () => {
    given(composed)
      .when((state) => recordFailedAttempt(failed(1, soon), state))
      .thenEvents({ type: 'MessageFailed', data: failed(1, soon) });
    given(composed, { type: 'MessageFailed', data: failed(1, soon) })
      .when((state) => recordFailedAttempt(failed(1, soon), state))
      .thenNothing();
  });

  it('is tried again by hand only after the last attempt, and then from the first one', () => {
    const retried = { messageId, reason: '邮箱已恢复', on };
    given(composed, { type: 'MessageFailed', data: failed(1, soon) })
      .when((state) => retryMessage(retried, state))
      .thenRefused('message.not-failed');
    const after = [composed, { type: 'MessageFailed', data: failed(1, null) } as const];
    given(...after)
      .when((state) => retryMessage(retried, state))
      .thenEvents({ type: 'MessageRetried', data: retried });
    given(...after, { type: 'MessageRetried', data: retried })
      .when((state) => recordFailedAttempt(failed(1, soon), state))
      .thenEvents({ type: 'MessageFailed', data: failed(1, soon) });
    given()
      .when((state) => retryMessage(retried, state))
      .thenRefused('message.not-found');
  });

  it('is dropped once, and never after it was sent', () => {
    given(composed)
      .when((state) => dropMessage({ messageId, on }, state))
      .thenEvents({ type: 'MessageDropped', data: { messageId, on } });
    given(composed, { type: 'MessageSent', data: sent })
      .when((state) => dropMessage({ messageId, on }, state))
      .thenNothing();
  });

  it('that was read is not read again', () => {
    const read = { recipient, stepKeys: [step(1).stepKey], on };
    given()
      .when((state) => markRead(read, state))
      .thenEvents({ type: 'InboxRead', data: read });
    given({ type: 'InboxRead', data: read })
      .when((state) => markRead(read, state))
      .thenNothing();
  });
});
