import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TemporaryApi, temporaryApi } from '../../temporary-api.ts';
import { eventsOf, withLogUpTo } from './cut-log.testing.ts';

const years = { evaluationYear: 2024, applyToYear: 2025 };
const heading =
  '项目编码,项目名称,决策（20分）,过程（20分）,产出（30分）,效益（30分）,评价得分,评价结果,自评得分,自评等级';
const rowsBefore = ['A1,河道治理项目,18,18,27,22,85,良,95,优', ',道路养护项目,15,15,20,20,70,中,90,优'];
/** Another name under the same code, a code where there was none, other scores of the unit and of the office. */
const rowsAfter = ['A1,河道治理二期项目,18,18,27,22,85,良,88,良', 'A2,道路养护项目,16,16,22,21,75,中,90,优'];

let service: TemporaryApi;
beforeEach(async () => {
  service = await temporaryApi();
});
afterEach(() => service.stop());

const table = (rows: readonly string[]) => Buffer.from(`${[heading, ...rows].join('\n')}\n`);

async function preview(on: TemporaryApi, rows: readonly string[], choices: object = {}) {
  const body = { fileName: '结果.csv', contentBase64: table(rows).toString('base64'), ...years, choices };
  return (await on.post('/api/v1/imports', body)).body;
}

async function imported(on: TemporaryApi, rows: readonly string[], choices: object = {}) {
  const previewed = await preview(on, rows, choices);
  const committed = await on.post(`/api/v1/imports/${previewed.id}/commit`, {});
  expect([committed.status, committed.body.item?.status]).toEqual([200, 'completed']);
  return previewed;
}

/** Both tables one after the other, the rename chosen as the preview offers it. */
async function importedTwice(on: TemporaryApi) {
  const first = await imported(on, rowsBefore);
  const offered = await preview(on, rowsAfter);
  const [{ objectId, why }] = offered.rows[0].candidates;
  expect([objectId, why]).toEqual([first.rows[0].objectId, 'same-code']);
  const choices = { 1: { objectId, rename: true } };
  return { first, choices, second: await imported(on, rowsAfter, choices) };
}

const evaluation = async (on: TemporaryApi, id: string) => (await on.ask(`/api/v1/evaluations/${id}`)).body.item;
const object = async (on: TemporaryApi, id: string) => (await on.ask(`/api/v1/objects/${id}`)).body.item;

it('a table with self-evaluations and dimensions is recorded as it was previewed, the two kinds of scores apart', async () => {
  const previewed = await imported(service, rowsBefore);
  expect(previewed.rows[0].changes).toContainEqual({ field: 'selfScore', from: null, to: 95 });
  expect(previewed.rows[0].changes).toContainEqual({ field: 'decision', from: null, to: '18/20' });
  const item = await evaluation(service, previewed.rows[0].evaluationId);
  expect(item).toMatchObject({ score: 85, grade: '良', selfScore: 95, selfGrade: '优', outcomeStatus: 'confirmed' });
  expect(item.dimensions.map(({ score, weight }: { score: number; weight: number }) => [score, weight])).toEqual([
    [18, 20],
    [18, 20],
    [27, 30],
    [22, 30],
  ]);
  expect(await preview(service, rowsBefore)).toMatchObject({ id: null, unchanged: true, counts: { unchanged: 2 } });
});

it('a changed table renames by choice, gives the code, and records what the unit now says of itself', async () => {
  const { first, second, choices } = await importedTwice(service);
  expect(second.rows[0].changes).toEqual([
    { field: 'name', from: '河道治理项目', to: '河道治理二期项目' },
    { field: 'selfScore', from: 95, to: 88 },
    { field: 'selfGrade', from: '优', to: '良' },
  ]);
  expect(await object(service, first.rows[0].objectId)).toMatchObject({
    name: '河道治理二期项目',
    formerNames: ['河道治理项目'],
  });
  expect(await object(service, first.rows[1].objectId)).toMatchObject({ name: '道路养护项目', code: 'A2' });
  expect(await evaluation(service, first.rows[0].evaluationId)).toMatchObject({ score: 85, selfScore: 88 });
  expect(await evaluation(service, first.rows[1].evaluationId)).toMatchObject({ score: 75, selfScore: 90 });
  for (const again of [await preview(service, rowsAfter), await preview(service, rowsAfter, choices)])
    expect(again).toMatchObject({ id: null, unchanged: true });
});

