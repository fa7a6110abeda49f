import { calendarDate, systemPrincipal } from '@bihuan/domain';
import { afterEach, describe, expect, it } from 'vitest';
import { delivering } from './delivering.testing.ts';
import { givenIssued, givenPolicyIssued, givenUnit, until } from './temporary-delivery.testing.ts';

const { begin, closeAll, count, mail, placed, running, sink } = delivering();
afterEach(closeAll);

describe('a reminder about a policy change', () => {
  it('comes by mail in one digest with the findings, and the record says so beside it', async () => {
    await begin();
    const { port, received } = await sink();
    await givenUnit(placed(), 'u-1', 'p-1', 'unit@example.test');
    await givenIssued(placed(), 'x-1');
    await givenPolicyIssued(placed(), 'x-1');
    await running([mail(port)]);
    await until(async () => (await count('policy-change-chase', 'ReminderDelivered')) === 1);
    await until(async () => (await count('chase', 'ReminderDelivered')) === 1);
    expect(received).toHaveLength(1);
    expect(received[0]?.text).toContain('示例政策x-1（政策调整）：示例调整x-1');
    expect(received[0]?.text).toContain('http://bihuan.example/policy-changes/x-1');
    expect(received[0]?.text).toContain('http://bihuan.example/findings/x-1');
    const [composed] = (await placed().recorded('outbox')).filter(({ type }) => type === 'MessageComposed');
    expect(composed?.data).toMatchObject({
      steps: expect.arrayContaining([
        { findingId: 'x-1', stepKey: 'x-1~0~2025-06-27~1' },
        { policyChangeId: 'x-1', stepKey: 'policy-change:x-1~0~2025-06-27~1' },
      ]),
    });
  });

  it('is in the inbox of the office where nobody can be written to', async () => {
    await begin();
    await givenPolicyIssued(placed(), 'p-9', { officeId: 'u-9' });
    await running([]);
    await until(async () => (await count('policy-change-chase', 'ReminderDelivered')) === 1);
    await placed().settled();
    const all = { recipients: null, matters: null };
    const asked = {
      ...all,
      on: calendarDate('2025-07-01'),
      unreadOnly: true,
      limit: 10,
      recipientKey: 'organisation:u-9',
    };
    const { items } = await placed().readSide.delivery.inbox(systemPrincipal, asked);
    expect(items.map(({ step }) => step.stepKey)).toEqual(['policy-change:p-9~0~2025-06-27~1']);
  });

  it('is not sent once it has been carried out, which the record says', async () => {
    await begin({ now: new Date('2025-07-04T12:00:00Z') });
    const { port, received } = await sink();
    await givenUnit(placed(), 'u-1', 'p-1', 'unit@example.test');
    await givenPolicyIssued(placed(), 'p-9');
    await running([mail(port)]);
    await until(async () => (await count('policy-change-chase', 'ReminderAddressed')) === 1);
    await placed().record('policy-change', 'p-9', {
      type: 'PolicyChangeImplemented',
      data: {
        note: '已印发',
        documentNumber: '示例发〔2025〕9号',
        evidence: [],
        on: calendarDate('2025-07-04'),
        sample: [],
      },
    });
    await placed().settled();
    placed().moveTo('2025-07-07T02:00:00Z');
    await until(async () => (await count('policy-change-chase', 'ReminderWithdrawn')) === 1);
    expect(received).toEqual([]);
  });
});
