import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installationKey } from '../../services/api/src/accounts/installation-key.ts';
import {
  browserOf,
  codeOf,
  hiddenIn,
  keyIn,
  signedInAs,
  strong,
  type TestBrowser,
} from '../../services/api/src/accounts/sign-in.testing.ts';
import { type Attacked, fromOutside, startAttacked } from './started-product.ts';

let product: Attacked;
/** Whose password is known here; and the words in which whoever is not let in is told so. */
let known: { readonly browser: TestBrowser; readonly id: string };
let refusedWords: string;
beforeAll(async () => {
  product = await startAttacked();
  known = await signedInAs(product.url, 'ann');
  const gone = await signedInAs(product.url, 'gone');
  await done(product.post(`/api/v1/accounts/${gone.id}/disabling`, { reason: '离任' }));
  refusedWords = problemIn((await stranger().post('/sign-in', { name: 'nobody-there', password: strong })).text);
}, 120_000);
afterAll(() => product?.stop());

let strangers = 0;
/** Somebody of whom nothing is known yet: from an address of their own. */
const stranger = () => browserOf(product.url, fromOutside(`203.0.113.${++strangers}`));
const problemIn = (html: string) => /<div class="problem"[\s\S]*?<\/div>/.exec(html)?.[0] ?? '';
/** Carried out, and known to every question from here on. */
async function done(answering: Promise<Response>): Promise<Record<string, string>> {
  const response = await answering;
  const body = (await response.json()) as Record<string, string>;
  expect(response.ok, JSON.stringify(body)).toBe(true);
  await product.ask(`/api/v1/accounts?after=${body['position']}`);
  return body;
}
const isSignedIn = async (browser: TestBrowser) => (await browser.get('/api/v1/session')).status === 200;

async function opened(name: string, role = 'auditor') {
  const roles = [{ role, scope: { kind: 'jurisdiction' } }];
  return done(product.post('/api/v1/accounts', { person: { name: '示例人员' }, signInName: name, roles }));
}

/** Somebody whose device has been asked for, with the step that asks. */
async function askedForDevice(name: string) {
  const { temporaryPassword = '' } = await opened(name, 'budget-office');
  const browser = stranger();
  const first = await browser.post('/sign-in', { name, password: temporaryPassword });
  const device = await browser.post('/sign-in/password', { ...hiddenIn(first.text), password: strong });
  return { browser, step: hiddenIn(device.text), key: keyIn(device.text), first: hiddenIn(first.text) };
}

