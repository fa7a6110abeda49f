import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TemporaryApi, temporaryApi } from '../../temporary-api.ts';

const fixture = (name: string) => readFile(new URL(`../../../../../test/fixtures/${name}`, import.meta.url));
const years = { evaluationYear: 2024, applyToYear: 2025 };

let service: TemporaryApi;
beforeEach(async () => {
  service = await temporaryApi();
});
afterEach(() => service.stop());

async function preview(bytes: Buffer, fileName: string, more: object = {}) {
  const body = { fileName, contentBase64: bytes.toString('base64'), ...years, ...more };
  return service.post('/api/v1/imports', body);
}

async function importReport() {
  const previewed = await preview(await fixture('report-2024.txt'), 'report-2024.txt');
  const committed = await service.post(`/api/v1/imports/${previewed.body.id}/commit`, {});
  return { previewed, committed };
}

const gradesOf = async () => {
  const { body } = await service.ask('/api/v1/objects?limit=1000&status=active');
  return body.items.length;
};

it('a preview lists every row and check, and records nothing', async () => {
  const { status, body } = await preview(await fixture('report-2024.txt'), 'report-2024.txt');
  expect(status).toBe(200);
  expect(body.rows).toHaveLength(30);
  expect(body.counts).toMatchObject({ new: 30, skipped: 0 });
  expect(body.checks.map(({ kind }: { kind: string }) => kind)).toContain('agrees');
  expect(await gradesOf()).toBe(0);
  expect((await service.ask('/api/v1/imports')).body.items).toEqual([]);
});

it('a commit carries the plan out once, however often it is sent; the same file again changes nothing', async () => {
  const { previewed, committed } = await importReport();
  expect([committed.status, committed.body.item?.status]).toEqual([200, 'completed']);
  expect(committed.body.item).toMatchObject({ steps: previewed.body.steps, stepsDone: previewed.body.steps });
  const again = await service.post(`/api/v1/imports/${previewed.body.id}/commit`, {});
  expect(again.body).toMatchObject({ repeated: true, position: committed.body.position });
  expect(await gradesOf()).toBe(30);
  const same = await preview(await fixture('report-2024.txt'), 'report-2024.txt');
  expect(same.body).toMatchObject({ id: null, unchanged: true, steps: 0, counts: { unchanged: 30 } });
});

it('afterwards it is known which rows were left out, what was in them and why', async () => {
  const table = ['项目名称,评价等级,评价得分', '供水改造,良,85', '河道治理,良,一百二', '道路养护,中,70'].join('\n');
  const previewed = await preview(Buffer.from(table), '结果.csv', { choices: { 3: 'skip' } });
  await service.post(`/api/v1/imports/${previewed.body.id}/commit`, {});
  const { body } = await service.ask(`/api/v1/imports/${previewed.body.id}`);
  expect(body.item.rows).toMatchObject({ new: 1, skipped: 2 });
  expect(body.skippedRows).toMatchObject([
    { row: 2, line: 3, name: '河道治理', because: 'problems', problems: [{ messages: expect.anything() }] },
    { row: 3, line: 4, name: '道路养护', grade: '中', score: 70, because: 'choice', problems: [] },
  ]);
  expect(body.skippedRows[0].problems[0].messages.zh).toContain('一百二');
});

it('raw bytes are taken as well, the rest as query', async () => {
  const response = await service.ask('/api/v1/imports?fileName=outcomes.xlsx&evaluationYear=2024&applyToYear=2025', {
    method: 'POST',
    body: new Uint8Array(await fixture('outcomes-2024.xlsx')),
    headers: { 'content-type': 'application/octet-stream' },
  });
  expect(response.status).toBe(200);
  expect(response.body.format).toBe('xlsx');
});

it('a plan that would no longer do what it showed is refused', async () => {
  const { body } = await preview(await fixture('report-2024.txt'), 'report-2024.txt');
  const { name } = body.rows[0];
  await service.post('/api/v1/objects', { name, kind: 'project' });
  const committed = await service.post(`/api/v1/imports/${body.id}/commit`, {});
  expect([committed.status, committed.body.code]).toEqual([409, 'import.plan-changed']);
  expect((await service.ask('/api/v1/imports')).body.items).toEqual([]);
});

