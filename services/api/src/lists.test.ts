import { readFile } from 'node:fs/promises';
import { defaultRuleSet } from '@bihuan/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TemporaryApi, temporaryApi } from './temporary-api.ts';

let service: TemporaryApi;
beforeAll(async () => {
  service = await temporaryApi();
});
afterAll(() => service.stop());

/** Sends a command that must succeed. */
async function post(path: string, body: object) {
  const answer = await service.post(path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** The item in its list and asked for alone, at a moment; undefined where it is not. */
async function shown(path: string, id: string, asOf?: string) {
  const moment = asOf === undefined ? '' : `asOf=${asOf}`;
  const list = await service.ask(`${path}?limit=1000&${moment}`);
  const one = await service.ask(`${path}/${id}?${moment}`);
  expect([list.status, one.body.asOf ?? null]).toEqual([200, one.status === 404 ? null : (asOf ?? null)]);
  return [list.body.items.find((item: { id: string }) => item.id === id), one.body.item];
}

const both = (members: object) => [expect.objectContaining(members), expect.objectContaining(members)];
const nowhere = [undefined, undefined];
const years = { fundYear: 2023, evaluationYear: 2024, applyToYear: 2025 };
const before = async () =>
  String(Number((await post('/api/v1/objects', { name: '先登记的', kind: 'project' })).position));

describe('what was just recorded is in the next list, and a past moment shows it as it was:', () => {
  it.each([
    ['objects', { name: '道路工程', kind: 'project' }],
    ['organisations', { name: '市交通局', kind: 'department' }],
  ])('%s', async (list, body) => {
    const path = `/api/v1/${list}`;
    const earlier = await before();
    const { id, position } = await post(path, body);
    expect(await shown(path, id)).toEqual(both({ name: body.name, formerNames: [], revision: '0' }));
    await post(`${path}/${id}/name`, { name: '新的名称', reason: '更名' });
    expect(await shown(path, id)).toEqual(both({ name: '新的名称', formerNames: [body.name], revision: '1' }));
    expect(await shown(path, id, position)).toEqual(both({ name: body.name, formerNames: [], revision: '0' }));
    expect(await shown(path, id, earlier)).toEqual(nowhere);
  });

  it('evaluations and findings, under the names that their object and unit had', async () => {
    const earlier = await before();
    const unit = await post('/api/v1/organisations', { name: '市水利局', kind: 'unit' });
    const object = await post('/api/v1/objects', { name: '供水', kind: 'project', unitId: unit.id });
    const evaluation = await post('/api/v1/evaluations', { objectId: object.id, ...years });
    const named = { objectName: '供水', unit: '市水利局' };
    expect(await shown('/api/v1/evaluations', evaluation.id)).toEqual(both({ ...named, outcomeStatus: 'none' }));
    const raised = { evaluationId: evaluation.id, description: '台账不全', category: '管理', severity: 'minor' };
    const finding = await post('/api/v1/findings', raised);
    expect(await shown('/api/v1/findings', finding.id)).toEqual(both({ ...named, status: 'open' }));

    await post(`/api/v1/evaluations/${evaluation.id}/outcome`, { score: 85, grade: '良' });
    await post(`/api/v1/findings/${finding.id}/withdrawal`, { reason: '误录' });
    await post(`/api/v1/objects/${object.id}/name`, { name: '供水二期', reason: '更名' });
    await post(`/api/v1/organisations/${unit.id}/name`, { name: '市水务局', reason: '机构改革' });
    const renamed = { objectName: '供水二期', unit: '市水务局' };
    expect(await shown('/api/v1/evaluations', evaluation.id)).toEqual(both({ ...renamed, grade: '良' }));
    expect(await shown('/api/v1/findings', finding.id)).toEqual(both({ ...renamed, status: 'withdrawn' }));
    const then = finding.position;
    expect(await shown('/api/v1/evaluations', evaluation.id, then)).toEqual(both({ ...named, grade: null }));
    expect(await shown('/api/v1/findings', finding.id, then)).toEqual(both({ ...named, status: 'open' }));
    expect(await shown('/api/v1/findings', finding.id, earlier)).toEqual(nowhere);
    const { body } = await service.ask(`/api/v1/findings?evaluationId=${evaluation.id}&status=open`);
    expect(body.items).toEqual([]);
  });

  it('rule sets', async () => {
    const path = '/api/v1/rule-sets';
    const earlier = await before();
    const { id, position } = await post(`${path}/stricter/versions`, { definition: defaultRuleSet });
    expect(await shown(path, id)).toEqual(both({ latestVersion: 1, governs: [] }));
    await post(`${path}/stricter/adoption`, { fiscalYear: 2030, version: 1 });
    expect(await shown(path, id)).toEqual(both({ governs: [{ fiscalYear: 2030, version: 1 }] }));
    expect(await shown(path, id, position)).toEqual(both({ latestVersion: 1, governs: [] }));
    expect(await shown(path, id, earlier)).toEqual(nowhere);
  });

  it('imports', async () => {
    const path = '/api/v1/imports';
    const earlier = await before();
    const bytes = await readFile(new URL('../../../test/fixtures/outcomes-2024.csv', import.meta.url));
    const body = { fileName: 'outcomes-2024.csv', contentBase64: bytes.toString('base64'), ...years };
    const { id } = await post(path, body);
    const { position, item } = await post(`${path}/${id}/commit`, {});
    expect(item).toMatchObject({ status: 'completed', stepsDone: item.steps });
    expect(await shown(path, id)).toEqual([item, item]);
    const taken = await post(`${path}/${id}/take-back`, { reason: '文件选错了' });
    expect(taken.item.status).toBe('taken-back');
    expect(await shown(path, id)).toEqual([taken.item, taken.item]);
    expect(await shown(path, id, position)).toEqual([item, item]);
    expect(await shown(path, id, earlier)).toEqual(nowhere);
  });
});

it('a moment that has not come yet is refused, not answered with what is known now', async () => {
  for (const list of ['objects', 'organisations', 'evaluations', 'findings', 'rule-sets', 'imports']) {
    const { status, body } = await service.ask(`/api/v1/${list}?asOf=9999-12-31`);
    expect([status, body.code]).toEqual([422, 'as-of.in-the-future']);
  }
});
