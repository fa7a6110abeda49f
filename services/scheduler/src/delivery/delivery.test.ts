import { calendarDate, Refused, systemPrincipal } from '@bihuan/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SmtpOptions } from '../channels/smtp.ts';
import { smtpChannel } from '../channels/smtp.ts';
import { smtpSink } from '../channels/smtp-sink.testing.ts';
import type { Scheduler } from '../scheduler.ts';
import type { IssueActLink } from './parts.ts';
import {
  givenIssued,
  givenPolicyIssued,
  givenUnit,
  keyOf,
  type TemporaryDelivery,
  type TemporaryOptions,
  temporaryDelivery,
  until,
} from './temporary-delivery.testing.ts';

let toClose: (() => unknown)[] = [];
let place: TemporaryDelivery;
beforeEach(() => {
  toClose = [];
});
afterEach(async () => {
  for (const close of toClose.reverse()) await close();
});

async function begin(options: TemporaryOptions = {}): Promise<void> {
  place = await temporaryDelivery(options);
  const opened = place;
  toClose.push(async () => {
    await opened.close();
    await opened.remove();
  });
}

async function sink(options: Parameters<typeof smtpSink>[0] = {}) {
  const started = await smtpSink(options);
  toClose.push(() => started.stop());
  return started;
}

const mail = (port: number, options: Partial<SmtpOptions> = {}) =>
  smtpChannel({
    host: '127.0.0.1',
    port,
    tls: 'never',
    user: null,
    password: null,
    from: { name: '闭环', address: 'b@bureau.example' },
    timeoutMs: 5_000,
    ...options,
  });

async function running(...[channels, more]: Parameters<TemporaryDelivery['scheduler']>): Promise<Scheduler> {
  // A digest is made of what the rows show: all of what was given.
  await place.settled();
  const scheduler = await place.scheduler(channels, more);
  toClose.push(() => scheduler.stop());
  return scheduler;
}

type Kind = 'chase' | 'policy-change-chase' | 'outbox';
const types = async (kind: Kind) => (await place.recorded(kind)).map(({ type }) => type);
const count = async (kind: Kind, type: string) => (await types(kind)).filter((one) => one === type).length;