describe('V6 Authentication', () => {
  it.each([
    ['a wrong password', 'ann', 'not the password'],
    ['a disabled account with its right password', 'gone', strong],
    ['an account of the demonstration', 'demo-budget-office', 'demo-budget-office'],
    ['a default account', 'admin', 'admin'],
    ['the operator of this machine', 'local-operator', ''],
    ['nothing at all', '', ''],
    ['a condition in place of a name', "ann' OR 1=1 --", strong],
    ['a pattern in place of a name', '%', strong],
    ['a name with a line feed', 'ann\n', `${strong} `],
  ])('%s is refused in the same words as a name that nobody has', async (_, name, password) => {
    const browser = stranger();
    const answer = await browser.post('/sign-in', { name, password });
    expect([answer.status, problemIn(answer.text)]).toEqual([401, refusedWords]);
    expect(browser.cookies.size).toBe(0);
    expect(await product.refusalIn(answer)).toBe('sign-in.refused');
    expect(await product.noted('what=sign-in-refused')).toMatchObject({ code: 'sign-in.refused' });
  });

  it('after five failures a right password waits as well, and nobody who sits elsewhere does', async () => {
    const browser = stranger();
    for (let time = 0; time < 5; time++) await browser.post('/sign-in', { name: 'ann', password: `guess ${time}` });
    const answer = await browser.post('/sign-in', { name: 'ann', password: strong });
    expect([answer.status, browser.cookies.size, await product.refusalIn(answer)]).toEqual([429, 0, 'sign-in.locked']);
    expect(await product.noted('what=sign-in-refused')).toMatchObject({ code: 'sign-in.locked' });
    expect((await stranger().post('/sign-in', { name: 'ann', password: strong })).status).toBe(303);
  });

  it('a name that nobody has is locked in the same way as one that somebody has', async () => {
    const statuses = async (name: string) => {
      const browser = stranger();
      const found: number[] = [];
      for (let time = 0; time < 6; time++) found.push((await browser.post('/sign-in', { name, password: 'x' })).status);
      return found;
    };
    expect(await statuses('somebody-else')).toEqual(await statuses('ann'));
  });

  it('another spelling of a name is no further try', async () => {
    const browser = stranger();
    for (const name of ['ann', 'ANN', ' ann ', 'ａｎｎ', 'Ann'])
      expect((await browser.post('/sign-in', { name, password: 'guessed' })).status).toBe(401);
    expect((await browser.post('/sign-in', { name: 'ann', password: 'guessed' })).status).toBe(429);
  });

  it('a password in an address is not read', async () => {
    const browser = stranger();
    await browser.get(`/sign-in?name=ann&password=${encodeURIComponent(strong)}`);
    expect(browser.cookies.size).toBe(0);
  });

  it.each(['Basic', 'basic', 'Digest', 'Negotiate'])('%s is no way in', async (scheme) => {
    const authorization = `${scheme} ${Buffer.from(`ann:${strong}`).toString('base64')}`;
    const answer = await stranger().get('/api/v1/objects', { headers: { authorization } });
    expect([answer.status, JSON.parse(answer.text).code]).toEqual([401, 'principal.unknown']);
  });

  it('a guessed token of the first start makes no administrator, and cannot be guessed without end', async () => {
    const browser = stranger();
    const form = { token: 'guessed', person: '来者', name: 'intruder', password: strong };
    const answers = [];
    for (let time = 0; time < 6; time++) answers.push(await browser.post('/set-up', form));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await stranger().post('/sign-in', { name: 'intruder', password: strong })).status).toBe(401);
  });

  it('a sample account can be chosen in the demonstration alone', async () => {
    const { items } = (await (await product.ask('/api/v1/accounts')).json()) as { items: { id: string }[] };
    for (const as of [items[0]?.id ?? '', known.id]) {
      const browser = stranger();
      const answer = await browser.post('/sign-in/as', { as });
      expect([answer.status, browser.cookies.size]).toEqual([401, 0]);
    }
  });

  it.each([
    ['is missing', () => ''],
    ['was made up', () => 'eyJhc2siOiJjb2RlIn0'],
    ['was changed', (step: string) => `${step.startsWith('A') ? 'B' : 'A'}${step.slice(1)}`],
    ['was cut', (step: string) => step.slice(0, -4)],
    [
      'was sealed by another installation',
      () => installationKey(new Uint8Array(32).fill(9)).seal('sign-in step', JSON.stringify({ ask: 'device' })),
    ],
  ])('a step that %s leads nowhere', async (_, forge) => {
    const name = `step-${strangers}`;
    const { temporaryPassword = '' } = await opened(name);
    const browser = stranger();
    const asked = await browser.post('/sign-in', { name, password: temporaryPassword });
    const { step = '' } = hiddenIn(asked.text);
    for (const address of ['/sign-in/password', '/sign-in/code']) {
      const answer = await browser.post(address, { step: forge(step), password: strong, code: '000000' });
      expect([answer.status, await product.refusalIn(answer)]).toEqual([422, 'sign-in.took-too-long']);
    }
    expect(browser.cookies.size).toBe(0);
  });

  it('a step that asks for a password does not do for a code, nor a device’s for a password', async () => {
    const { browser, step, key, first } = await askedForDevice('swapped');
    const swapped = [
      await browser.post('/sign-in/password', { ...step, password: `${strong} 2` }),
      await browser.post('/sign-in/code', { ...first, code: codeOf(key) }),
    ];
    expect(swapped.map(({ status, to }) => [status, to])).toEqual(Array(2).fill([422, null]));
    expect(browser.cookies.size).toBe(0);
  });

  it('a code is taken once, another person’s never, and a device that was confirmed is not replaced by an old page', async () => {
    const one = await askedForDevice('device-1');
    const two = await askedForDevice('device-2');
    expect((await one.browser.post('/sign-in/code', { ...one.step, code: codeOf(two.key) })).status).toBe(401);
    expect((await one.browser.post('/sign-in/code', { ...one.step, code: codeOf(one.key) })).status).toBe(303);
    expect((await stranger().post('/sign-in/code', { ...one.step, code: codeOf(one.key, 1) })).to).toBeNull();
    const thief = stranger();
    const asked = await thief.post('/sign-in', { name: 'device-1', password: strong });
    const again = await thief.post('/sign-in/code', { ...hiddenIn(asked.text), code: codeOf(one.key) });
    expect([again.status, await product.refusalIn(again)]).toEqual([401, 'sign-in.refused']);
  });

  it('a code cannot be guessed without end', async () => {
    const { browser, step, key } = await askedForDevice('guessed');
    for (let time = 0; time < 5; time++) await browser.post('/sign-in/code', { ...step, code: `00000${time}` });
    const right = await browser.post('/sign-in/code', { ...step, code: codeOf(key) });
    expect([right.status, browser.cookies.size]).toEqual([429, 0]);
  });

  it.each([
    ['a password of a megabyte', `name=ann&password=${'x'.repeat(1_000_000)}`, 413],
    ['two names', `name=ann&name=bob&password=${strong}`, 401],
    ['a name that is a list', `name[]=ann&password=${strong}`, 401],
    ['a thousand fields', Array.from({ length: 1000 }, (_, at) => `f${at}=1`).join('&'), 413],
  ])('%s does no more than be refused', async (_, body, status) => {
    const headers = { origin: product.url, 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await stranger().get('/sign-in', { method: 'POST', body, headers });
    expect(answer.status).toBe(status);
  });

  it('a form in letters that nobody reads is refused as that', async () => {
    const headers = { origin: product.url, 'content-type': 'application/x-www-form-urlencoded; charset=utf-7' };
    const answer = await stranger().get('/sign-in', { method: 'POST', body: 'name=ann', headers });
    expect([answer.status, await product.refusalIn(answer)]).toEqual([400, 'request.bad-header']);
  });
});

