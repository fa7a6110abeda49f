import { hash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommandMetadata, registerObject, streamName, toEventToAppend } from '@bihuan/domain';
import { openSqliteEventStore } from '@bihuan/event-store';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { domainStreams } from './domain-streams.ts';
import { openObjectCodes } from './object-codes.ts';
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

describe('with several processes over one record', () => {
  const jurisdiction = '141100';
  const commandOf = (commandId: string): CommandMetadata => ({
    commandId,
    fingerprint: commandId,
    principal: 'local-operator',
    correlationId: 'test',
    causationId: null,
  });
  const registration = (objectId: string, code: string) => ({
    ...{ objectId, code, name: `对象 ${objectId}`, kind: 'project' as const },
    ...{ unitId: null, departmentId: null, policyArea: null, sample: [] },
  });

  /** Processes that share nothing but the record; their clock is the test's. */
  async function processes(count: number) {
    const folder = await mkdtemp(join(tmpdir(), 'bihuan-codes-'));
    let now = new Date('2025-03-03T02:00:00Z');
    const store = openSqliteEventStore({ file: join(folder, 'log.sqlite'), clock: () => now });
    onTestFinished(async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    });
    const started = Array.from({ length: count }, () => {
      const streams = domainStreams(store, jurisdiction);
      const codes = openObjectCodes({ store, streams, jurisdiction, clock: () => now });
      const register = (id: string, code: string) => {
        const decide = (...on: Parameters<typeof registerObject> extends [unknown, ...infer Rest] ? Rest : never) =>
          registerObject(registration(id, code), ...on);
        return codes.give({ id, code, command: commandOf(`register ${id} ${code}`), decide }).then(
          () => 'given',
          (error: { code?: string }) => error.code,
        );
      };
      return { register };
    });
    /** What a process leaves that dies between the claim and the object. */
    const claimOnly = (objectId: string, code: string) =>
      store.append(
        streamName({ jurisdiction, kind: 'object-code', id: hash('sha256', code) }),
        'none',
        [toEventToAppend({ type: 'ObjectCodeClaimed', data: { code, objectId } }, crypto.randomUUID())],
        commandOf('died'),
      );
    const processAt = (at: number) => started[at] ?? expect.fail(`there is no process ${at}`);
    return {
      processAt,
      claimOnly,
      passMinutes: (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000)),
    };
  }

  it('one of them gives a code, whoever asks in which moment', async () => {
    const { processAt } = await processes(3);
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(2), { minLength: 2, maxLength: 5 }), async (askers) => {
        round += 1;
        const answers = await Promise.all(
          askers.map((at, index) => processAt(at).register(`obj-${round}-${index}`, `P-${round}`)),
        );
        expect(answers.filter((answer) => answer === 'given')).toHaveLength(1);
        for (const answer of answers) {
          expect(['given', 'object.code-taken', 'object.code-being-given']).toContain(answer);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('a claim whose process died holds for ten minutes, for everybody but who made it; after that anybody may have the code', async () => {
    const { processAt, claimOnly, passMinutes } = await processes(2);
    const [one, other] = [processAt(0), processAt(1)];
    await claimOnly('obj-dead', 'P-7');
    await claimOnly('obj-back', 'P-8');
    expect(await one.register('obj-1', 'P-7')).toBe('object.code-being-given');
    expect(await other.register('obj-back', 'P-8')).toBe('given');
    passMinutes(11);
    const answers = await Promise.all([one.register('obj-1', 'P-7'), other.register('obj-2', 'P-7')]);
    expect(answers.filter((answer) => answer === 'given')).toHaveLength(1);
    expect(await one.register('obj-3', 'P-8')).toBe('object.code-taken');
  });
});
