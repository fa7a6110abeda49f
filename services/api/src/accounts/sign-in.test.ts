import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TemporaryApi, temporaryApi } from '../temporary-api.ts';
import { browserOf, codeOf, hiddenIn, keyIn, signedInAs, strong } from './sign-in.testing.ts';

let service: TemporaryApi;
beforeAll(async () => {
  service = await temporaryApi();
});
afterAll(() => service.stop());

const me = async (browser: ReturnType<typeof browserOf>) => {
  const { status, text } = await browser.get('/api/v1/session');
  return { status, body: JSON.parse(text) };
};

describe('whoever is not known', () => {
  it('gets 401 with words from every address of the interface, one that does not exist too', async () => {
    const browser = browserOf(service.url);
    for (const path of ['/api/v1/objects', '/api/v1/session', '/api/v1/nothing', '/api/v1/notices/x?format=html']) {
      const { status, text, headers } = await browser.get(path);
      expect([status, JSON.parse(text).code, headers.get('www-authenticate')], path).toEqual([
        401,
        'principal.unknown',
        'Bearer',
      ]);
    }
    const posted = await browser.post('/api/v1/objects', {});
    expect(posted.status).toBe(401);
  });

  it('is asked to sign in by every page, and comes back to the one that was asked for', async () => {
    const { status, to } = await browserOf(service.url).get('/ledger?unit=u-1');
    expect([status, to]).toEqual([303, `/sign-in?to=${encodeURIComponent('/ledger?unit=u-1')}`]);
  });

  it('is never led to another site after signing in', async () => {
    const { browser } = await signedInAs(service.url, 'redirected');
    for (const to of [
      'https://elsewhere.example',
      '//elsewhere.example',
      '/\\elsewhere.example',
      'javascript:alert(1)',
    ])
      expect((await browser.get(`/sign-in?to=${encodeURIComponent(to)}`)).to).toBe('/');
    expect((await browser.get('/sign-in?to=/ledger')).to).toBe('/ledger');
  });
});

describe('the first start', () => {
  it('lets whoever sees the console make the first administrator, once, with a device', async () => {
    const token = service.api.setUpToken() ?? '';
    expect(token.length).toBeGreaterThan(20);
    const browser = browserOf(service.url);
    expect((await browser.get('/sign-in')).to).toBe('/set-up');
    const form = { person: '示例管理员', name: 'guanli', password: strong };
    const wrong = await browser.post('/set-up', { ...form, token: 'guessed' });
    expect([wrong.status, wrong.text.includes('启动口令不对')]).toEqual([401, true]);
    const weak = await browser.post('/set-up', { ...form, token, password: 'guanli-guanli-2024' });
    expect(weak.text).toContain('太常见');
    const device = await browser.post('/set-up', { ...form, token });
    expect(device.text).toContain('绑定验证器');
    const key = keyIn(device.text);
    const hidden = hiddenIn(device.text);
    expect((await browser.post('/sign-in/code', { ...hidden, code: '000000' })).status).toBe(401);
    const done = await browser.post('/sign-in/code', { ...hidden, code: codeOf(key) });
    expect([done.status, done.to]).toEqual([303, '/']);
    const { body } = await me(browser);
    expect(body.principal).toMatchObject({ kind: 'account', grants: [{ role: 'administrator' }] });
    // Wherever the browser is, instants are those of the bureau.
    expect(body.zone).toBe('Asia/Shanghai');
    expect(service.api.setUpToken()).toBeNull();
    expect((await browserOf(service.url).post('/set-up', { ...form, token, name: 'second' })).text).toContain(
      '已有管理员',
    );

    // The code that was just taken is taken no more; the next one is.
    const again = browserOf(service.url);
    const asked = await again.post('/sign-in', { name: 'GuanLi', password: strong });
    expect(asked.text).toContain('请输入动态验证码');
    const replayed = await again.post('/sign-in/code', { ...hiddenIn(asked.text), code: codeOf(key) });
    expect(replayed.status).toBe(401);
    const next = await again.post('/sign-in/code', { ...hiddenIn(replayed.text), code: codeOf(key, 1) });
    expect([next.status, next.to]).toEqual([303, '/']);
  });
});

describe('whoever knows nothing but the password of somebody with a device', () => {
  it('changes it for nobody: the step that asks for the code asks for nothing else', async () => {
    const { browser, id } = await signedInAs(service.url, 'shebei');
    const { body } = await service.post(`/api/v1/accounts/${id}/roles`, {
      role: 'budget-office',
      scope: { kind: 'jurisdiction' },
    });
    await service.ask(`/api/v1/objects?after=${body.position}`);
    // Granted in the middle of a session without a device: it counts from the next sign-in on.
    expect((await me(browser)).body.principal.grants).toEqual([{ role: 'auditor', scope: { kind: 'jurisdiction' } }]);
    const asked = await browserOf(service.url).post('/sign-in', { name: 'shebei', password: strong });
    const own = browserOf(service.url);
    const device = await own.post('/sign-in/code', { ...hiddenIn(asked.text), code: codeOf(keyIn(asked.text)) });
    expect(device.to).toBe('/');
    expect((await me(own)).body.principal.grants).toHaveLength(2);

    const thief = browserOf(service.url);
    const step = hiddenIn((await thief.post('/sign-in', { name: 'shebei', password: strong })).text);
    const taken = 'another horse battery staple';
    const answer = await thief.post('/sign-in/password', { ...step, password: taken });
    expect([answer.status, answer.to]).toEqual([422, null]);
    expect((await browserOf(service.url).post('/sign-in', { name: 'shebei', password: taken })).status).toBe(401);
    expect((await me(own)).status).toBe(200);
  });
});