it('a table that was interrupted at any step is finished at the next start, each change once', async () => {
  const { second, choices } = await importedTwice(service);
  const whole = await eventsOf(service.folder);
  const cuts = whole.flatMap(({ stream }, index) => (stream.endsWith(second.id) ? [index + 1] : []));
  const [begun = 0] = cuts;
  expect(whole.slice(begun).map(({ type }) => type)).toEqual(
    expect.arrayContaining(['ObjectRenamed', 'ObjectCoded', 'SelfEvaluationRecorded', 'OutcomeRevised']),
  );
  // The usual run tries every fifth step, the long one all of them.
  const stride = process.env['BIHUAN_TEST_TIER'] === 'all' ? 1 : 5;
  for (let cut = begun; cut < whole.length; cut += stride) {
    const other = await temporaryApi();
    await imported(other, rowsBefore);
    await preview(other, rowsAfter, choices);
    const resumed = await withLogUpTo(other, whole.slice(0, cut));
    const types = (await eventsOf(resumed.folder)).map(({ stream, type }) => `${stream} ${type}`).sort();
    expect(types).toEqual(whole.map(({ stream, type }) => `${stream} ${type}`).sort());
    await resumed.stop();
  }
}, 180_000);

it('taking back what changed existing records leaves the changes and says so; what it created goes', async () => {
  const { first, second } = await importedTwice(service);
  const taken = await service.post(`/api/v1/imports/${second.id}/take-back`, { reason: '文件选错了' });
  const kept = taken.body.item.kept.map(({ targetId }: { targetId: string }) => targetId).sort();
  const touched = first.rows.flatMap((row: { objectId: string; evaluationId: string }) => [
    row.objectId,
    row.evaluationId,
  ]);
  expect(kept).toEqual(touched.sort());
  expect(await object(service, first.rows[0].objectId)).toMatchObject({ name: '河道治理二期项目', status: 'active' });
});

it('taking back an import takes the self-evaluations of its evaluations with them, and frees its codes', async () => {
  const first = await imported(service, rowsBefore);
  const taken = await service.post(`/api/v1/imports/${first.id}/take-back`, { reason: '文件选错了' });
  expect(taken.body.item).toMatchObject({ status: 'taken-back', kept: [] });
  expect(await evaluation(service, first.rows[0].evaluationId)).toMatchObject({ status: 'withdrawn' });
  const again = await service.post('/api/v1/objects', { name: '另一个项目', kind: 'project', code: 'A1' });
  expect(again.status).toBe(201);
});

it('an import that somebody gave the code away from under starts the service all the same, and can be taken back', async () => {
  const previewed = await imported(service, rowsBefore);
  const whole = await eventsOf(service.folder);
  const started = whole.findIndex(({ type }) => type === 'ImportStarted') + 1;
  const other = await temporaryApi();
  await preview(other, rowsBefore);
  await other.post('/api/v1/objects', { name: '抢先的项目', kind: 'project', code: 'A1' });
  const taken = (await eventsOf(other.folder)).slice(0, 1);
  const resumed = await withLogUpTo(other, [...whole.slice(0, started), ...taken]);
  expect((await resumed.ask(`/api/v1/imports/${previewed.id}`)).body.item.status).toBe('under-way');
  const back = await resumed.post(`/api/v1/imports/${previewed.id}/take-back`, { reason: '编码已被占用' });
  expect(back.body.item).toMatchObject({ status: 'taken-back', kept: [] });
  await resumed.stop();
});
