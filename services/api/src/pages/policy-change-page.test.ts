import { operations } from '@bihuan/contract';
import type { BihuanEvent, CalendarDate, EventToAppend } from '@bihuan/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOperator } from '../as-operator.testing.ts';
import type { TemporaryApi } from '../temporary-api.ts';
import { pageOf, serviceOver } from './page-over-record.testing.ts';

const day = (text: string) => text as CalendarDate;
const recipient = { kind: 'organisation', organisationId: 'o-1' } as const;
const stepKey = 'policy-change:x-1~0~2025-06-27~5';
const on = day('2025-07-04');
const why = { reason: '评价反映申报滞后', documentNumber: null };
const issued = (key: string): BihuanEvent => ({
  type: 'ReminderIssued',
  data: {
    stepKey: key,
    round: 0,
    dueDate: day('2025-06-27'),
    ladderId: 'default',
    kind: 'copy-to-department',
    offset: 5,
    form: 'message',
    placesHoldAtOnce: false,
    standsFor: [{ kind: 'reminder', offset: 1 }],
    recipients: ['unit', 'department'],
    workingDaysOverdue: 5,
    on,
  },
});

const office: BihuanEvent = {
  type: 'OrganisationRegistered',
  data: { organisationId: 'o-1', name: '示例就业中心', code: null, kind: 'unit', parentId: null, sample: [] },
};
const proposed: BihuanEvent = {
  type: 'PolicyChangeProposed',
  data: {
    policyChangeId: 'x-1',
    title: '贴息 <按季> 申报',
    kind: 'improve',
    objectId: null,
    content: '示例：贴息改为按季申报',
    basis: '办法第二十条',
    officeId: null,
    grounds: { evaluationIds: ['ev-1'], findingIds: ['f-1'] },
    on: day('2025-02-10'),
    sample: ['content'],
  },
};
const adopted: BihuanEvent = {
  type: 'PolicyChangeAdopted',
  data: { ...why, officeId: 'o-1', dueDate: day('2025-05-30'), on: day('2025-03-01') },
};
const extended: BihuanEvent = {
  type: 'PolicyChangeTermExtended',
  data: { ...why, dueDate: day('2025-06-27'), on: day('2025-05-20') },
};

const raised: BihuanEvent = {
  type: 'FindingRaised',
  data: {
    findingId: 'f-1',
    evaluationId: 'ev-1',
    objectId: 'obj-1',
    unitId: null,
    description: '示例问题：申报滞后',
    category: '管理',
    class: null,
    severity: 'minor',
    amount: null,
    basis: null,
    requirement: null,
    dueDate: null,
    term: null,
    sample: [],
  },
};
const object: BihuanEvent = {
  type: 'ObjectRegistered',
  data: {
    objectId: 'obj-1',
    name: '示例贴息项目',
    code: null,
    kind: 'policy',
    unitId: null,
    departmentId: null,
    policyArea: null,
    sample: [],
  },
};

/** As a release wrote them that chased findings alone. */
const older: Readonly<Record<string, readonly Omit<EventToAppend, 'id'>[]>> = {
  'ladder~strict': [
    {
      type: 'LadderSet',
      version: 1,
      data: {
        ladderId: 'strict',
        name: { zh: '从严', en: 'Strict' },
        when: { categories: null, classes: null, severities: ['serious'], departmentIds: null },
        order: 10,
        steps: [{ kind: 'reminder', offset: 1, form: 'message', to: ['unit'] }],
        reason: null,
      },
    },
  ],
  'outbox~b.2025': [
    {
      type: 'MessageComposed',
      version: 1,
      data: {
        messageId: 'b.2025.0',
        kind: 'single',
        recipient,
        channel: 'smtp',
        steps: [{ findingId: 'f-old', stepKey: 'f-old~0~2025-06-27~1' }],
        on,
      },
    },
    {
      type: 'MessageFailed',
      version: 1,
      data: { messageId: 'b.2025.0', attempt: 8, error: { code: 'smtp.550', text: null }, retryAt: null, on },
    },
  ],
};

let service: TemporaryApi;
beforeAll(async () => {
  service = await serviceOver({
    ...older,
    'organisation~o-1': [office],
    'object~obj-1': [object],
    'finding~f-1': [raised],
    'policy-change~x-1': [proposed, adopted, extended],
    'policy-change-chase~x-1': [
      issued(stepKey),
      { type: 'ReminderAddressed', data: { stepKey, to: [{ recipient, channels: ['smtp'] }], on } },
      { type: 'ReminderDelivered', data: { stepKey, channel: 'smtp', recipient, messageId: '<b.2025.1@x>', on } },
    ],
  });
}, 120_000);
afterAll(() => service.stop());