const cookieName = 'bihuan-session';
const withCookie = (value: string, name = cookieName) => {
  const browser = stranger();
  browser.cookies.set(name, value);
  return browser;
};

describe('V7 Session management', () => {
  it('a cookie says what a browser must know: no script reads it, no other site sends it, it ends with the browser', async () => {
    const browser = stranger();
    const answer = await browser.post('/sign-in', { name: 'ann', password: strong });
    const [line = ''] = answer.headers.getSetCookie();
    expect(line).toMatch(/; HttpOnly/i);
    expect(line).toMatch(/; SameSite=Strict/i);
    expect(line).not.toMatch(/domain=|max-age=|expires=/i);
  });

  it.each<[string, (secret: string, givenAt: string, mark: string) => string]>([
    ['whose time was moved', (secret, _, mark) => `${secret}.${(Date.now() + 9e6).toString(36)}.${mark}`],
    ['with another secret', (secret, at, mark) => `${secret.slice(1)}A.${at}.${mark}`],
    ['without a mark', (secret, at) => `${secret}.${at}`],
    ['of the secret alone', (secret) => secret],
    ['with an empty mark', (secret, at) => `${secret}.${at}.`],
    ['with more behind it', (secret, at, mark) => `${secret}.${at}.${mark}.${mark}`],
    [
      'signed by another installation',
      (secret, at) =>
        `${secret}.${at}.${installationKey(new Uint8Array(32).fill(9)).sign('cookie', `${secret}.${at}`).slice(0, 32)}`,
    ],
    ['of a statement', () => "' OR 1=1 --"],
  ])('a cookie %s is nobody’s', async (_, forge) => {
    const [secret = '', givenAt = '', mark = ''] = (known.browser.cookies.get(cookieName) ?? '').split('.');
    const forged = withCookie(encodeURIComponent(forge(secret, givenAt, mark)));
    const answer = await forged.get('/api/v1/objects');
    expect([answer.status, await product.refusalIn(answer)]).toEqual([401, 'principal.unknown']);
    expect(await product.noted('thing=session')).toMatchObject({ what: 'refused', code: 'principal.unknown' });
    expect((await forged.get('/ledger')).to).toBe('/sign-in?to=%2Fledger');
  });

  it('a cookie under another name, a token in a cookie and a cookie as a token let nobody in', async () => {
    const own = known.browser.cookies.get(cookieName) ?? '';
    const grants = [{ role: 'auditor', scope: { kind: 'jurisdiction' } }];
    const { token = '' } = await done(product.post('/api/v1/tokens', { name: '别处', grants }));
    expect(await isSignedIn(withCookie(own, `__Host-${cookieName}`))).toBe(false);
    expect(await isSignedIn(withCookie(token))).toBe(false);
    for (const secret of [own, own.split('.')[0]]) {
      const answer = await stranger().get('/api/v1/objects', { headers: { authorization: `Bearer ${secret}` } });
      expect([answer.status, JSON.parse(answer.text).code]).toEqual([401, 'principal.unknown']);
    }
    expect((await stranger().get(`/api/v1/objects?${cookieName}=${own}&access_token=${token}`)).status).toBe(401);
  });

  it('a session that an attacker has planted beforehand is not the one that the victim gets, and ends', async () => {
    const attacker = (await signedInAs(product.url, 'attacker')).browser;
    const planted = attacker.cookies.get(cookieName) ?? '';
    const victim = withCookie(planted);
    expect((await victim.post('/sign-in', { name: 'ann', password: strong })).status).toBe(303);
    expect(victim.cookies.get(cookieName)?.split('.')[0]).not.toBe(planted.split('.')[0]);
    expect([await isSignedIn(victim), await isSignedIn(attacker)]).toEqual([true, false]);
  });

  it('a value that was fixed before signing in is worth nothing after it', async () => {
    const victim = withCookie('fixed-by-somebody-else');
    await victim.post('/sign-in', { name: 'ann', password: strong });
    expect(await isSignedIn(victim)).toBe(true);
    expect(await isSignedIn(withCookie('fixed-by-somebody-else'))).toBe(false);
  });

  it('a cookie that was kept after signing out is worth nothing', async () => {
    const { browser } = await signedInAs(product.url, 'leaving');
    const kept = browser.cookies.get(cookieName) ?? '';
    await browser.post('/sign-out', {});
    expect(await isSignedIn(withCookie(kept))).toBe(false);
  });

  it.each([
    ['was disabled', 'disabling', { reason: '离任' }],
    ['has another password', 'password', {}],
    ['was told to leave everywhere', 'sessions/end', { reason: '遗失电脑' }],
  ])('the session of an account that %s is over at once', async (_, act, body) => {
    const { browser, id } = await signedInAs(product.url, `over-${act.replace('/', '-')}`);
    const kept = browser.cookies.get(cookieName) ?? '';
    await done(product.post(`/api/v1/accounts/${id}/${act}`, body));
    const answer = await browser.get('/api/v1/objects');
    expect([answer.status, JSON.parse(answer.text).items]).toEqual([401, undefined]);
    if (act !== 'disabling') return;
    // Nor does it come back with the account.
    await done(product.post(`/api/v1/accounts/${id}/enabling`, {}));
    expect(await isSignedIn(withCookie(kept))).toBe(false);
  });

  it('a role that was withdrawn counts no more in the session that is running', async () => {
    const { browser, id } = await signedInAs(product.url, 'withdrawn');
    expect((await browser.get('/api/v1/access-record')).status).toBe(200);
    const account = (await (await product.ask(`/api/v1/accounts/${id}`)).json()) as {
      item: { roles: { grantId: string }[] };
    };
    const { grantId } = account.item.roles[0] ?? { grantId: '' };
    await done(product.post(`/api/v1/accounts/${id}/roles/withdrawal`, { grantId }));
    const answer = await browser.get('/api/v1/access-record');
    expect([answer.status, JSON.parse(answer.text).code]).toEqual([403, 'principal.not-allowed']);
  });

  it('nobody ends another’s session, nor learns of it', async () => {
    const { browser, id } = await signedInAs(product.url, 'meddler');
    for (const address of [`/api/v1/accounts/${known.id}/sessions/end`, `/api/v1/accounts/${known.id}/password`]) {
      const body = JSON.stringify({ reason: '看看' });
      const headers = { origin: product.url, 'content-type': 'application/json' };
      const answer = await browser.get(address, { method: 'POST', body, headers });
      expect([answer.status, await product.refusalIn(answer)]).toEqual([403, 'principal.not-allowed']);
      expect(await product.noted(`principal=${id}&what=refused`)).toMatchObject({ code: 'principal.not-allowed' });
    }
    expect(await isSignedIn(known.browser)).toBe(true);
  });
});

