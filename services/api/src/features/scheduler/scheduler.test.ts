import { randomUUID } from 'node:crypto';
import { operations } from '@bihuan/contract';
import { type BihuanEvent, toEventToAppend } from '@bihuan/domain';
import { openSqliteEventStore } from '@bihuan/event-store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TemporaryApi, temporaryApi } from '../../temporary-api.ts';

const stepKey = 'f-1~0~2025-03-31~1';
const recipient = { kind: 'organisation', organisationId: 'u-1' } as const;
const on = '2025-04-01';
const messageId = 'b1.2025.0';

let service: TemporaryApi;
beforeAll(async () => {
  service = await (await temporaryApi()).restart(async (folder) => {
    const store = openSqliteEventStore({ file: `${folder}/log.sqlite`, clock: () => new Date() });
    const given = (stream: string, ...events: unknown[]) =>
      store.append(
        `141100.${stream}`,
        'none',
        events.map((event) => toEventToAppend(event as BihuanEvent, randomUUID())),
        { commandId: randomUUID(), fingerprint: '', principal: 'system', correlationId: 'c', causationId: null },
      );
    await given('organisation~u-1', {
      type: 'OrganisationRegistered',
      data: { organisationId: 'u-1', name: '示例单位', code: null, kind: 'unit', parentId: null, sample: [] },
    });
    await given(
      'chase~f-1',
      {
        type: 'ReminderIssued',
        data: {
          stepKey,
          round: 0,
          dueDate: '2025-03-31',
          ladderId: 'default',
          kind: 'reminder',
          offset: 1,
          form: 'message',
          placesHoldAtOnce: false,
          standsFor: [],
          recipients: ['unit'],
          workingDaysOverdue: 1,
          on,
        },
      },
      { type: 'ReminderAddressed', data: { stepKey, to: [{ recipient, channels: ['smtp'] }], on } },
    );
    await given(
      'outbox~b1.2025',
      {
        type: 'MessageComposed',
        data: { messageId, kind: 'digest', recipient, channel: 'smtp', steps: [{ findingId: 'f-1', stepKey }], on },
      },
      {
        type: 'MessageFailed',
        data: { messageId, attempt: 8, error: { code: 'smtp.550', text: '550 no' }, retryAt: null, on },
      },
    );
    await store.close();
  });
});
afterAll(() => service.stop());

describe('what is to be looked at', () => {
  it('names the messages that failed for good, and tries one again when asked to, once', async () => {
    const { body } = await service.ask('/api/v1/scheduler');
    expect(operations.getScheduler.output.safeParse(body).error).toBeUndefined();
    expect(body).toMatchObject({
      runner: 'none',
      messages: { failed: 1, waiting: 0 },
      failed: [
        {
          id: messageId,
          attempts: 8,
          channel: 'smtp',
          name: '示例单位',
          findingIds: ['f-1'],
          error: { code: 'smtp.550', text: '550 no' },
        },
      ],
    });
    const retried = await service.post(
      `/api/v1/reminders/${messageId}/retry`,
      { reason: '邮箱已恢复' },
      { 'idempotency-key': 'k' },
    );
    expect(retried).toMatchObject({ status: 200, body: { id: messageId, repeated: false } });
    const again = await service.post(
      `/api/v1/reminders/${messageId}/retry`,
      { reason: '邮箱已恢复' },
      { 'idempotency-key': 'k' },
    );
    expect(again.body.repeated).toBe(true);
    expect((await service.ask('/api/v1/scheduler')).body.messages).toMatchObject({ failed: 0, waiting: 1 });
    expect((await service.post(`/api/v1/reminders/${messageId}/retry`, {})).body.code).toBe('message.not-failed');
    expect((await service.post('/api/v1/reminders/b9.2025.3/retry', {})).body.code).toBe('message.not-found');
  });

  it('is in the inbox until it is read', async () => {
    const { body } = await service.ask('/api/v1/inbox?recipient=organisation:u-1');
    expect(operations.listInbox.output.safeParse(body).error).toBeUndefined();
    expect(body).toMatchObject({ unread: 1, items: [{ id: stepKey, findingId: 'f-1', isRead: false, recipient }] });
    const read = await service.post('/api/v1/inbox/readings', { recipient, items: [stepKey] });
    expect(read.status).toBe(200);
    expect((await service.ask('/api/v1/inbox?recipient=organisation:u-1&unread=true')).body).toMatchObject({
      unread: 0,
      items: [],
    });
    expect((await service.ask('/api/v1/inbox?recipient=person:p-9')).body.items).toEqual([]);
    expect((await service.ask('/api/v1/inbox?recipient=u-1')).status).toBe(422);
  });
});