describe('an account that somebody else has opened', () => {
  it('needs a password of its own first, and the first one lets nobody in again', async () => {
    const opened = await service.post('/api/v1/accounts', {
      person: { name: '示例经办人' },
      signInName: 'jingban',
      roles: [{ role: 'auditor', scope: { kind: 'jurisdiction' } }],
    });
    expect(opened.status).toBe(201);
    const { temporaryPassword: first, position } = opened.body;
    await service.ask(`/api/v1/objects?after=${position}`);
    const browser = browserOf(service.url);
    const asked = await browser.post('/sign-in', { name: 'jingban', password: first });
    expect(asked.text).toContain('设定自己的密码');
    expect((await me(browser)).status).toBe(401);
    const same = await browser.post('/sign-in/password', { ...hiddenIn(asked.text), password: first });
    expect(same.text).toContain('新密码与现在的相同');
    const done = await browser.post('/sign-in/password', { ...hiddenIn(same.text), password: strong });
    expect([done.status, done.to]).toEqual([303, '/']);
    const later = await browserOf(service.url).post('/sign-in', { name: 'jingban', password: first });
    expect(later.status).toBe(401);
  });

  it('is refused in the same words for a wrong name, a wrong password and a disabled account', async () => {
    const { id } = await signedInAs(service.url, 'tingyong');
    const { body } = await service.post(`/api/v1/accounts/${id}/disabling`, { reason: '离任' });
    await service.ask(`/api/v1/objects?after=${body.position}`);
    const said = async (name: string, password: string) => {
      const { status, text } = await browserOf(service.url).post('/sign-in', { name, password });
      return [status, /<div class="problem"[\s\S]*?<\/div>/.exec(text)?.[0]];
    };
    const nobody = await said('nobody-of-that-name', strong);
    expect(nobody[0]).toBe(401);
    expect(await said('jingban', 'not the password')).toEqual(nobody);
    expect(await said('tingyong', strong)).toEqual(nobody);
  });

  it('gives its name to nobody else', async () => {
    const body = { person: { name: '另一人' }, signInName: 'jingban' };
    const { status, body: problem } = await service.post('/api/v1/accounts', body);
    expect([status, problem.code]).toEqual([409, 'account.name-taken']);
  });

  it('keeps no password and no token in the log, nor what could be guessed from', async () => {
    const { body } = await service.post('/api/v1/tokens', {
      name: '一体化系统',
      grants: [{ role: 'auditor', scope: { kind: 'jurisdiction' } }],
    });
    const files = readdirSync(service.folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    const text = files.map((file) => readFileSync(join(file.parentPath, file.name), 'latin1')).join('');
    expect(text).toContain('$argon2id$');
    expect(text).not.toContain(body.token);
    expect(text).not.toContain(strong);
  });
});

describe('a session', () => {
  it('ends when it is signed out of, and its cookie is worth nothing after that', async () => {
    const { browser } = await signedInAs(service.url, 'tuichu');
    const copied = new Map(browser.cookies);
    expect((await me(browser)).status).toBe(200);
    expect((await browser.post('/sign-out', {})).to).toBe('/sign-in');
    const thief = browserOf(service.url);
    for (const [name, value] of copied) thief.cookies.set(name, value);
    expect((await me(thief)).status).toBe(401);
  });

  it('ends at once with the account, with the password, and with the person', async () => {
    const acts = {
      'yi-1': (id: string) => service.post(`/api/v1/accounts/${id}/disabling`, { reason: '离任' }),
      'yi-2': (id: string) => service.post(`/api/v1/accounts/${id}/password`, {}),
      'yi-3': (id: string) => service.post(`/api/v1/accounts/${id}/sessions/end`, { reason: '遗失电脑' }),
      'yi-4': (id: string) => service.post(`/api/v1/persons/${id}/deletion`, { reason: '本人要求' }),
    };
    for (const [name, act] of Object.entries(acts)) {
      const { browser, id } = await signedInAs(service.url, name);
      const { body, status } = await act(id);
      expect(status, name).toBe(200);
      await service.ask(`/api/v1/objects?after=${body.position}`);
      expect((await me(browser)).status, name).toBe(401);
    }
    const { status } = await browserOf(service.url).post('/sign-in', { name: 'yi-4', password: strong });
    expect(status).toBe(401);
    // The name is free again once its person is forgotten.
    expect((await signedInAs(service.url, 'yi-4')).id).not.toBe('');
  });

  it('changes nothing for a page of another site, nor for one that does not say where it is from', async () => {
    const { browser } = await signedInAs(service.url, 'kuazhan');
    const body = JSON.stringify({});
    const json = { 'content-type': 'application/json' };
    const send = (headers: Record<string, string>) =>
      browser.get('/api/v1/session/end', { method: 'POST', body, headers: { ...json, ...headers } });
    expect((await send({ origin: 'https://elsewhere.example' })).status).toBe(421);
    expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await send({})).status).toBe(403);
    expect((await me(browser)).status).toBe(200);
    expect((await send({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it('is nobody’s with a cookie that was made up, changed, or cut', async () => {
    const { browser } = await signedInAs(service.url, 'weizao');
    const [[name, value] = ['', '']] = browser.cookies;
    const [secret = '', givenAt = '', mark = ''] = value.split('.');
    const later = (Date.now() + 3_600_000).toString(36);
    const other = `${secret.startsWith('A') ? 'B' : 'A'}${secret.slice(1)}`;
    for (const forged of [
      `${secret}.${later}.${mark}`,
      `${other}.${givenAt}.${mark}`,
      secret,
      `${secret}.${givenAt}`,
      '..',
      '%00',
    ]) {
      const thief = browserOf(service.url);
      thief.cookies.set(name, forged);
      expect((await me(thief)).status, forged).toBe(401);
    }
    expect((await me(browser)).status).toBe(200);
  });

  it('is let in along a link of another site, for which a browser brings no cookie at first', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    // Not by fetch, which says its own of these headers.
    const [response] = (await once(request(`${service.url}/ledger`, { headers }).end(), 'response')) as [
      IncomingMessage,
    ];
    expect([response.statusCode, await text(response)]).toEqual([200, expect.stringContaining('http-equiv="refresh"')]);
  });
});

describe('a token', () => {
  const grants = [{ role: 'auditor', scope: { kind: 'jurisdiction' } }];
  it('lets another system in as what it was made for, until it is revoked', async () => {
    const { status, body } = await service.post('/api/v1/tokens', { name: '一体化系统', grants });
    expect(status).toBe(201);
    await service.ask(`/api/v1/objects?after=${body.position}`);
    const headers = { authorization: `Bearer ${body.token}` };
    const known = await service.ask('/api/v1/session', { headers });
    expect(known.body.principal).toEqual({ id: `token-${body.id}`, kind: 'token', grants });
    const listed = await service.ask('/api/v1/tokens');
    expect(JSON.stringify(listed.body)).not.toContain(body.token.slice(10));
    const { body: revoked } = await service.post(`/api/v1/tokens/${body.id}/revocation`, {});
    await service.ask(`/api/v1/objects?after=${revoked.position}`);
    expect((await service.ask('/api/v1/session', { headers })).body.code).toBe('principal.unknown');
  });

  it('is said once, also where the command that made it is repeated', async () => {
    const made = { name: '重复提交', grants };
    const twice = { 'idempotency-key': 'token-twice' };
    const first = await service.post('/api/v1/tokens', made, twice);
    await service.ask(`/api/v1/objects?after=${first.body.position}`);
    const again = await service.post('/api/v1/tokens', made, twice);
    expect(again.body).toMatchObject({ id: first.body.id, token: null, expiresOn: first.body.expiresOn });
  });

  it('is refused once its last day is over, and a made-up one always', async () => {
    const { status } = await service.post('/api/v1/tokens', { name: '过期', grants, expiresOn: '2020-01-01' });
    expect(status).toBe(422);
    for (const authorization of ['Bearer bihuan_x', 'Bearer', 'Basic eDp5', 'Bearer operator_x', ''])
      expect((await fetch(`${service.url}/api/v1/session`, { headers: { authorization } })).status).toBe(401);
  });
});

describe('ten thousand attempts', () => {
  it('are refused one by one without the server being kept from others, and a right password waits too', async () => {
    const { browser } = await signedInAs(service.url, 'gongji');
    const attempt = async (password: string) =>
      (await browserOf(service.url).post('/sign-in', { name: 'gongji', password })).status;
    const statuses: number[] = [];
    for (let round = 0; round < 100; round++)
      statuses.push(...(await Promise.all(Array.from({ length: 100 }, (_, at) => attempt(`wrong ${round} ${at}`)))));
    expect(new Set(statuses)).toEqual(new Set([401, 429, 503].filter((status) => statuses.includes(status))));
    // Some hundreds are under way before the first has failed; from then on nothing is hashed.
    expect(statuses.filter((status) => status === 401).length).toBeLessThan(300);
    expect(await attempt(strong)).toBe(429);
    expect((await me(browser)).status).toBe(200);
  }, 240_000);
});
