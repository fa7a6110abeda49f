import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { browserOf, hiddenIn, strong } from '../../services/api/src/accounts/sign-in.testing.ts';
import { operatorHeaders } from '../tooling/as-operator.ts';
import { needs } from '../tooling/lacking.ts';
import { givenCluster, type Replica, untilReady } from './cluster.ts';

// On the double unless there is a server, and then loudly.
needs('kurrentdb');

const someObject = (name: string) => ({ name, kind: 'project' });
const minutes = 60_000;

describe.runIf(needs('redis'))('two replicas of the service', () => {
  it(
    'are one to whoever asks now here, now there: people, tokens, pages and news',
    async () => {
      const { start } = await givenCluster();
      const [one, other] = [await start('api'), await start('api')];
      await Promise.all([untilReady(one), untilReady(other)]);

      for (let turn = 0; turn < 10; turn++) {
        const [here, there] = turn % 2 === 0 ? [one, other] : [other, one];
        const { id, position } = await here.post('/api/v1/objects', someObject(`项目 ${turn}`));
        const { status, body } = await there.ask(`/api/v1/objects/${id}`, { headers: { 'bihuan-after': position } });
        expect({ status, body }).toMatchObject({ status: 200, body: { item: { id } } });
      }

      await tokenMadeOn(one, other);
      await signedInBetween(one, other);
      await newsFrom(one, other);
    },
    2 * minutes,
  );
});

/** A token that was made a moment ago opens the other replica too. */
async function tokenMadeOn(one: Replica, other: Replica): Promise<void> {
  const auditor = { role: 'auditor', scope: { kind: 'jurisdiction' } };
  const made = (await one.post('/api/v1/tokens', {
    name: '示例系统',
    grants: [auditor],
    expiresOn: '2099-12-31',
  })) as unknown as { token: string; position: string };
  const headers = { authorization: `Bearer ${made.token}`, 'bihuan-after': made.position };
  expect((await other.ask('/api/v1/objects', { headers })).status).toBe(200);
}

/** Begins to sign in at one replica, goes on at the other, and is known to both at once; who signs out is known to neither. */
async function signedInBetween(one: Replica, other: Replica): Promise<void> {
  const opened = (await one.post('/api/v1/accounts', {
    person: { name: '示例人员' },
    signInName: 'between',
    roles: [{ role: 'auditor', scope: { kind: 'jurisdiction' } }],
  })) as unknown as { temporaryPassword: string; position: string };
  const [here, there] = [browserOf(one.url), browserOf(other.url)];
  const over = { headers: { 'bihuan-after': opened.position } };
  const asked = await there.post('/sign-in', { name: 'between', password: opened.temporaryPassword }, over);
  const done = await here.post('/sign-in/password', { ...hiddenIn(asked.text), password: strong });
  expect(done.status, done.text).toBe(303);
  for (let turn = 0; turn < 3; turn++) {
    const [from, to] = turn % 2 === 0 ? [here, there] : [there, here];
    for (const [name, value] of from.cookies) to.cookies.set(name, value);
    expect((await to.get('/api/v1/session')).status).toBe(200);
  }
  const out = await there.post('/sign-out', {});
  expect(out.status, out.text).toBe(303);
  here.cookies.set('bihuan-seen', there.cookies.get('bihuan-seen') ?? '');
  expect((await here.get('/api/v1/session')).status).toBe(401);
}

/** Whoever listens at one replica hears that something was recorded by the other, and up to where to ask for it anywhere. */
async function newsFrom(one: Replica, other: Replica): Promise<void> {
  const listening = new AbortController();
  onTestFinished(() => listening.abort());
  const key = readFileSync(path.join(one.data, 'local-operator.key'), 'utf8').trim();
  expect(operatorHeaders(one.url)).toEqual({ authorization: `Bearer ${key}` });
  const heard = await fetch(`${one.url}/desk/live`, { headers: operatorHeaders(one.url), signal: listening.signal });
  expect(heard.headers.get('content-type')).toContain('text/event-stream');
  let text = '';
  const reading = (async () => {
    for await (const piece of heard.body ?? []) text += Buffer.from(piece).toString();
  })().catch(() => undefined);
  await expect.poll(() => text, { timeout: 10_000 }).toContain('event: heard');
  const { id } = await other.post('/api/v1/objects', someObject('别处登记的项目'));
  await expect.poll(() => text, { timeout: 10_000 }).toMatch(/event: moved\nid: \d+\n/);
  const upTo = /event: moved\nid: (\d+)\n/.exec(text)?.[1] ?? '';
  for (const replica of [one, other]) {
    const { status } = await replica.ask(`/api/v1/objects/${id}`, { headers: { 'bihuan-after': upTo } });
    expect(status).toBe(200);
  }
  listening.abort();
  await reading;
}