it('taking back withdraws what nothing stands on, keeps the rest and says why', async () => {
  const { previewed } = await importReport();
  const kept = previewed.body.rows[3];
  const finding = { evaluationId: kept.evaluationId, description: '台账不全', category: '管理', severity: 'minor' };
  expect((await service.post('/api/v1/findings', finding)).status).toBe(201);
  const taken = await service.post(`/api/v1/imports/${previewed.body.id}/take-back`, { reason: '文件选错了' });
  expect(taken.body.item).toMatchObject({ status: 'taken-back' });
  const stayed = taken.body.item.kept.map(({ targetId }: { targetId: string }) => targetId);
  expect(new Set(stayed)).toEqual(new Set([kept.evaluationId, kept.objectId]));
  const { names } = (await service.ask(`/api/v1/imports/${previewed.body.id}`)).body;
  expect(names).toEqual({ [kept.evaluationId]: kept.name, [kept.objectId]: kept.name });
  expect(await gradesOf()).toBe(1);
  const again = await service.post(`/api/v1/imports/${previewed.body.id}/take-back`, { reason: '文件选错了' });
  expect(again.body.position).toBe(taken.body.position);
});

it('taking back names for each thing that stays what stands on it', async () => {
  const { body } = await preview(await fixture('outcomes-2024.csv'), 'outcomes-2024.csv');
  await service.post(`/api/v1/imports/${body.id}/commit`, {});
  const [evaluated, heir, ...others] = body.rows;
  const decided = others.find(({ grade }: { grade: string }) => grade === '中');
  const unitOf = async (id: string) => (await service.ask(`/api/v1/objects/${id}`)).body.item.unitId;
  const [used, renamed] = [await unitOf(others[0].objectId), await unitOf(others[1].objectId)];

  const later = { fundYear: 2024, evaluationYear: 2025, applyToYear: 2026 };
  await service.post('/api/v1/evaluations', { objectId: evaluated.objectId, ...later });
  const byHand = await service.post('/api/v1/objects', { name: '手工登记', kind: 'project', unitId: used });
  const merged = await service.post('/api/v1/objects', { name: '将并入', kind: 'project' });
  await service.post(`/api/v1/objects/${merged.body.id}/merger`, { into: heir.objectId, reason: '整合' });
  await service.post(`/api/v1/organisations/${renamed}/name`, { name: '改了名的单位', reason: '机构改革' });
  const line = `/api/v1/allocations/2025-${decided.objectId}`;
  const { proposalHash } = (await service.ask(line)).body.item;
  expect((await service.post(`${line}/decision`, { kind: 'confirm', proposalHash })).status).toBe(200);

  const taken = await service.post(`/api/v1/imports/${body.id}/take-back`, { reason: '文件选错了' });
  const reasons = new Map(
    taken.body.item.kept.map(({ targetId, reason }: { targetId: string; reason: string }) => [targetId, reason]),
  );
  const inUse = '还有对象、评价或下属单位使用它';
  expect(Object.fromEntries(reasons)).toMatchObject({
    [evaluated.objectId]: '对象还有其他评价',
    [heir.objectId]: '有对象并入了它',
    [decided.evaluationId]: '已对该对象作出预算决定',
    [decided.objectId]: '对象还有其他评价',
    [used]: inUse,
    [renamed]: '导入之后单位有新的记录',
  });
  const stayingObjects = [evaluated.objectId, heir.objectId, decided.objectId];
  const units = [await unitOf(evaluated.objectId), await unitOf(heir.objectId), await unitOf(decided.objectId)];
  for (const unit of units) expect([inUse, '导入之后单位有新的记录']).toContain(reasons.get(unit));
  const { items } = (await service.ask('/api/v1/objects?limit=1000&status=active')).body;
  expect(new Set(items.map(({ id }: { id: string }) => id))).toEqual(new Set([...stayingObjects, byHand.body.id]));
});

it.each([
  ['empty.txt', Buffer.alloc(0), 'import.empty-file'],
  ['no-grades.csv', Buffer.from('序号,项目名称\n1,甲\n'), 'import.no-grades'],
  ['bytes.txt', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0xff, 0xff, 0x81]), null],
])('%s is refused with a code', async (fileName, bytes, code) => {
  const answer = await preview(bytes, fileName);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  if (code !== null) expect(answer.body.code).toBe(code);
});
