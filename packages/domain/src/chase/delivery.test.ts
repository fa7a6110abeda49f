import { describe, expect, it } from 'vitest';
import { evolveFinding, initialFinding, type KnownFinding } from '../finding/state.ts';
import { day } from '../fixtures/events.ts';
import * as findings from '../fixtures/findings.ts';
import { givenOn } from '../fixtures/given.ts';
import { defaultLadder } from '../ladder/default-ladder.ts';
import { chase } from './decide.ts';
import { addressReminder, noLongerDue, recordDelivery, recordFailure, withdrawReminder } from './delivery.ts';
import type { ChaseEvent } from './events.ts';
import { evolveChase, type IssuedStep, initialChase } from './state.ts';
import { chaseSubject } from './subject.ts';

const given = givenOn<typeof initialChase, ChaseEvent>({ initial: initialChase, evolve: evolveChase });
const on = day('2025-03-24');
const open = [findings.findingRaised()].reduce(evolveFinding, initialFinding) as KnownFinding;
const subjectOf = (known: KnownFinding) => chaseSubject({ kind: 'finding', known });
const issued = chase(subjectOf(open), { ladder: defaultLadder, calendar: new Map() }, initialChase, on);
const stepKey = 'f-1~0~2025-03-31~-5';
const sending = { stepKey, channel: 'smtp', recipient: { kind: 'person', personId: 'p-1', deputyFor: null } } as const;
const delivery = { ...sending, messageId: '<1@bihuan>', on };
const failure = { ...sending, attempt: 1, isFinal: false, error: { code: 'smtp.busy', text: null }, on };
const delivered: ChaseEvent = { type: 'ReminderDelivered', data: delivery };
const failed: ChaseEvent = { type: 'ReminderFailed', data: failure };

describe('whom a step goes to', () => {
  const to = [{ recipient: sending.recipient, channels: ['smtp'] }];
  const addressed: ChaseEvent = { type: 'ReminderAddressed', data: { stepKey, to, on } };

  it('is kept once, and again when somebody else has it now', () => {
    given(...issued)
      .when((state) => addressReminder({ stepKey, to, on }, state))
      .thenEvents(addressed);
    given(...issued, addressed)
      .when((state) => addressReminder({ stepKey, to: structuredClone(to), on }, state))
      .thenNothing();
    const other = [{ recipient: { kind: 'role', role: 'unit' } as const, channels: [] }];
    given(...issued, addressed)
      .when((state) => addressReminder({ stepKey, to: other, on }, state))
      .thenState({ steps: [{ addressed: other }] });
  });

  it('is not kept for a step that is not sent after all, nor for one that was never issued', () => {
    const withdrawn: ChaseEvent = { type: 'ReminderWithdrawn', data: { stepKey, cause: 'done', on } };
    given(...issued, withdrawn)
      .when((state) => addressReminder({ stepKey, to, on }, state))
      .thenNothing();
    given()
      .when((state) => addressReminder({ stepKey, to, on }, state))
      .thenRefused('reminder.not-issued', { stepKey });
  });
});

describe('the record of a step that was sent', () => {
  it('keeps each delivery once, whoever reports it again', () => {
    given(...issued)
      .when((state) => recordDelivery(delivery, state))
      .thenEvents(delivered);
    given(...issued, delivered)
      .when((state) => recordDelivery({ ...delivery, messageId: '<2@bihuan>' }, state))
      .thenNothing();
    given(...issued, failed)
      .when((state) => recordDelivery(delivery, state))
      .thenState({ steps: [{ deliveries: [{ outcome: { kind: 'delivered' } }] }] });
  });

  it('keeps each attempt that failed, and none after it succeeded', () => {
    given(...issued, failed)
      .when((state) => recordFailure(failure, state))
      .thenNothing();
    const last: ChaseEvent = { type: 'ReminderFailed', data: { ...failure, attempt: 2, isFinal: true } };
    given(...issued, failed)
      .when((state) => recordFailure(last.data as typeof failure, state))
      .thenEvents(last);
    given(...issued, delivered)
      .when((state) => recordFailure({ ...failure, attempt: 9 }, state))
      .thenNothing();
  });

  it('is not about a step that nobody issued', () => {
    for (const decide of [
      (state: typeof initialChase) => recordDelivery(delivery, state),
      (state: typeof initialChase) => recordFailure(failure, state),
      (state: typeof initialChase) => withdrawReminder({ stepKey, cause: 'done', on }, state),
    ]) {
      given().when(decide).thenRefused('reminder.not-issued', { stepKey });
    }
  });

  it('says once that a step is not sent after all', () => {
    const withdrawn: ChaseEvent = { type: 'ReminderWithdrawn', data: { stepKey, cause: 'done', on } };
    given(...issued)
      .when((state) => withdrawReminder({ stepKey, cause: 'done', on }, state))
      .thenEvents(withdrawn);
    given(...issued, withdrawn)
      .when((state) => withdrawReminder({ stepKey, cause: 'handed-in', on }, state))
      .thenNothing();
  });
});

describe('asked once more before it is sent', () => {
  const step = given(...issued).state.steps[0] as IssuedStep;
  const cause = (...events: Parameters<typeof evolveFinding>[1][]) =>
    noLongerDue(step, subjectOf(events.reduce(evolveFinding, open) as KnownFinding));

  it('a step is due until the finding has moved on', () => {
    expect(cause()).toBeNull();
    expect(cause(findings.committed)).toBeNull();
    expect(cause(findings.committed, findings.requested)).toBe('extension-pending');
    expect(cause(findings.committed, findings.requested, findings.granted)).toBe('due-date-moved');
    expect(cause(findings.committed, findings.submitted)).toBe('handed-in');
    expect(cause(findings.verified)).toBe('done');
    expect(cause(findings.findingWithdrawn)).toBe('done');
    expect(cause(findings.verified, { type: 'FindingReopened', data: findings.lookBack })).toBe('reopened');
  });
});
