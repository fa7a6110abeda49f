import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TemporaryApi, temporaryApi } from '../../temporary-api.ts';
import { eventsOf, withLogUpTo } from './cut-log.testing.ts';

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

it('an import that was interrupted at any step is finished at the next start, each row once', async () => {
  const { previewed } = await importReport();
  const whole = await eventsOf(service.folder);
  const planned = whole.findIndex(({ type }) => type === 'ImportStarted') + 1;
  for (const cut of [1, planned - 1, planned, planned + 7, whole.length - 1]) {
    const other = await temporaryApi();
    const bytes = await fixture('report-2024.txt');
    const body = { fileName: 'report-2024.txt', contentBase64: bytes.toString('base64'), ...years };
    await other.post('/api/v1/imports', body);
    await other.api.call(
      'listImports',
      {},
      { principal: { id: 'local-operator', kind: 'local-operator' }, correlationId: 'x' },
    );
    const resumed = await withLogUpTo(other, whole.slice(0, cut));
    const { body: found } = await resumed.ask(`/api/v1/imports/${previewed.body.id}`);
    expect(found.item.status).toBe('completed');
    const types = (await eventsOf(resumed.folder)).map(({ stream, type }) => `${stream} ${type}`).sort();
    expect(types).toEqual(whole.map(({ stream, type }) => `${stream} ${type}`).sort());
    await resumed.stop();
  }
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
  expect(await gradesOf()).toBe(1);
  const again = await service.post(`/api/v1/imports/${previewed.body.id}/take-back`, { reason: '文件选错了' });
  expect(again.body.position).toBe(taken.body.position);
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
