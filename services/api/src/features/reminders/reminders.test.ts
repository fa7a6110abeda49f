import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TemporaryApi, temporaryApi } from '../../temporary-api.ts';

let service: TemporaryApi;
let evaluationId: string;
beforeAll(async () => {
  service = await temporaryApi();
  const department = await posted('/api/v1/organisations', { name: '水利局', kind: 'department' });
  const unit = await posted('/api/v1/organisations', { name: '河道中心', kind: 'unit', parentId: department });
  const object = await posted('/api/v1/objects', {
    name: '河道治理项目',
    kind: 'project',
    unitId: unit,
    departmentId: department,
  });
  evaluationId = await posted('/api/v1/evaluations', {
    objectId: object,
    fundYear: 2023,
    evaluationYear: 2024,
    applyToYear: 2025,
    unitId: unit,
  });
});
afterAll(() => service.stop());

async function posted(path: string, body: object): Promise<string> {
  const answer = await service.post(path, body);
  expect([answer.status, answer.body.code]).toEqual([201, undefined]);
  return answer.body.id;
}
const raise = (dueDate: string | null, more: object = {}) =>
  service.post('/api/v1/findings', {
    evaluationId,
    description: '设备闲置',
    category: '资产管理',
    severity: 'moderate',
    class: 'at-once',
    dueDate,
    ...more,
  });
const listed = async (query: string) => (await service.ask(`/api/v1/reminders?${query}`)).body.items;

describe('a finding that is raised', () => {
  it('shows every day of its ladder at once, and what comes next', async () => {
    const { body } = await raise('2025-09-30');
    const days = ['2025-09-24', '2025-10-09', '2025-10-14', '2025-10-28', '2025-11-18'];
    expect(body.ladder.map(({ day }: { day: string }) => day)).toEqual(days);
    expect(body.ladder[4]).toMatchObject({
      step: { kind: 'propose-hold', placesHoldAtOnce: false },
      provisional: false,
    });
    const { item } = (await service.ask(`/api/v1/findings/${body.id}?after=${body.position}`)).body;
    expect(item.ladder).toEqual(body.ladder);
    expect(item.nextReminder).toEqual({
      step: { kind: 'notice', offset: -5, form: 'message', day: '2025-09-24', provisional: false },
      pause: null,
      last: null,
    });
  });

  it('has no ladder without a due date, and says where a day may still move', async () => {
    const none = (await raise(null)).body;
    expect(none.ladder).toEqual([]);
    const { item } = (await service.ask(`/api/v1/findings/${none.id}?after=${none.position}`)).body;
    expect([item.ladder, item.nextReminder]).toEqual([[], null]);
    const far = (await raise('2041-06-28')).body;
    expect(far.ladder.every(({ provisional }: { provisional: boolean }) => provisional)).toBe(true);
    expect((await raise('9999-12-31')).body.ladder).toEqual([]);
  });
});

describe('the list of reminders', () => {
  it('says what would be sent on a day, to whom and why, and whom nobody stands for', async () => {
    const { body } = await raise('2026-03-31', { description: '台账不全' });
    const items = await listed(`on=2026-04-08&after=${body.position}`);
    const item = items.find(({ findingId }: { findingId: string }) => findingId === body.id);
    expect(item).toMatchObject({
      status: 'due',
      stepKey: `${body.id}~0~2026-03-31~5`,
      step: { kind: 'copy-to-department', offset: 5, form: 'letter', day: '2026-04-08' },
      standsFor: [
        { kind: 'notice', offset: -5 },
        { kind: 'reminder', offset: 1 },
      ],
      dueDate: '2026-03-31',
      workingDaysOverdue: 5,
      unit: { name: '河道中心' },
      department: { name: '水利局' },
      objectName: '河道治理项目',
      channel: 'inbox',
      recipients: [],
    });
    expect(item.unreachable.map(({ role, code }: { role: string; code: string }) => [role, code])).toEqual([
      ['unit', 'recipient.no-contact'],
      ['department', 'recipient.no-contact'],
    ]);
    expect(item.reason.zh).toMatch(
      /^期限 2026-03-31，逾期 5 个工作日，到“抄送主管部门”（\+5）一步；一并代替此前的到期提醒、催办；/,
    );
    expect(item.reason.en).toMatch(
      /^due 2026-03-31, 5 working days overdue: step \+5, copy to the supervising department; /,
    );
    expect(await listed('on=2026-03-23&after=0')).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ findingId: body.id })]),
    );
  });

  it('shows apart what waits for the office, with the cause', async () => {
    const { body } = await raise('2026-05-29');
    const submitted = await service.post(`/api/v1/findings/${body.id}/completion`, {
      claim: 'complete',
      on: '2026-05-20',
    });
    expect(submitted.status).toBe(200);
    const ids = (items: { findingId: string }[]) => items.map(({ findingId }) => findingId);
    const query = `on=2026-06-05&after=${submitted.body.position}`;
    expect(ids(await listed(query))).not.toContain(body.id);
    const paused = await listed(`${query}&status=paused`);
    expect(ids(paused)).toEqual([body.id]);
    expect(paused[0].reason.zh).toContain('完成情况待核查');
  });

  it('is read page by page, and refuses what is no cursor of its own', async () => {
    const first = (await service.ask('/api/v1/reminders?on=2050-01-01&limit=1')).body;
    expect(first.items).toHaveLength(1);
    const second = (await service.ask(`/api/v1/reminders?on=2050-01-01&limit=1&cursor=${first.next}`)).body;
    expect(second.items[0].findingId).not.toBe(first.items[0].findingId);
    expect((await service.ask('/api/v1/reminders?cursor=nonsense')).body.code).toBe('request.bad-cursor');
    expect((await service.ask('/api/v1/reminders?status=issued')).body.items).toEqual([]);
  });

  it('refuses to sweep where no sweep runs', async () => {
    expect((await service.post('/api/v1/sweep/runs', {})).body.code).toBe('sweep.not-here');
  });
});
