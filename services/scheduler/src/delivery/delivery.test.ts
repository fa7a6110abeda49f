import { calendarDate, systemPrincipal } from '@bihuan/domain';
import { afterEach, describe, expect, it } from 'vitest';
import { delivering, fast } from './delivering.testing.ts';
import type { IssueActLink } from './parts.ts';
import { givenIssued, givenUnit, keyOf, until } from './temporary-delivery.testing.ts';

const { begin, closeAll, count, mail, placed, running, sink, types } = delivering();
afterEach(closeAll);

describe('a reminder that was issued', () => {
  it('comes to the unit as one digest a day, and the record says to whom, when and under which Message-ID', async () => {
    await begin();
    const { port, received } = await sink();
    await givenUnit(placed(), 'u-1', 'p-1', 'unit@example.test');
    for (const findingId of ['f-1', 'f-2', 'f-3']) await givenIssued(placed(), findingId);
    await running([mail(port)]);
    await until(async () => (await count('chase', 'ReminderDelivered')) === 3);
    expect(received).toHaveLength(1);
    expect(received[0]?.to).toEqual(['unit@example.test']);
    expect(received[0]?.text).toContain('已逾期（3项）：');
    for (const findingId of ['f-1', 'f-2', 'f-3']) expect(received[0]?.text).toContain(findingId);
    const delivered = (await placed().recorded('chase')).filter(({ type }) => type === 'ReminderDelivered');
    for (const { data } of delivered) {
      expect(data).toMatchObject({
        channel: 'smtp',
        recipient: { kind: 'person', personId: 'p-1' },
        messageId: received[0]?.header('Message-ID'),
        on: '2025-07-01',
      });
    }
    expect(JSON.stringify(await placed().recorded('outbox'))).not.toContain('unit@example.test');
  });

  it('carries a way to act without signing in for the one person who has to, finding by finding, and for nobody else', async () => {
    await begin();
    const { port, received } = await sink();
    await givenUnit(placed(), 'u-1', 'p-1', 'unit@example.test');
    for (const findingId of ['f-1', 'f-2']) await givenIssued(placed(), findingId);
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
    expect(JSON.stringify([await placed().recorded('chase'), await placed().recorded('outbox')])).not.toContain(
      'secret-',
    );
  });

  it('stands alone once it has escalated', async () => {
    await begin();
    const { port, received } = await sink();
    await givenUnit(placed(), 'u-1', 'p-1', 'unit@example.test');
    await givenIssued(placed(), 'f-1');
    await givenIssued(placed(), 'f-2', { kind: 'copy-to-department' });
    await running([mail(port)]);
    await until(() => received.length === 2);
    expect(received.map(({ text }) => text.match(/示例问题f-\d|findings\/f-\d/g))).toHaveLength(2);
    expect(new Set(received.map((one) => one.header('Message-ID'))).size).toBe(2);
  });

  it('is in the inbox of the unit where nobody can be written to', async () => {
    await begin();
    await givenIssued(placed(), 'f-1');
    await givenIssued(placed(), 'f-2', { recipients: ['head-of-finance'] });
    await running([]);
    await until(async () => (await count('chase', 'ReminderDelivered')) === 2);
    await placed().settled();
    const everybody = { recipients: null, matters: null };
    const asked = { on: calendarDate('2025-07-01'), unreadOnly: true, limit: 10, ...everybody };
    const principal = { ...systemPrincipal, id: 'test' };
    const { items } = await placed().readSide.delivery.inbox(principal, { ...asked, recipientKey: null });
    expect(items.map(({ recipient }) => recipient)).toEqual(
      expect.arrayContaining([
        { kind: 'organisation', organisationId: 'u-1' },
        { kind: 'role', role: 'head-of-finance' },
      ]),
    );
    const delivered = (await placed().recorded('chase')).filter(({ type }) => type === 'ReminderDelivered');
    expect(delivered.map(({ data }) => (data as { channel: string }).channel)).toEqual(['inbox', 'inbox']);
  });

  it('waits over the night and the weekend, and is not lost', async () => {
    await begin({ now: new Date('2025-07-04T12:00:00Z') });
    const { port, received } = await sink();
    await givenUnit(placed(), 'u-1', 'p-1', 'unit@example.test');
    await givenIssued(placed(), 'f-1');
    const scheduler = await running([mail(port)]);
    await until(async () => (await count('chase', 'ReminderAddressed')) === 1);
    for (const closed of ['2025-07-05T02:00:00Z', '2025-07-06T02:00:00Z', '2025-07-07T00:29:00Z']) {
      placed().moveTo(closed);
      await scheduler.look();
      await scheduler.look();
    }
    expect([received.length, await count('outbox', 'MessageComposed')]).toEqual([0, 0]);
    placed().moveTo('2025-07-07T00:30:00Z');
    await until(() => received.length === 1);
    expect(received[0]?.text).toContain('已逾期6个工作日');
  });

  it('is not sent when it is no longer due just before, which the record says', async () => {
    await begin();
    const { port, received } = await sink({ fault: (stage) => (stage === 'mail' && isBusy ? 450 : null) });
    let isBusy = true;
    await givenUnit(placed(), 'u-1', 'p-1', 'unit@example.test');
    await givenIssued(placed(), 'f-1');
    await givenIssued(placed(), 'f-2');
    await running([mail(port)], { rules: { ...fast, firstRetryMs: 60_000 } });
    await until(async () => (await count('outbox', 'MessageFailed')) === 1);
    await placed().record('finding', 'f-1', {
      type: 'CompletionSubmitted',
      data: { claim: 'complete', note: null, evidence: [], on: calendarDate('2025-07-01'), sample: [] },
    });
    isBusy = false;
    placed().moveTo('2025-07-01T03:00:00Z');
    await until(() => received.length === 1);
    expect(received[0]?.text).not.toContain('f-1');
    expect(received[0]?.text).toContain('f-2');
    await until(async () => (await count('chase', 'ReminderDelivered')) === 1);
    expect(await placed().recorded('chase')).toContainEqual({
      type: 'ReminderWithdrawn',
      data: { stepKey: keyOf('f-1'), cause: 'handed-in', on: '2025-07-01' },
    });
  });

  it('reaches the new owner when the contact of the unit has changed in the meantime', async () => {
    await begin();
    const { port, received } = await sink({ fault: (stage) => (stage === 'mail' && isBusy ? 450 : null) });
    let isBusy = true;
    await givenUnit(placed(), 'u-1', 'p-1', 'old@example.test');
    await givenIssued(placed(), 'f-1');
    await running([mail(port)], { rules: { ...fast, firstRetryMs: 60_000 } });
    await until(async () => (await count('outbox', 'MessageFailed')) === 1);
    await placed().record('person', 'p-2', {
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
    await placed().record(
      'posts',
      'u-1',
      { type: 'PostLeft', data: { tenureId: 'u-1-1', lastDay: calendarDate('2025-06-30'), reason: null } },
      {
        type: 'PostFilled',
        data: { tenureId: 'u-1-2', post: 'contact', personId: 'p-2', from, until: null, isFirst: true, reason: null },
      },
    );
    await placed().settled();
    isBusy = false;
    placed().moveTo('2025-07-01T03:00:00Z');
    await until(() => received.length === 1);
    expect(received[0]?.to).toEqual(['new@example.test']);
    expect(received[0]?.text).toContain('overdue by 2 working days');
    expect(await types('outbox')).toContain('MessageDropped');
  });

  it('goes to the unit that the object was given to after the finding was raised, not to the one that is rid of it', async () => {
    await begin();
    const { port, received } = await sink();
    await givenUnit(placed(), 'u-1', 'p-1', 'before@example.test');
    await givenUnit(placed(), 'u-2', 'p-2', 'now@example.test');
    const [departmentId, policyArea, sample] = [null, null, ['unit']];
    const registered = { objectId: 'obj-1', name: '示例项目', code: null, kind: 'project' as const };
    await placed().record(
      'object',
      'obj-1',
      { type: 'ObjectRegistered', data: { ...registered, unitId: 'u-1', departmentId, policyArea, sample } },
      { type: 'ObjectAssigned', data: { unitId: 'u-2', departmentId, policyArea, reason: '示例：职能划转', sample } },
    );
    await givenIssued(placed(), 'f-1');
    await running([mail(port)]);
    await until(async () => (await count('chase', 'ReminderDelivered')) === 1);
    expect(received.map(({ to }) => to)).toEqual([['now@example.test']]);
  });
});
