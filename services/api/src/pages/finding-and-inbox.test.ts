import { operations } from '@bihuan/contract';
import type { BihuanEvent, CalendarDate } from '@bihuan/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOperator } from '../as-operator.testing.ts';
import type { TemporaryApi } from '../temporary-api.ts';
import { pageOf, serviceOver } from './page-over-record.testing.ts';

const day = (text: string) => text as CalendarDate;
const recipient = { kind: 'organisation', organisationId: 'u-1' } as const;
const stepKey = 'f-1~0~2025-06-27~5';
const on = day('2025-07-04');
const sample = ['description'];

const raised: BihuanEvent = {
  type: 'FindingRaised',
  data: {
    findingId: 'f-1',
    evaluationId: 'ev-1',
    objectId: 'obj-1',
    unitId: 'u-1',
    description: '示例问题：设备 <闲置>',
    category: '资产管理',
    class: 'at-once',
    severity: 'serious',
    amount: 123_456 as never,
    basis: null,
    requirement: '示例：投入使用',
    dueDate: day('2025-06-27'),
    term: null,
    sample,
  },
};
const object: BihuanEvent = {
  type: 'ObjectRegistered',
  data: {
    objectId: 'obj-1',
    name: '示例项目',
    code: null,
    kind: 'project',
    unitId: 'u-1',
    departmentId: null,
    policyArea: null,
    sample,
  },
};
const unit: BihuanEvent = {
  type: 'OrganisationRegistered',
  data: { organisationId: 'u-1', name: '示例单位', code: null, kind: 'unit', parentId: null, sample },
};
const chase: BihuanEvent[] = [
  {
    type: 'ReminderIssued',
    data: {
      stepKey,
      round: 0,
      dueDate: day('2025-06-27'),
      ladderId: 'default',
      kind: 'copy-to-department',
      offset: 5,
      form: 'letter',
      placesHoldAtOnce: false,
      standsFor: [{ kind: 'reminder', offset: 1 }],
      recipients: ['unit', 'department'],
      workingDaysOverdue: 5,
      on,
    },
  },
  { type: 'ReminderAddressed', data: { stepKey, to: [{ recipient, channels: ['smtp'] }], on } },
  { type: 'ReminderDelivered', data: { stepKey, channel: 'smtp', recipient, messageId: '<b.2025.0@x>', on } },
];

let service: TemporaryApi;
beforeAll(async () => {
  service = await serviceOver({
    'organisation~u-1': [unit],
    'object~obj-1': [object],
    'finding~f-1': [raised],
    'chase~f-1': chase,
  });
}, 120_000);
afterAll(() => service.stop());

const page = (path: string) => pageOf(service, path);

describe('the page of a finding', () => {
  it.each([
    [
      'zh',
      [
        '示例项目',
        '示例单位',
        '期限 2025-06-27',
        '抄送主管部门（+5），文书，代替此前的催办',
        '2025-07-04 邮件 → 示例单位：已送达',
        '验收销号',
      ],
    ],
    [
      'en',
      [
        'Due 2025-06-27',
        'copy to the supervising department (+5), letter, in place of: reminder',
        '2025-07-04 mail → 示例单位: delivered',
      ],
    ],
  ] as const)('tells its life, what was sent to whom, and what may be done next (%s)', async (language, texts) => {
    const { status, html } = await page(`/findings/f-1?lang=${language}`);
    expect(status).toBe(200);
    for (const text of texts) expect(html).toContain(text);
    expect(html).toContain('示例问题：设备 &lt;闲置&gt;');
    expect(html).not.toMatch(/undefined|NaN|\[object|>null</);
    // What was said already is not to come again.
    expect(html.match(/<tr class="dim">/g)).toHaveLength(2);
  });

  it('of the past leaves out what is known as it is now alone, and of one that is unknown says so', async () => {
    const { body } = await service.ask('/api/v1/findings/f-1');
    expect(operations.getFinding.output.safeParse(body).error).toBeUndefined();
    expect(body.item.sent).toMatchObject([
      { stepKey, outcome: 'delivered', told: [{ name: '示例单位', channel: 'smtp' }] },
    ]);
    expect((await service.ask('/api/v1/findings/f-1?asOf=4')).body.item.sent).toBeNull();
    expect((await page('/findings/f-9?lang=zh')).status).toBe(404);
  });
});

describe('the page of the inbox', () => {
  it('shows one recipient what is unread first, and what its form says is read from then on', async () => {
    const { body } = await service.ask('/api/v1/inbox/recipients');
    expect(operations.listInboxRecipients.output.safeParse(body).error).toBeUndefined();
    expect(body.items).toEqual([{ key: 'organisation:u-1', recipient, name: '示例单位', entries: 1, unread: 1 }]);
    const address = '/inbox?recipient=organisation%3Au-1&lang=zh';
    expect((await page(address)).html).toContain('示例单位有 1 条未读消息。');
    const form = { method: 'POST', body: new URLSearchParams({ item: stepKey }), redirect: 'manual' as const };
    const answer = await asOperator(`${service.url}${address}`, form);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, address]);
    const { html } = await page(address);
    expect(html).toContain('示例单位有 0 条未读消息。');
    expect(html).toContain('示例项目');
    expect((await page('/inbox?lang=en')).html).toContain('All recipients have 0 unread messages.');
  });

  it('takes nothing from the form of another site, and nothing that is no entry', async () => {
    const address = `${service.url}/inbox?recipient=organisation%3Au-1`;
    const body = new URLSearchParams({ item: stepKey });
    const foreign = await asOperator(address, {
      method: 'POST',
      body,
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(foreign.status).toBe(421);
    const wrong = await asOperator(address, { method: 'POST', body: new URLSearchParams({ item: 'no such thing' }) });
    expect(wrong.status).toBe(422);
  });
});
