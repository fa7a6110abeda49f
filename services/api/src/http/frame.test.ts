import { request as httpRequest } from 'node:http';
import { operations } from '@bihuan/contract';
import { localOperator, Refused } from '@bihuan/domain';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMetrics } from '../metrics/metrics.ts';
import type { Call } from '../operations.ts';
import { createApp } from './app.ts';
import { type Serving, serve } from './server.ts';

const answers: Partial<Record<string, () => unknown>> = {};
const seen: { id: string; input: unknown; context: unknown }[] = [];
const call = (async (id: string, input: unknown, context: unknown) => {
  seen.push({ id, input, context });
  return answers[id]?.() ?? { items: [] };
}) as unknown as Call;

let serving: Serving;
const logged: string[] = [];

beforeAll(async () => {
  const app = createApp({
    call,
    identify: async () => ({ principal: localOperator, signedIn: null }),
    publicUrl: null,
    readiness: async () => ({ ready: true, projections: [], problems: [] }),
    metrics: createMetrics({ following: async () => [] }),
    log: pino({ level: 'info' }, { write: (line: string) => void logged.push(line) }),
    version: '0.0.0',
    pages: [],
  });
  serving = await serve(app, { port: 0 });
});
afterAll(() => serving.stop());

// biome-ignore lint/suspicious/noExplicitAny: a test reads what came over the wire.
const json = async (response: Response): Promise<any> => response.json();
const ask = (path: string, init: RequestInit = {}) => fetch(serving.url + path, init);
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  ask(path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

/** Without fetch's own idea of headers. */
function raw(options: { path: string; headers: Record<string, string>; method?: string }) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port: serving.port, ...options }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    request.on('error', reject).end();
  });
}

describe('a bad request', () => {
  it('with malformed JSON is told the line and the column', async () => {
    const response = await post('/api/v1/objects', '{\n  "name": "甲",\n}');
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ code: 'request.malformed-json', errors: [{ line: 3, column: '1' }] });
  });

  it('that is not UTF-8 is told so', async () => {
    const body = new Uint8Array([...Buffer.from('{"name":"'), 0xbc, 0xd7, ...Buffer.from('"}')]);
    const response = await ask('/api/v1/objects', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'request.not-utf8' }]);
  });

  it('of another content type is not read', async () => {
    const response = await post('/api/v1/objects', 'name=x', { 'content-type': 'application/x-www-form-urlencoded' });
    expect([response.status, await response.json()]).toMatchObject([415, { code: 'request.content-type' }]);
  });

  it('of 100 MB is refused with the limit, and the service goes on', async () => {
    const response = await post('/api/v1/objects', 'x'.repeat(100_000_000)).catch(() => null);
    if (response !== null) {
      expect([response.status, await response.json()]).toMatchObject([413, { code: 'request.too-large' }]);
    }
    expect((await ask('/healthz')).status).toBe(200);
  });

  it('to an unknown address is a problem, too', async () => {
    const response = await ask('/api/v1/nothing');
    expect([response.status, await response.json()]).toMatchObject([404, { code: 'request.unknown-path' }]);
  });

  it('with the wrong method is told which ones there are', async () => {
    const response = await ask('/api/v1/objects', { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, POST');
  });

  it.each(['%', '%c3%28'])('with a broken address (%s) is no fault of ours', async (id) => {
    expect((await raw({ path: `/api/v1/objects/${id}`, headers: { host: `127.0.0.1:${serving.port}` } })).status).toBe(
      400,
    );
  });

  it.each(['evil.example', '127.0.0.1.evil.example', 'localhost:1'])(
    'for the host %s is not answered',
    async (host) => {
      expect(await raw({ path: '/api/v1/objects', headers: { host } })).toMatchObject({ status: 421 });
    },
  );

  it('that another site sends is not carried out', async () => {
    const response = await post('/api/v1/objects', '{}', { origin: 'https://evil.example' });
    expect(response.status).toBe(421);
  });

  it.each([
    ['if-match', '3', '/api/v1/objects/a/name'],
    ['idempotency-key', 'with space', '/api/v1/objects'],
  ])('with a malformed header %s: %s is refused', async (name, value, path) => {
    const response = await post(path, '{}', { [name]: value });
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'request.bad-header' }]);
  });

  it('answers in the language asked for, Chinese first', async () => {
    const english = await json(await ask('/nowhere', { headers: { 'accept-language': 'en-GB,zh;q=0.5' } }));
    const chinese = await json(await ask('/nowhere', { headers: { 'accept-language': 'fr' } }));
    expect(english).toMatchObject({ title: english.messages.en });
    expect(chinese).toMatchObject({ title: chinese.messages.zh });
  });
});

