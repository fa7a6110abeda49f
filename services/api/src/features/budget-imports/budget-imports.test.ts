import { operations } from '@bihuan/contract';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type TemporaryApi, temporaryApi } from '../../temporary-api.ts';
import { eventsOf, withLogUpTo } from '../imports/cut-log.testing.ts';

async function setUp() {
  let service: TemporaryApi = await temporaryApi();
  onTestFinished(() => service.stop());
  const done = async (path: string, body: unknown) => {
    const answer = await service.post(`/api/v1/${path}`, body);
    expect([answer.body.code, path]).toEqual([undefined, path]);
    return answer.body;
  };
  const { id: departmentId } = await done('organisations', { name: '示例水利局', kind: 'department' });
  const { id: objectId } = await done('objects', { name: '示例供水项目', kind: 'project', code: 'P-1' });
  await done('objects', { name: '示例河道治理项目', kind: 'project' });
  return {
    done,
    post: (path: string, body: unknown) => service.post(`/api/v1/${path}`, body),
    get: async (path: string) => (await service.ask(`/api/v1/${path}`)).body,
    previewed: (text: string, more: object = {}) =>
      done('budget-imports', {
        fileName: '预算.csv',
        fiscalYear: 2025,
        speaksOf: '2024-12-31',
        contentBase64: Buffer.from(text).toString('base64'),
        ...more,
      }),
    events: () => eventsOf(service.folder),
    cutAt: async (count: number) => {
      service = await withLogUpTo(service, (await eventsOf(service.folder)).slice(0, count));
    },
    objectId,
    departmentId,
  };
}
const table = [
  '项目编码,项目名称,主管部门,当年预算（万元）,执行数（万元）,年末结余（万元）,批复预算（万元）,批复日期',
  'P-1,供水改造,,120,60,,108,2025-02-20',
  ',示例河道治理项目,,80,20,,,',
  ',,示例水利局,,,30,,',
  ',没有登记的项目,,5,,,,',
].join('\n');

describe('the import of budget facts', () => {
  it('shows what it would do, does exactly that, and finds nothing to do the second time', async () => {
    const { previewed, done, get, objectId, departmentId } = await setUp();
    const preview = await previewed(table);
    expect(operations.previewBudgetImport.output.safeParse(preview).error).toBeUndefined();
    expect(preview.counts).toEqual({ new: 3, changed: 0, unchanged: 0, skipped: 0, needsChoice: 1 });
    expect(preview.rows[0].changes).toContainEqual({ field: 'currentBudget', from: null, to: 120_000_000 });
    expect((await get('budget-facts?fiscalYear=2025')).items).toEqual([]);

    const committed = await done(`budget-imports/${preview.id}/commit`, {});
    expect(committed.item).toMatchObject({
      about: 'budget',
      evaluationYear: null,
      applyToYear: 2025,
      status: 'completed',
    });
    const one = await get(`budget-facts/2025-object-${objectId}`);
    expect(one.item.facts).toMatchObject({ executionRate: { value: '50' }, approvedBudget: { value: 108_000_000 } });
    expect(one.item.records[0]).toMatchObject({ document: '预算.csv', reason: '导入文件“预算.csv”' });
    expect((await get(`budget-facts/2025-department-${departmentId}`)).item.facts.balance.value).toBe(30_000_000);
    expect(await previewed(table)).toMatchObject({ id: null, steps: 0, counts: { unchanged: 3, needsChoice: 1 } });
    const chosen = await previewed(table, { choices: { 4: 'skip' } });
    expect(chosen.rows[3]).toMatchObject({ action: 'skipped', skippedBecause: 'choice' });

    expect((await get('budget-imports')).items.map(({ id }: { id: string }) => id)).toEqual([preview.id]);
    expect((await get('imports?about=outcomes')).items).toEqual([]);
    const { item, skippedRows } = await get(`budget-imports/${preview.id}`);
    expect([item.fileName, item.rows.skipped]).toEqual(['预算.csv', 1]);
    expect(skippedRows).toMatchObject([
      { row: 4, line: 5, name: '没有登记的项目', because: 'undecided', problems: [] },
    ]);
  });

  it('is not carried out when what is on record is no longer what was shown', async () => {
    const { previewed, post, done, objectId } = await setUp();
    const { id } = await previewed(table);
    const subject = { kind: 'object', id: objectId };
    await done('budget-facts', { fiscalYear: 2025, subject, speaksOf: '2024-12-31', facts: { currentBudget: 1 } });
    expect((await post(`budget-imports/${id}/commit`, {})).body.code).toBe('import.plan-changed');
  });

  it('is taken back: what was on record before counts again, what came after stays', async () => {
    const { previewed, done, get, objectId } = await setUp();
    const subject = { kind: 'object', id: objectId };
    const stated = (speaksOf: string, facts: object) =>
      done('budget-facts', { fiscalYear: 2025, subject, speaksOf, facts, reason: '更正' });
    await stated('2024-09-30', { currentBudget: 7 });
    const { id } = await previewed(table);
    await done(`budget-imports/${id}/commit`, {});
    await stated('2025-01-31', { payments: 9 });
    const taken = await done(`budget-imports/${id}/take-back`, { reason: '文件选错了' });
    expect(taken.item).toMatchObject({ status: 'taken-back', kept: [] });
    const { facts, records } = (await get(`budget-facts/2025-object-${objectId}`)).item;
    expect(facts).toMatchObject({ currentBudget: { value: 7 }, payments: { value: 9 } });
    expect([facts.executedAmount, facts.approvedBudget, records.length]).toEqual([undefined, undefined, 4]);
    expect(records.filter(({ withdrawn }: { withdrawn: string | null }) => withdrawn !== null)).toHaveLength(2);
  });

  it('that a crash interrupted is finished at the next start, each row once, and can still be taken back', async () => {
    const { previewed, done, get, events, cutAt, objectId } = await setUp();
    const { id } = await previewed(table);
    await done(`budget-imports/${id}/commit`, {});
    const whole = await events();
    const started = whole.findIndex(({ type }) => type === 'ImportStarted') + 1;
    await cutAt(started + 1);
    expect((await get(`budget-imports/${id}`)).item.status).toBe('completed');
    const typesOf = (all: typeof whole) => all.map(({ stream, type }) => `${stream} ${type}`).sort();
    expect(typesOf(await events())).toEqual(typesOf(whole));
    expect((await get(`budget-facts/2025-object-${objectId}`)).item.records).toHaveLength(2);
    await done(`budget-imports/${id}/take-back`, { reason: '文件选错了' });
    expect((await get(`budget-facts/2025-object-${objectId}`)).item.facts.currentBudget).toBeUndefined();
  });
});