describe('a reminder that was issued', () => {
  it('comes to the unit as one digest a day, and the record says to whom, when and under which Message-ID', async () => {
    await begin();
    const { port, received } = await sink();
    await givenUnit(place, 'u-1', 'p-1', 'unit@example.test');
    for (const findingId of ['f-1', 'f-2', 'f-3']) await givenIssued(place, findingId);
    await running([mail(port)]);
    await until(async () => (await count('chase', 'ReminderDelivered')) === 3);
    expect(received).toHaveLength(1);
    expect(received[0]?.to).toEqual(['unit@example.test']);
    expect(received[0]?.text).toContain('已逾期（3项）：');
    for (const findingId of ['f-1', 'f-2', 'f-3']) expect(received[0]?.text).toContain(findingId);
    const delivered = (await place.recorded('chase')).filter(({ type }) => type === 'ReminderDelivered');
    for (const { data } of delivered) {
      expect(data).toMatchObject({
        channel: 'smtp',
        recipient: { kind: 'person', personId: 'p-1' },
        messageId: received[0]?.header('Message-ID'),
        on: '2025-07-01',
      });
    }
    expect(JSON.stringify(await place.recorded('outbox'))).not.toContain('unit@example.test');
  });

  it('about a policy change comes by mail in one digest with the findings, and the record says so beside it', async () => {
    await begin();
    const { port, received } = await sink();
    await givenUnit(place, 'u-1', 'p-1', 'unit@example.test');
    await givenIssued(place, 'x-1');
    await givenPolicyIssued(place, 'x-1');
    await running([mail(port)]);
    await until(async () => (await count('policy-change-chase', 'ReminderDelivered')) === 1);
    await until(async () => (await count('chase', 'ReminderDelivered')) === 1);
    expect(received).toHaveLength(1);
    expect(received[0]?.text).toContain('示例政策x-1（政策调整）：示例调整x-1');
    expect(received[0]?.text).toContain('http://bihuan.example/policy-changes/x-1');
    expect(received[0]?.text).toContain('http://bihuan.example/findings/x-1');
    const [composed] = (await place.recorded('outbox')).filter(({ type }) => type === 'MessageComposed');
    expect(composed?.data).toMatchObject({
      steps: expect.arrayContaining([
        { findingId: 'x-1', stepKey: 'x-1~0~2025-06-27~1' },
        { policyChangeId: 'x-1', stepKey: 'policy-change:x-1~0~2025-06-27~1' },
      ]),
    });
  });

  it('about a policy change is in the inbox of the office where nobody can be written to', async () => {
    await begin();
    await givenPolicyIssued(place, 'p-9', { officeId: 'u-9' });
    await running([]);
    await until(async () => (await count('policy-change-chase', 'ReminderDelivered')) === 1);
    await place.settled();
    const all = { recipients: null, matters: null };
    const asked = {
      ...all,
      on: calendarDate('2025-07-01'),
      unreadOnly: true,
      limit: 10,
      recipientKey: 'organisation:u-9',
    };
    const { items } = await place.readSide.delivery.inbox(systemPrincipal, asked);
    expect(items.map(({ step }) => step.stepKey)).toEqual(['policy-change:p-9~0~2025-06-27~1']);
  });

  it('about a policy change is not sent once it has been carried out, which the record says', async () => {
    await begin({ now: new Date('2025-07-04T12:00:00Z') });
    const { port, received } = await sink();
    await givenUnit(place, 'u-1', 'p-1', 'unit@example.test');
    await givenPolicyIssued(place, 'p-9');
    await running([mail(port)]);
    await until(async () => (await count('policy-change-chase', 'ReminderAddressed')) === 1);
    await place.record('policy-change', 'p-9', {
      type: 'PolicyChangeImplemented',
      data: {
        note: '已印发',
        documentNumber: '示例发〔2025〕9号',
        evidence: [],
        on: calendarDate('2025-07-04'),
        sample: [],
      },
    });
    await place.settled();
    place.moveTo('2025-07-07T02:00:00Z');
    await until(async () => (await count('policy-change-chase', 'ReminderWithdrawn')) === 1);
    expect(received).toEqual([]);
  });

  it('carries a way to act without signing in for the one person who has to, finding by finding, and for nobody else', async () => {
    await begin();
    const { port, received } = await sink();
    await givenUnit(place, 'u-1', 'p-1', 'unit@example.test');
    for (const findingId of ['f-1', 'f-2']) await givenIssued(place, findingId);
    const asked: Parameters<IssueActLink>[0][] = [];
    const issueActLink: IssueActLink = async (one) => {
      asked.push(one);
      return `/act/${one.findingId}/secret-${asked.length}`;
    };
    await running([mail(port)], { issueActLink });
    await until(async () => (await count('chase', 'ReminderDelivered')) === 2);
    for (const [at, { findingId, recipient, messageId }] of asked.entries()) {
      expect(received[0]?.text).toContain(`http://bihuan.example/act/${findingId}/secret-${at + 1}`);
      expect(recipient).toEqual({ kind: 'person', personId: 'p-1', deputyFor: null });
      expect(received[0]?.header('Message-ID')).toContain(messageId);
    }
    expect(asked.map(({ findingId }) => findingId).sort()).toEqual(['f-1', 'f-2']);
    expect(JSON.stringify([await place.recorded('chase'), await place.recorded('outbox')])).not.toContain('secret-');
  });

  it('stands alone once it has escalated', async () => {
    await begin();
    const { port, received } = await sink();
    await givenUnit(place, 'u-1', 'p-1', 'unit@example.test');
    await givenIssued(place, 'f-1');
    await givenIssued(place, 'f-2', { kind: 'copy-to-department' });
    await running([mail(port)]);
    await until(() => received.length === 2);
    expect(received.map(({ text }) => text.match(/示例问题f-\d|findings\/f-\d/g))).toHaveLength(2);
    expect(new Set(received.map((one) => one.header('Message-ID'))).size).toBe(2);
  });

  it('is in the inbox of the unit where nobody can be written to', async () => {
    await begin();
    await givenIssued(place, 'f-1');
    await givenIssued(place, 'f-2', { recipients: ['head-of-finance'] });
    await running([]);
    await until(async () => (await count('chase', 'ReminderDelivered')) === 2);
    await place.settled();
    const everybody = { recipients: null, matters: null };
    const asked = { on: calendarDate('2025-07-01'), unreadOnly: true, limit: 10, ...everybody };
    const principal = { ...systemPrincipal, id: 'test' };
    const { items } = await place.readSide.delivery.inbox(principal, { ...asked, recipientKey: null });
    expect(items.map(({ recipient }) => recipient)).toEqual(
      expect.arrayContaining([
        { kind: 'organisation', organisationId: 'u-1' },
        { kind: 'role', role: 'head-of-finance' },
      ]),
    );
    const delivered = (await place.recorded('chase')).filter(({ type }) => type === 'ReminderDelivered');
    expect(delivered.map(({ data }) => (data as { channel: string }).channel)).toEqual(['inbox', 'inbox']);
  });

  it('waits over the night and the weekend, and is not lost', async () => {
    await begin({ now: new Date('2025-07-04T12:00:00Z') });
    const { port, received } = await sink();
    await givenUnit(place, 'u-1', 'p-1', 'unit@example.test');
    await givenIssued(place, 'f-1');
    const scheduler = await running([mail(port)]);
    await until(async () => (await count('chase', 'ReminderAddressed')) === 1);
    for (const closed of ['2025-07-05T02:00:00Z', '2025-07-06T02:00:00Z', '2025-07-07T00:29:00Z']) {
      place.moveTo(closed);
      await scheduler.look();
      await scheduler.look();
    }
    expect([received.length, await count('outbox', 'MessageComposed')]).toEqual([0, 0]);
    place.moveTo('2025-07-07T00:30:00Z');
    await until(() => received.length === 1);
    expect(received[0]?.text).toContain('已逾期6个工作日');
  });

  it('is not sent when it is no longer due just before, which the record says', async () => {
    await begin();
    const { port, received } = await sink({ fault: (stage) => (stage === 'mail' && isBusy ? 450 : null) });
    let isBusy = true;
    await givenUnit(place, 'u-1', 'p-1', 'unit@example.test');
    await givenIssued(place, 'f-1');
    await givenIssued(place, 'f-2');
    await running([mail(port)], { rules: { ...fast, firstRetryMs: 60_000 } });
    await until(async () => (await count('outbox', 'MessageFailed')) === 1);
    await place.record('finding', 'f-1', {
      type: 'CompletionSubmitted',
      data: { claim: 'complete', note: null, evidence: [], on: calendarDate('2025-07-01'), sample: [] },
    });
    isBusy = false;
    place.moveTo('2025-07-01T03:00:00Z');
    await until(() => received.length === 1);
    expect(received[0]?.text).not.toContain('f-1');
    expect(received[0]?.text).toContain('f-2');
    await until(async () => (await count('chase', 'ReminderDelivered')) === 1);
    expect(await place.recorded('chase')).toContainEqual({
      type: 'ReminderWithdrawn',
      data: { stepKey: keyOf('f-1'), cause: 'handed-in', on: '2025-07-01' },
    });
  });

  it('reaches the new owner when the contact of the unit has changed in the meantime', async () => {
    await begin();
    const { port, received } = await sink({ fault: (stage) => (stage === 'mail' && isBusy ? 450 : null) });
    let isBusy = true;
    await givenUnit(place, 'u-1', 'p-1', 'old@example.test');
    await givenIssued(place, 'f-1');
    await running([mail(port)], { rules: { ...fast, firstRetryMs: 60_000 } });
    await until(async () => (await count('outbox', 'MessageFailed')) === 1);
    await place.record('person', 'p-2', {
      type: 'PersonRegistered',
      data: {
        personId: 'p-2',
        name: '示例接任人',
        title: null,
        mail: 'new@example.test',
        phone: null,
        robots: [],
        language: 'en',
        sample: [],
      },
    });
    const from = calendarDate('2025-07-01');
    await place.record(
      'posts',
      'u-1',
      { type: 'PostLeft', data: { tenureId: 'u-1-1', lastDay: calendarDate('2025-06-30'), reason: null } },
      {
        type: 'PostFilled',
        data: { tenureId: 'u-1-2', post: 'contact', personId: 'p-2', from, until: null, isFirst: true, reason: null },
      },
    );
    await place.settled();
    isBusy = false;
    place.moveTo('2025-07-01T03:00:00Z');
    await until(() => received.length === 1);
    expect(received[0]?.to).toEqual(['new@example.test']);
    expect(received[0]?.text).toContain('overdue by 2 working days');
    expect(await types('outbox')).toContain('MessageDropped');
  });

  it('goes to the unit that the object was given to after the finding was raised, not to the one that is rid of it', async () => {
    await begin();
    const { port, received } = await sink();
    await givenUnit(place, 'u-1', 'p-1', 'before@example.test');
    await givenUnit(place, 'u-2', 'p-2', 'now@example.test');
    const [departmentId, policyArea, sample] = [null, null, ['unit']];
    const registered = { objectId: 'obj-1', name: '示例项目', code: null, kind: 'project' as const };
    await place.record(
      'object',
      'obj-1',
      { type: 'ObjectRegistered', data: { ...registered, unitId: 'u-1', departmentId, policyArea, sample } },
      { type: 'ObjectAssigned', data: { unitId: 'u-2', departmentId, policyArea, reason: '示例：职能划转', sample } },
    );
    await givenIssued(place, 'f-1');
    await running([mail(port)]);
    await until(async () => (await count('chase', 'ReminderDelivered')) === 1);
    expect(received.map(({ to }) => to)).toEqual([['now@example.test']]);
  });
});

