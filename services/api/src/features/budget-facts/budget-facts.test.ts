import { operations } from '@bihuan/contract';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryApi } from '../../temporary-api.ts';

async function setUp() {
  const service = await temporaryApi();
  onTestFinished(() => service.stop());
  const done = async (path: string, body: unknown, headers = {}) => {
    const answer = await service.post(`/api/v1/${path}`, body, headers);
    expect([answer.status, answer.body.code]).toEqual([expect.any(Number), undefined]);
    return answer.body;
  };
  const { id: departmentId } = await done('organisations', { name: '示例水利局', kind: 'department' });
  const { id: objectId } = await done('objects', { name: '示例供水项目', kind: 'project', departmentId });
  return {
    ...service,
    done,
    objectId,
    departmentId,
    get: async (path: string) => (await service.ask(`/api/v1/${path}`)).body,
  };
}
const statement = (subject: { kind: string; id: string }, facts: object, more: object = {}) => ({
  fiscalYear: 2025,
  subject,
  speaksOf: '2024-11-30',
  facts,
  document: '11月月报（示例）',
  ...more,
});

describe('what is known about a subject’s money', () => {
  it('is recorded, corrected with a reason and approved, and every fact names the event behind it', async () => {
    const { done, get, post, objectId, departmentId } = await setUp();
    const subject = { kind: 'object', id: objectId };
    const facts = { currentBudget: 120_000_000, executedAmount: 60_000_000, plannedProgress: '75' };
    const recorded = await done('budget-facts', statement(subject, facts, { sample: ['executedAmount'] }));
    const id = `2025-object-${objectId}`;
    expect(recorded.id).toBe(id);
    const differing = statement(subject, { executedAmount: 66_000_000 });
    const refused = await post('/api/v1/budget-facts', differing);
    expect([refused.status, refused.body.code]).toEqual([422, 'budget.reason-missing']);
    expect(refused.body.messages.zh).toContain('执行数');
    await done('budget-facts', { ...differing, reason: '月报有误' });
    await done(`budget-facts/${id}/approval`, {
      amount: 108_000_000,
      documentNumber: '财预〔2025〕7号',
      on: '2025-02-20',
    });
    await done('budget-facts', statement({ kind: 'department', id: departmentId }, { balance: 300, lastBalance: 500 }));

    const one = await get(`budget-facts/${id}`);
    expect(operations.getBudgetFacts.output.safeParse(one).error).toBeUndefined();
    expect(one.item).toMatchObject({
      subject: { name: '示例供水项目' },
      facts: {
        currentBudget: { value: 120_000_000, eventId: expect.any(String), speaksOf: '2024-11-30', sample: false },
        executionRate: { value: '55' },
        executionGap: { value: '20' },
        approvedBudget: { value: 108_000_000 },
        accident: { value: false, eventId: null },
      },
    });
    expect(one.item.records).toHaveLength(3);
    const list = await get('budget-facts?fiscalYear=2025');
    expect(operations.listBudgetFacts.output.safeParse(list).error).toBeUndefined();
    expect(list.items.map(({ subject: { name } }: { subject: { name: string } }) => name)).toEqual([
      '示例水利局',
      '示例供水项目',
    ]);
    expect(list.items[0].facts.balanceIncrease).toMatchObject({ value: -200 });

    const correction = one.item.records[1].recordId;
    await done(`budget-facts/${id}/withdrawal`, { recordId: correction, reason: '更正有误' });
    expect((await get(`budget-facts/${id}`)).item.facts.executionRate).toMatchObject({ value: '50', sample: true });
    const { position } = recorded;
    const then = await get(`budget-facts/${id}?asOf=${position}`);
    expect([then.item.records.length, then.item.facts.executedAmount.value]).toEqual([1, 60_000_000]);
    const { items } = await get(`timeline/${objectId}`);
    expect(items.map(({ words }: { words: { zh: string } }) => words.zh)).toEqual([
      expect.any(String),
      '登记编制 2025 年预算的数据（截至 2024-11-30，11月月报（示例））：当年预算 120.00万元，执行数 60.00万元，计划进度 75%',
      expect.stringContaining('执行数 66.00万元；理由：月报有误'),
      '2025-02-20 批复 2025 年预算 108.00万元（财预〔2025〕7号）',
      '撤销一条预算数据；理由：更正有误',
    ]);
  });

  it('is refused for what is not there or is no department, and for a statement that says nothing', async () => {
    const { post, objectId, done } = await setUp();
    const { id: unitId } = await done('organisations', { name: '示例供水中心', kind: 'unit' });
    const refusal = async (body: object) => (await post('/api/v1/budget-facts', body)).body.code;
    expect(await refusal(statement({ kind: 'object', id: 'nobody' }, { payments: 1 }))).toBe('object.not-found');
    expect(await refusal(statement({ kind: 'department', id: unitId }, { payments: 1 }))).toBe(
      'budget.subject-not-a-department',
    );
    const empty = await post('/api/v1/budget-facts', statement({ kind: 'object', id: objectId }, {}));
    expect([empty.status, empty.body.code]).toEqual([422, 'budget.nothing-stated']);
    const progress = statement({ kind: 'object', id: objectId }, { plannedProgress: '101' });
    expect(await refusal(progress)).toBe('budget.bad-progress');
    const missing = await post('/api/v1/budget-facts/2025-object-nobody/withdrawal', { recordId: 'r', reason: '误' });
    expect(missing.body.code).toBe('budget.record-not-found');
  });
});

it('a flag counts until it is withdrawn, and stands once however often it is sent', async () => {
  const { done, get, objectId } = await setUp();
  const flag = {
    fiscalYear: 2025,
    subject: { kind: 'object', id: objectId },
    flag: 'accident',
    on: '2024-08-06',
    basis: '示例：工地坍塌',
  };
  const first = await done('flags', flag);
  expect((await done('flags', flag)).flagId).toBe(first.flagId);
  const list = await get('flags?fiscalYear=2025&flag=accident');
  expect(operations.listSubjectFlags.output.safeParse(list).error).toBeUndefined();
  expect(list.items).toMatchObject([
    { subject: { name: '示例供水项目' }, flags: [{ flag: 'accident', withdrawn: null }] },
  ]);
  const id = `2025-object-${objectId}`;
  expect((await get(`budget-facts/${id}`)).item.facts.accident).toMatchObject({ value: true });
  await done(`flags/${id}/withdrawal`, { flagId: first.flagId, reason: '不属责任事故', on: '2024-12-01' });
  expect((await get(`budget-facts/${id}`)).item.facts.accident).toMatchObject({ value: false });
});
