import { type BihuanEvent, calendarDate, localOperator, matterOfStep } from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { givenEvents, now } from '../given-events.testing.ts';
import { deliveryProjection } from './projection.ts';
import { createDeliveryQueries } from './query.ts';

const on = calendarDate('2025-04-01');
const person = { kind: 'person', personId: 'p-1', deputyFor: null } as const;
const unit = { kind: 'organisation', organisationId: 'u-1' } as const;
const keyOf = (findingId: string) => `${findingId}~0~2025-03-31~1`;
const messageId = 'b.2025.0';

const issued = (findingId: string, workingDaysOverdue = 1): BihuanEvent => ({
  type: 'ReminderIssued',
  data: {
    stepKey: keyOf(findingId),
    round: 0,
    dueDate: calendarDate('2025-03-31'),
    ladderId: 'default',
    kind: 'reminder',
    offset: 1,
    form: 'message',
    placesHoldAtOnce: false,
    standsFor: [],
    recipients: ['unit'],
    workingDaysOverdue,
    on,
  },
});
const addressed = (findingId: string, ...to: [typeof person | typeof unit, ...string[]][]): BihuanEvent => ({
  type: 'ReminderAddressed',
  data: { stepKey: keyOf(findingId), to: to.map(([recipient, ...channels]) => ({ recipient, channels })), on },
});
const composed = (...findingIds: string[]): BihuanEvent => ({
  type: 'MessageComposed',
  data: {
    messageId,
    kind: 'digest',
    recipient: person,
    channel: 'smtp',
    steps: findingIds.map((findingId) => ({ findingId, stepKey: keyOf(findingId) })),
    on,
  },
});
const sent = (...findingIds: string[]): BihuanEvent => ({
  type: 'MessageSent',
  data: { messageId, attempt: 1, stepKeys: findingIds.map(keyOf), sentAs: '<x@y>', on },
});
const failed = (attempt: number, retryAt: string | null): BihuanEvent => ({
  type: 'MessageFailed',
  data: { messageId, attempt, error: { code: 'smtp.450', text: null }, retryAt, on },
});

function setUp() {
  const log = givenEvents(deliveryProjection);
  const queries = createDeliveryQueries(log.momentOf);
  const limit = 10;
  const { on: asked } = now;
  return {
    ...log,
    unaddressed: () => queries.unaddressed(localOperator, { on: asked, limit }).map((stepKey) => stepKey.split('~')[0]),
    toTell: (recipientKey: string) =>
      queries
        .toTell(localOperator, { on: asked, recipientKey })
        .map(({ channel, steps }) => [channel, ...steps.map(({ stepKey }) => matterOfStep(stepKey).id)]),
    recipients: (settledBy = '2025-01-31T02:00:00.000Z') =>
      queries.recipientsToTell(localOperator, { on: asked, settledBy, limit }),
    due: (at: string) => queries.messagesDue(localOperator, { on: asked, at, limit }),
    unrecorded: () => queries.unrecorded(localOperator, { on: asked, limit }),
    overview: () => queries.overview(localOperator, { on: asked, limit }),
    inbox: (recipientKey: string | null, unreadOnly = false) =>
      queries.inbox(localOperator, { on: asked, recipientKey, unreadOnly, limit, recipients: null, matters: null }),
  };
}