const fast = {
  from: '08:30',
  until: '17:30',
  workingDaysOnly: true,
  settleMs: 0,
  messagesPerDay: 10,
  mostLines: 30,
  attempts: 3,
  firstRetryMs: 1,
};

describe('a mail server that does not take it', () => {
  it.each([
    ['answers 4xx', () => 450],
    ['hangs', () => 'hang' as const],
  ])('%s: it is tried again later, also after a restart, until the last attempt', async (_, fault) => {
    await begin();
    const { port, received } = await sink({ fault });
    await givenUnit(place, 'u-1', 'p-1', 'unit@example.test');
    await givenIssued(place, 'f-1');
    const first = await place.scheduler([mail(port, { timeoutMs: 300 })], { rules: { ...fast, firstRetryMs: 60_000 } });
    await until(async () => (await count('outbox', 'MessageFailed')) === 1);
    await first.stop();
    place.moveTo('2025-07-01T03:00:00Z');
    await running([mail(port, { timeoutMs: 300 })], { rules: { ...fast, firstRetryMs: 60_000 } });
    await until(async () => (await count('outbox', 'MessageFailed')) === 2);
    place.moveTo('2025-07-01T04:00:00Z');
    await until(async () => (await count('chase', 'ReminderFailed')) === 1);
    const attempts = (await place.recorded('outbox')).filter(({ type }) => type === 'MessageFailed');
    expect(attempts.map(({ data }) => data)).toMatchObject([
      { attempt: 1 },
      { attempt: 2 },
      { attempt: 3, retryAt: null },
    ]);
    expect(received).toEqual([]);
  });

  it('is slow: nobody is given up for having waited behind others, and nobody is written to twice', async () => {
    await begin();
    const { port, received } = await sink({
      fault: (stage) => (stage === 'data' ? new Promise((resolve) => setTimeout(() => resolve(null), 150)) : null),
    });
    const units = Array.from({ length: 24 }, (_, at) => `u-${at}`);
    for (const unitId of units) {
      await givenUnit(place, unitId, `p-${unitId}`, `${unitId}@example.test`);
      await givenIssued(place, `f-${unitId}`, { unitId });
    }
    // One behind the other they take longer than one attempt may.
    await running([mail(port, { connections: 1, timeoutMs: 1_000 })], { rules: { ...fast, firstRetryMs: 60_000 } });
    await until(async () => (await count('chase', 'ReminderDelivered')) === units.length, 30_000);
    expect(received.map(({ to }) => to.join()).toSorted()).toEqual(units.map((id) => `${id}@example.test`).toSorted());
    expect(await count('outbox', 'MessageFailed')).toBe(0);
  }, 60_000);

  it('has taken a mail while the record takes nothing: it is recorded as soon as that goes, and sent no second time', async () => {
    await begin();
    const { port, received } = await sink();
    await givenUnit(place, 'u-1', 'p-1', 'unit@example.test');
    await givenIssued(place, 'f-1', { unitId: 'u-1' });
    const { store } = place;
    let isFull = true;
    let refused = 0;
    const full: typeof store = Object.create(store);
    full.append = async (stream, expected, events, metadata) => {
      if (isFull && events.some(({ type }) => type === 'MessageSent')) {
        refused += 1;
        throw new Refused('store.disk-full', { file: 'log' });
      }
      return store.append(stream, expected, events, metadata);
    };
    await running([mail(port)], { store: full });
    await until(async () => refused > 3);
    isFull = false;
    await until(async () => (await count('chase', 'ReminderDelivered')) === 1);
    expect(received).toHaveLength(1);
    expect(await count('outbox', 'MessageSent')).toBe(1);
  });

  it('answers 5xx for the mailbox: it is not tried again, and stays in the list of what failed', async () => {
    await begin();
    const { port } = await sink({ fault: (stage) => (stage === 'rcpt' ? 550 : null) });
    await givenUnit(place, 'u-1', 'p-1', 'unit@example.test');
    await givenIssued(place, 'f-1');
    await running([mail(port)]);
    await until(async () => (await count('chase', 'ReminderFailed')) === 1);
    await place.settled();
    const principal = { ...systemPrincipal, id: 'test' };
    const { counts, failed } = await place.readSide.delivery.overview(principal, {
      on: calendarDate('2025-07-01'),
      limit: 5,
    });
    expect(counts).toMatchObject({ failed: 1, waiting: 0, toTell: 0, unaddressed: 0 });
    expect(failed).toMatchObject([{ attempt: 1, error: { code: 'smtp.550' } }]);
    expect(JSON.stringify(failed)).not.toContain('unit@example.test');
  });

  it('refuses connections for a while: everything is sent once it is there, under the same Message-ID', async () => {
    await begin();
    const gone = await smtpSink();
    await gone.stop();
    await givenUnit(place, 'u-1', 'p-1', 'unit@example.test');
    await givenIssued(place, 'f-1');
    await running([mail(gone.port)], { rules: { ...fast, attempts: 8, firstRetryMs: 60_000 } });
    await until(async () => (await count('outbox', 'MessageFailed')) === 1);
    const { received } = await sink({ port: gone.port });
    place.moveTo('2025-07-01T03:00:00Z');
    await until(() => received.length === 1);
    const [composed] = await place.recorded('outbox');
    expect(received[0]?.header('Message-ID')).toBe(
      `<${(composed?.data as { messageId: string } | undefined)?.messageId}@bureau.example>`,
    );
  });
});