describe('every answer', () => {
  it('carries a correlation id, the caller’s own when it is well-formed', async () => {
    const own = await ask('/healthz', { headers: { 'x-correlation-id': 'request-0001' } });
    const broken = await ask('/healthz', { headers: { 'x-correlation-id': 'a b' } });
    expect(own.headers.get('x-correlation-id')).toBe('request-0001');
    expect(broken.headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(logged.some((line) => JSON.parse(line).correlationId === 'request-0001')).toBe(true);
  });

  it('has a policy that allows nothing from outside', async () => {
    const policy = (await ask('/healthz')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|unsafe|upgrade-insecure/);
  });
});

describe('an operation', () => {
  it('is nowhere but at its address as it is written, where callers are asked who they are before a body is read', async () => {
    for (const path of ['/API/v1/objects', '/api/V1/objects']) {
      expect((await ask(path)).status).toBe(404);
      expect((await post(path, '{')).status).toBe(404);
    }
  });
});

describe('a handler', () => {
  it('gets the key, the revision seen and the position to wait for', async () => {
    await post('/api/v1/objects/o1/name', '{"name":"乙","reason":"更名"}', {
      'idempotency-key': 'k-1',
      'if-match': '"4"',
    });
    expect(seen.at(-1)).toMatchObject({
      id: 'renameObject',
      input: { params: { id: 'o1' }, body: { name: '乙', reason: '更名' } },
      context: { idempotencyKey: 'k-1', ifMatch: 4n, principal: { id: 'local-operator' } },
    });
    await post('/api/v1/objects/o1/name', '{"name":"乙","reason":"更名"}', { 'if-none-match': '*' });
    expect(seen.at(-1)).toMatchObject({ context: { ifMatch: 'none' } });
    for (const wrong of [{ 'if-none-match': '"4"' }, { 'if-none-match': '*', 'if-match': '"4"' }]) {
      const refused = await post('/api/v1/objects/o1/name', '{"name":"乙","reason":"更名"}', wrong);
      expect(await refused.json()).toMatchObject({ code: 'request.bad-header' });
    }
    await ask('/api/v1/objects', { headers: { 'bihuan-after': '12' } });
    expect(seen.at(-1)).toMatchObject({ id: 'listObjects', input: { query: { after: '12' } } });
    // Browsers say with every question up to where they have seen: no operation is given what it does not take.
    await ask('/api/v1/verification', { headers: { 'bihuan-after': '12' } });
    expect(seen.at(-1)).toMatchObject({ id: 'getVerification', input: { query: {} } });
    expect(seen.at(-1)?.input).not.toHaveProperty('query.after');
  });

  it('answers with ETag, position and place', async () => {
    answers['registerObject'] = () => ({ id: 'o9', revision: '0', position: '77' });
    const response = await post('/api/v1/objects', '{}');
    expect(response.status).toBe(201);
    expect(response.headers.get('etag')).toBe('"0"');
    expect(response.headers.get('bihuan-position')).toBe('77');
    expect(response.headers.get('location')).toBe('/api/v1/objects/o9');
  });

  it('that fails unexpectedly tells an id and nothing else', async () => {
    answers['getObject'] = () => {
      throw new TypeError('secret detail');
    };
    const response = await ask('/api/v1/objects/o1');
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toContain('secret');
    expect(logged.some((line) => line.includes('secret detail'))).toBe(true);
  });

  it('that was overtaken says what changed, by whom and when', async () => {
    const change = { type: 'ObjectRenamed', principal: 'li', recordedAt: '2025-01-01T00:00:00.000Z', revision: 5n };
    answers['renameObject'] = () => {
      throw new Refused('conflict.stale-revision', { expected: '4', actual: '5', meanwhile: ['x'] }, {}, [], [change]);
    };
    const response = await post('/api/v1/objects/o1/name', '{}', { 'if-match': '"4"' });
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ meanwhile: [{ ...change, revision: '5' }] });
  });
});

describe('a probe', () => {
  const at = (path: string, host: string) => raw({ path, headers: { host } }).then(({ status }) => status);

  it('is answered at the bare address or the name of a replica on its network, at which nothing else is, and at no foreign name', async () => {
    for (const path of ['/healthz', '/readyz', '/metrics']) {
      for (const host of ['10.1.2.3:4180', '[fd00::1]:4180', 'api-1:4180', 'api-1'])
        expect(await at(path, host)).toBe(200);
      expect([await at(path, 'elsewhere.example'), await at(path, '10.1.2.3.example:80')]).toEqual([421, 421]);
    }
    for (const host of ['10.1.2.3:4180', 'api-1:4180']) expect(await at('/api/v1/objects', host)).toBe(421);
  });

  it.each(['/metrics/', '/Metrics', '/readyz/', '/HEALTHZ'])(
    'is not answered at another spelling of its address, by which it would pass a proxy that keeps it inside: %s',
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );
});

describe('the documentation', () => {
  it('is OpenAPI 3.1 with every operation', async () => {
    const document = await json(await ask('/openapi.json'));
    const ids = Object.values(document.paths as Record<string, Record<string, { operationId: string }>>)
      .flatMap((path) => Object.values(path))
      .map(({ operationId }) => operationId);
    expect(document.openapi).toBe('3.1.0');
    expect(ids.sort()).toEqual(Object.keys(operations).sort());
  });

  it('can be read at /docs and loads nothing from outside', async () => {
    const response = await ask('/docs');
    const page = await response.text();
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*connect-src 'self'/);
    const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address as string);
    expect(addresses).toHaveLength(4);
    for (const address of addresses) {
      expect(address).toMatch(/^\/docs\//);
      expect((await ask(address)).status).toBe(200);
    }
    expect(await (await ask('/docs/initializer.js')).text()).toContain('validatorUrl: null');
  });

  it('explains every code where `type` points', async () => {
    const { type } = await json(await ask('/nowhere'));
    const response = await ask(type);
    expect([response.status, await response.text()]).toMatchObject([
      200,
      expect.stringContaining('request.unknown-path'),
    ]);
  });
});

describe('the server', () => {
  it('says so when the port is taken', async () => {
    await expect(serve(() => {}, { port: serving.port })).rejects.toMatchObject({ code: 'settings.port-in-use' });
  });

  it('finishes what runs before it stops', async () => {
    let finish = () => {};
    const begun = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const other = await serve((_request, response) => setTimeout(() => response.end('done'), 100).ref() && finish(), {
      port: 0,
    });
    const answer = fetch(other.url);
    await begun;
    await other.stop();
    expect(await (await answer).text()).toBe('done');
    await expect(fetch(other.url)).rejects.toThrow();
  });
});
