import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TemporaryApi, temporaryApi } from './temporary-api.ts';

let service: TemporaryApi;
beforeEach(async () => {
  service = await temporaryApi();
});
afterEach(() => service.stop());

const register = (name: string, code: string | null = null) =>
  service.post('/api/v1/objects', { name, kind: 'project', code });
const giveCode = (id: string, code: string) => service.post(`/api/v1/objects/${id}/code`, { code, reason: '编码下达' });
const codeOf = async (id: string) => (await service.ask(`/api/v1/objects/${id}`)).body.item.code;

it('an object registered without a code is given one, and is found by it', async () => {
  const { body: road } = await register('道路工程');
  const given = await giveCode(road.id, 'P-7');
  expect(given.body).toMatchObject({ revision: '1', events: [{ type: 'ObjectCoded' }] });
  expect((await giveCode(road.id, 'P-7')).body.events).toEqual([]);
  const { body } = await service.ask('/api/v1/objects?q=P-7');
  expect(body.items).toMatchObject([{ id: road.id, code: 'P-7' }]);
  const another = await giveCode(road.id, 'P-8');
  expect([another.status, another.body.code]).toEqual([409, 'object.already-coded']);
});

it('two objects never share a code, however close together they ask for it', async () => {
  const { body: road } = await register('道路工程');
  const answers = await Promise.all([
    register('桥梁工程', 'P-7'),
    giveCode(road.id, 'P-7'),
    register('隧道工程', 'P-7'),
    register('码头工程', 'P-8'),
  ]);
  expect(answers.filter(({ status }) => status < 300)).toHaveLength(2);
  const refused = answers.filter(({ status }) => status >= 300).map(({ status, body }) => [status, body.code]);
  expect(refused).toEqual([
    [409, 'object.code-taken'],
    [409, 'object.code-taken'],
  ]);
});

it('a code stays taken after a restart', async () => {
  await register('道路工程', 'P-7');
  service = await service.restart();
  const answer = await register('桥梁工程', 'P-7');
  expect(answer.body.code).toBe('object.code-taken');
  expect(answer.body.messages.zh).toContain('道路工程');
});

it('what an object was merged into inherits its code, and nobody else', async () => {
  const { body: old } = await register('道路工程（一期）', 'P-7');
  const { body: heir } = await register('道路工程');
  const { body: other } = await register('桥梁工程');
  await service.post(`/api/v1/objects/${old.id}/merger`, { into: heir.id, reason: '整合' });
  expect((await giveCode(other.id, 'P-7')).body.code).toBe('object.code-taken');
  expect((await giveCode(heir.id, 'P-7')).status).toBe(200);
  expect(await codeOf(heir.id)).toBe('P-7');
});
