import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TemporaryApi, temporaryApi } from '../temporary-api.ts';
import { browserOf, hiddenIn, signedInAs, strong, type TestBrowser } from './sign-in.testing.ts';

const minuteMs = 60_000;
let service: TemporaryApi;
let ahead = 0;
beforeAll(async () => {
  const limits = { trustedProxies: ['127.0.0.1', '10.9.0.0/16'], requestsPerMinute: 1_000_000 };
  service = await temporaryApi({ clock: () => new Date(Date.now() + ahead), limits });
});
afterAll(() => service.stop());

const later = (minutes: number) => {
  ahead += minutes * minuteMs;
};
const status = async (browser: TestBrowser) => (await browser.get('/api/v1/session')).status;
const codeOf = async (browser: TestBrowser) => JSON.parse((await browser.get('/api/v1/session')).text).code;
/** As somebody has it who has copied it. */
function copyOf(browser: TestBrowser): TestBrowser {
  const copy = browserOf(service.url);
  for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
  return copy;
}
async function record(query: string) {
  await service.api.accessRecord.flush();
  return (await service.ask(`/api/v1/access-record?${query}`)).body.items as Record<string, unknown>[];
}
const rules = (idleMinutes: number, longestMinutes: number) =>
  service.post('/api/v1/sign-in-rules', { asksTotp: true, idleMinutes, longestMinutes });

describe('a session that was left open', () => {
  it('is over after half an hour without a request, and not while somebody works', async () => {
    const { browser } = await signedInAs(service.url, 'kongxian');
    for (let turn = 0; turn < 3; turn++) {
      later(29);
      expect(await status(browser)).toBe(200);
    }
    later(31);
    expect(await status(browser)).toBe(401);
    expect(browser.cookies.size).toBe(0);
  });

  it('is over after twelve hours, however busy it is', async () => {
    const { browser } = await signedInAs(service.url, 'manghuo');
    for (let turn = 0; turn < 12 * 4 - 1; turn++) {
      later(15);
      expect(await status(browser)).toBe(200);
    }
    later(16);
    expect(await status(browser)).toBe(401);
  });

  it('ends no later than rules that are made stricter meanwhile', async () => {
    const { browser } = await signedInAs(service.url, 'guize');
    const { body } = await rules(15, 60);
    await service.ask(`/api/v1/objects?after=${body.position}`);
    expect(await status(browser)).toBe(401);
    const restored = await rules(30, 720);
    await service.ask(`/api/v1/objects?after=${restored.body.position}`);
  });
});

describe('the cookie of a session', () => {
  it('is renewed while it is used; the one before holds for a minute, for answers that overtake each other', async () => {
    const { browser } = await signedInAs(service.url, 'xuqi');
    const before = copyOf(browser);
    const [name = ''] = browser.cookies.keys();
    later(2);
    expect(await status(browser)).toBe(200);
    expect(browser.cookies.get(name)).not.toBe(before.cookies.get(name));
    expect(await status(before)).toBe(200);
  });

  it('that was copied and has been replaced since lets nobody in any more, neither the thief nor whom it was copied from', async () => {
    const { browser, id } = await signedInAs(service.url, 'fuzhi');
    const copied = copyOf(browser);
    later(2);
    // It is given a new one, and uses that.
    for (let turn = 0; turn < 2; turn++) expect(await status(browser)).toBe(200);
    later(2);
    expect(await codeOf(copied)).toBe('session.over');
    expect(copied.cookies.size).toBe(0);
    expect(await codeOf(browser)).toBe('session.over');
    expect(await record(`principal=${id}&what=refused`)).toMatchObject([
      { code: 'session.over', from: '127.0.0.1' },
      { code: 'session.over', from: '127.0.0.1' },
    ]);
  });
});