const page = (path: string) => pageOf(service, path);

describe('the page of a policy change, where the links of messages lead', () => {
  it.each([
    [
      'zh',
      [
        '示例：贴息改为按季申报',
        '期限 2025-06-27（原定 2025-05-30，已延期 1 次）',
        '已逾期',
        '示例就业中心',
        '抄送主管部门（+5），代替此前的催办',
        '2025-07-04 邮件 → 示例就业中心：已送达',
        '督办（+15）',
        '登记落实',
        'href="/findings/f-1?lang&#x3D;zh"',
      ],
    ],
    [
      'en',
      [
        'Due 2025-06-27 (first 2025-05-30, extended 1 time)',
        'it is overdue',
        'copy to the supervising department (+5), in place of: reminder',
        '2025-07-04 mail → 示例就业中心: delivered',
        'record that it is carried out',
      ],
    ],
  ] as const)('says until when, by whom, what argues for it and what was sent (%s)', async (language, texts) => {
    const { status, html } = await page(`/policy-changes/x-1?lang=${language}`);
    expect(status).toBe(200);
    for (const text of texts) expect(html).toContain(text);
    expect(html).toContain('贴息 &lt;按季&gt; 申报');
    expect(html).not.toMatch(/undefined|NaN|\[object|>null</);
    // Of four steps two are said, one of them in place of the other; no money is held.
    expect(html.match(/<tr class="dim">/g)).toHaveLength(1);
  });

  it('is one link away from the finding that argues for it, and back', async () => {
    const { html } = await page('/findings/f-1?lang=zh');
    expect(html).toContain('<a href="/policy-changes/x-1?lang&#x3D;zh">贴息 &lt;按季&gt; 申报</a>');
    expect(html).toContain('完善 · 已采纳');
    expect((await page('/policy-changes/x-1?lang=zh')).html).toContain('示例问题：申报滞后');
  });

  it('says so where there is none, and answers as the contract has it', async () => {
    expect((await page('/policy-changes/x-9?lang=zh')).status).toBe(404);
    const { body } = await service.ask('/api/v1/policy-changes/x-1');
    expect(operations.getPolicyChange.output.safeParse(body).error).toBeUndefined();
    expect((await service.ask('/api/v1/policy-changes/x-1?asOf=9')).body.item.sent).toBeNull();
  });
});

describe('the inbox of an office', () => {
  it('holds what was said of a policy change, marked as one, and leads to its page', async () => {
    const { body } = await service.ask('/api/v1/inbox?recipient=organisation:o-1');
    expect(operations.listInbox.output.safeParse(body).error).toBeUndefined();
    expect(body.items).toMatchObject([
      {
        id: stepKey,
        findingId: null,
        policyChangeId: 'x-1',
        about: { objectName: '贴息 <按季> 申报', description: '示例：贴息改为按季申报', unit: '示例就业中心' },
      },
    ]);
    const address = '/inbox?recipient=organisation%3Ao-1&lang=zh';
    const { html } = await page(address);
    expect(html).toContain('href="/policy-changes/x-1?lang&#x3D;zh"');
    expect(html).toContain('政策调整');
    const form = { method: 'POST', body: new URLSearchParams({ item: stepKey }), redirect: 'manual' as const };
    expect((await asOperator(`${service.url}${address}`, form)).status).toBe(303);
    expect((await page(address)).html).toContain('示例就业中心有 0 条未读消息。');
  });
});

describe('a record of before policy changes were chased', () => {
  it('is read as it was: the ladder is for whatever it asks, and a message names its findings', async () => {
    const { body } = await service.ask('/api/v1/ladders/strict');
    expect(operations.getLadder.output.safeParse(body).error).toBeUndefined();
    expect(body.item.when).toMatchObject({ matters: null, severities: ['serious'] });
    const scheduler = (await service.ask('/api/v1/scheduler')).body;
    expect(operations.getScheduler.output.safeParse(scheduler).error).toBeUndefined();
    expect(scheduler.failed).toMatchObject([{ id: 'b.2025.0', findingIds: ['f-old'], policyChangeIds: [] }]);
  });
});