describe('what is under way', () => {
  it('goes from issued to addressed to a message to what the chase still has to say', () => {
    const { given, unaddressed, toTell, recipients, due, unrecorded, reopen } = setUp();
    given('chase~f-1', issued('f-1'));
    given('chase~f-2', issued('f-2', 7));
    expect(unaddressed()).toEqual(['f-1', 'f-2']);
    given('chase~f-1', addressed('f-1', [person, 'smtp', 'wecom'], [unit]));
    given('chase~f-2', addressed('f-2', [person, 'smtp']));
    expect([unaddressed(), recipients(), toTell('person:p-1')]).toEqual([
      [],
      ['person:p-1'],
      [
        ['smtp', 'f-2', 'f-1'],
        ['wecom', 'f-1'],
      ],
    ]);
    expect(recipients('2025-01-31T01:59:59.999Z')).toEqual([]);
    given('outbox~b.2025', composed('f-1', 'f-2'));
    reopen();
    expect([toTell('person:p-1'), due('2025-04-01T00:00:00.000Z')]).toEqual([[['wecom', 'f-1']], [messageId]]);
    given('outbox~b.2025', sent('f-1', 'f-2'));
    expect([due('2025-04-01T00:00:00.000Z'), unrecorded()]).toEqual([[], [messageId]]);
    for (const findingId of ['f-1', 'f-2']) {
      const data = { stepKey: keyOf(findingId), channel: 'smtp', recipient: person, messageId: '<x@y>', on };
      given(`chase~${findingId}`, { type: 'ReminderDelivered', data });
    }
    expect(unrecorded()).toEqual([]);
  });

  it('waits for the time of the next attempt, then stays in the list of what failed until it is tried again', () => {
    const { given, due, overview, unrecorded } = setUp();
    given('chase~f-1', issued('f-1'));
    given('chase~f-1', addressed('f-1', [person, 'smtp']));
    given('outbox~b.2025', composed('f-1'));
    given('outbox~b.2025', failed(1, '2025-04-01T02:00:00.000Z'));
    expect(due('2025-04-01T01:59:59.999Z')).toEqual([]);
    expect(due('2025-04-01T02:00:00.000Z')).toEqual([messageId]);
    given('outbox~b.2025', failed(2, null));
    expect(overview()).toMatchObject({
      counts: { failed: 1, waiting: 0 },
      failed: [{ messageId, attempt: 2, error: { code: 'smtp.450' } }],
    });
    expect(unrecorded()).toEqual([messageId]);
    given('outbox~b.2025', { type: 'MessageRetried', data: { messageId, reason: null, on } });
    expect([overview().counts.failed, due('2025-04-01T00:00:00.000Z')]).toEqual([0, [messageId]]);
  });

  it('tells again what was left out of a message, once it was issued and addressed again', () => {
    const { given, toTell } = setUp();
    given('chase~f-1', issued('f-1'));
    given('chase~f-1', addressed('f-1', [person, 'smtp']));
    given('outbox~b.2025', composed('f-1'));
    given('chase~f-1', { type: 'ReminderWithdrawn', data: { stepKey: keyOf('f-1'), cause: 'handed-in', on } });
    given('outbox~b.2025', { type: 'MessageDropped', data: { messageId, on } });
    expect(toTell('person:p-1')).toEqual([]);
    given('chase~f-1', issued('f-1'));
    given('chase~f-1', addressed('f-1', [person, 'smtp']));
    expect(toTell('person:p-1')).toEqual([['smtp', 'f-1']]);
  });

  it('follows a change of who receives it: the new one is told, the former one no more', () => {
    const { given, toTell, recipients, inbox } = setUp();
    given('chase~f-1', issued('f-1'));
    given('chase~f-1', addressed('f-1', [person, 'smtp']));
    given('chase~f-1', addressed('f-1', [unit, 'wecom']));
    expect([recipients(), toTell('organisation:u-1')]).toEqual([['organisation:u-1'], [['wecom', 'f-1']]]);
    expect(inbox(null).items.map(({ recipient }) => recipient)).toEqual([unit]);
  });
});

describe('the inbox', () => {
  it('has every step for each of its recipients, with what was read and what no longer matters', () => {
    const { given, inbox } = setUp();
    for (const findingId of ['f-1', 'f-2', 'f-3']) {
      given(`chase~${findingId}`, issued(findingId));
      given(`chase~${findingId}`, addressed(findingId, [person, 'smtp'], [unit]));
    }
    given('outbox~b.2025', { type: 'InboxRead', data: { recipient: person, stepKeys: [keyOf('f-1')], on } });
    given('chase~f-2', { type: 'ReminderWithdrawn', data: { stepKey: keyOf('f-2'), cause: 'done', on } });
    const all = inbox('person:p-1');
    expect(
      all.items.map(({ step, isRead, isWithdrawn }) => [matterOfStep(step.stepKey).id, isRead, isWithdrawn]),
    ).toEqual([
      ['f-3', false, false],
      ['f-2', false, true],
      ['f-1', true, false],
    ]);
    expect([all.unread, inbox('organisation:u-1').unread, inbox(null).items.length]).toEqual([1, 2, 6]);
    expect(inbox('person:p-1', true).items.map(({ step }) => matterOfStep(step.stepKey).id)).toEqual(['f-3']);
    expect(inbox('person:nobody').items).toEqual([]);
  });
});