describe('V3.5 A change that somebody signed in never asked for', () => {
  const json = { 'content-type': 'application/json' };
  it.each<[string, (own: string) => Record<string, string>]>([
    ['another site', () => ({ origin: 'https://evil.example' })],
    ['a page without an origin', () => ({ origin: 'null' })],
    ['another port of this machine', () => ({ origin: 'http://127.0.0.1:1' })],
    ['another name of this machine', (own) => ({ origin: own.replace('127.0.0.1', 'localhost') })],
    ['a name that begins with ours', (own) => ({ origin: `${own}.evil.example` })],
    ['somebody who does not say', () => ({})],
    ['a page that the browser calls cross-site', () => ({ 'sec-fetch-site': 'cross-site' })],
    ['a page that the browser calls same-site', () => ({ 'sec-fetch-site': 'same-site' })],
  ])('by %s is not carried out', async (_, headersOf) => {
    const headers = { ...json, ...headersOf(product.url) };
    const answer = await known.browser.get('/api/v1/session/end', { method: 'POST', body: '{}', headers });
    expect([403, 421]).toContain(answer.status);
    expect(await product.refusalIn(answer)).toMatch(/^(?:principal\.from-elsewhere|request\.host-refused)$/);
    expect(await isSignedIn(known.browser)).toBe(true);
  });

  it.each(['/sign-out', '/account/sessions', '/account/password', '/inbox', '/sign-in', '/sign-in/code', '/set-up'])(
    'by a form of another site that is sent to %s is not carried out',
    async (address) => {
      const before = known.browser.cookies.get(cookieName);
      const form = { name: 'ann', password: strong, current: strong, next: `${strong} 2` };
      const answer = await known.browser.post(address, form, { headers: { origin: 'https://evil.example' } });
      expect(answer.status).toBe(421);
      expect([await isSignedIn(known.browser), known.browser.cookies.get(cookieName)]).toEqual([true, before]);
    },
  );

  it('by a link or a picture is not carried out: nothing is changed by reading', async () => {
    for (const address of ['/sign-out', '/api/v1/session/end', '/account/sessions', '/sign-in/as'])
      expect((await known.browser.get(address)).status).toBeGreaterThanOrEqual(400);
    expect(await isSignedIn(known.browser)).toBe(true);
  });
});