describe('a clock that jumps', () => {
  it('leaves no session behind that is never idle: what was begun a day ahead is over once the clock is set right', async () => {
    const { browser: before } = await signedInAs(service.url, 'biao-1');
    later(24 * 60);
    const { browser: jumped } = await signedInAs(service.url, 'biao-2');
    expect(await status(jumped)).toBe(200);
    later(-24 * 60);
    expect(await status(jumped)).toBe(401);
    expect(await status(before)).toBe(200);
  });

  it('and stays in the record keeps nobody from signing in, and signs nobody out', async () => {
    const { browser: one } = await signedInAs(service.url, 'biao-3');
    const { browser: two } = await signedInAs(service.url, 'biao-4');
    // What was recorded a day ahead is what every later event bears.
    const { body } = await service.ask('/api/v1/accounts');
    const latest = (body.items as { lastSignInAt: string }[]).map(({ lastSignInAt }) => Date.parse(lastSignInAt));
    expect(Math.max(...latest)).toBeGreaterThan(Date.now() + ahead + 23 * 60 * minuteMs);
    expect([await status(one), await status(two)]).toEqual([200, 200]);
  });

  it('by a few minutes, as between two replicas, ends nothing', async () => {
    const { browser } = await signedInAs(service.url, 'biao-5');
    later(-4);
    expect(await status(browser)).toBe(200);
    later(4);
  });
});

describe('a step of signing in', () => {
  const opened = async (name: string) => {
    const roles = [{ role: 'auditor', scope: { kind: 'jurisdiction' } }];
    const { body } = await service.post('/api/v1/accounts', { person: { name: '示例人员' }, signInName: name, roles });
    await service.ask(`/api/v1/accounts?after=${body.position}`);
    return body as { id: string; temporaryPassword: string };
  };

  it('holds for five minutes', async () => {
    const { temporaryPassword: password } = await opened('manman');
    const browser = browserOf(service.url);
    const asked = await browser.post('/sign-in', { name: 'manman', password });
    later(6);
    const late = await browser.post('/sign-in/password', { ...hiddenIn(asked.text), password: strong });
    expect([late.status, late.to]).toEqual([422, null]);
  });

  it('that began with a first password which somebody else knew is worth nothing once there is another', async () => {
    const { id, temporaryPassword: password } = await opened('xielou');
    const thief = browserOf(service.url);
    const asked = await thief.post('/sign-in', { name: 'xielou', password });
    const { body } = await service.post(`/api/v1/accounts/${id}/password`, {});
    await service.ask(`/api/v1/accounts?after=${body.position}`);
    const taken = await thief.post('/sign-in/password', { ...hiddenIn(asked.text), password: strong });
    expect([taken.status, taken.to, thief.cookies.size]).toEqual([422, null, 0]);
  });
});

describe('whoever tries passwords', () => {
  it('gains nothing by another address of the same network of version 6, and each attempt is on record', async () => {
    const from = (index: number) => browserOf(service.url, { 'x-forwarded-for': `2001:db8:9:9::${index}` });
    const tried: number[] = [];
    for (let index = 1; index <= 7; index++)
      tried.push((await from(index).post('/sign-in', { name: 'nobody-6', password: 'guessed' })).status);
    expect(tried).toEqual([401, 401, 401, 401, 401, 429, 429]);
    const { items } = { items: await record('what=sign-in-refused') };
    const codes = items.filter(({ from }) => String(from).startsWith('2001:db8:9:9')).map(({ code }) => code);
    expect(codes).toEqual(['sign-in.locked', 'sign-in.locked', ...Array(5).fill('sign-in.refused')]);
  });
});

describe('the address that a request comes from', () => {
  const sent = async (forwarded: string, token: string) => {
    const thing = `nobody-${token}`;
    const headers = { 'x-forwarded-for': forwarded, authorization: `Bearer made-up-${token}` };
    await fetch(`${service.url}/api/v1/findings/${thing}`, { headers });
    return (await record('what=refused'))[0]?.['from'];
  };

  it('is what the nearest proxy that is not listed has said, not what somebody wrote before it', async () => {
    expect(await sent('198.51.100.7', '1')).toBe('198.51.100.7');
    expect(await sent('198.51.100.7, 203.0.113.5', '2')).toBe('203.0.113.5');
    expect(await sent('198.51.100.7, 203.0.113.5, 10.9.3.4', '3')).toBe('203.0.113.5');
    expect(await sent('198.51.100.7, 10.8.3.4', '4')).toBe('10.8.3.4');
  });

  it('is not believed where no proxy is listed', async () => {
    const other = await temporaryApi();
    try {
      const headers = { 'x-forwarded-for': '198.51.100.9', authorization: 'Bearer made-up' };
      expect((await fetch(`${other.url}/api/v1/objects`, { headers })).status).toBe(401);
      await other.api.accessRecord.flush();
      const { body } = await other.ask('/api/v1/access-record?what=refused');
      expect(body.items).toMatchObject([{ from: '127.0.0.1', code: 'principal.unknown' }]);
    } finally {
      await other.stop();
    }
  });
});
