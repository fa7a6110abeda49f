import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserOf, hiddenIn, type TestBrowser } from '../../services/api/src/accounts/sign-in.testing.ts';
import { bihuan } from '../acceptance/bihuan-process.ts';
import { byHmac, byKey, type Forging, type ForgingProvider, startForgingProvider } from '../openid/forging-provider.ts';
import { cellsOf, plantedBySigningIn } from './planted-by-signing-in.ts';
import { type Attacked, contentsBelow, fromOutside, plantedSecrets, startAttacked } from './started-product.ts';

const clientSecret = 'secret-of-the-client';
let provider: ForgingProvider;
let product: Attacked;
let settings: string;
let nonce = '';
beforeAll(async () => {
  provider = await startForgingProvider(() => nonce);
  settings = mkdtempSync(path.join(tmpdir(), 'bihuan-openid-'));
  const write = (name: string, text: string) => {
    const file = path.join(settings, name);
    writeFileSync(file, text);
    return file;
  };
  product = await startAttacked({
    BIHUAN_OPENID_ISSUER: provider.issuer,
    BIHUAN_OPENID_SECRET_FILE: write('secret', clientSecret),
    BIHUAN_OPENID_MAPPING: write(
      'mapping.json',
      JSON.stringify({ roleClaim: 'groups', roles: { 'bihuan-sj': 'auditor' } }),
    ),
  });
}, 120_000);
afterAll(async () => {
  await product?.stop();
  await provider?.stop();
  if (settings) rmSync(settings, { recursive: true, force: true });
});
beforeEach(() => provider.answer((right) => right));

let strangers = 0;
const stranger = () => browserOf(product.url, fromOutside(`198.51.100.${++strangers}`));

/** Somebody on the way to the provider: what the address says that leads there. */
async function departed(browser: TestBrowser, to = '/ledger') {
  const left = await browser.get(`/sign-in/openid?to=${encodeURIComponent(to)}`);
  expect([left.status, left.to?.startsWith(`${provider.issuer}/authorize?`)], left.text).toEqual([303, true]);
  const said = new URL(left.to ?? '').searchParams;
  nonce = said.get('nonce') ?? '';
  return said;
}
const backWith = (members: Record<string, string>) => `/sign-in/openid/back?${new URLSearchParams(members)}`;
const rightly = (said: URLSearchParams) => ({ code: 'a-code', state: said.get('state') ?? '', iss: provider.issuer });
const arrive = async (browser = stranger()) => browser.get(backWith(rightly(await departed(browser))));
const isSignedIn = async (browser: TestBrowser) => (await browser.get('/api/v1/session')).status === 200;

async function expectRefused(
  answer: Awaited<ReturnType<TestBrowser['get']>>,
  browser: TestBrowser,
  code = 'sign-in.provider-refused',
): Promise<void> {
  expect([await product.refusalIn(answer), answer.to], answer.text).toEqual([code, null]);
  expect(await isSignedIn(browser)).toBe(false);
  expect(answer.text).not.toMatch(/eyJ|a-code|secret-of-the-client|for-nothing-here/);
}

const seconds = () => Math.floor(Date.now() / 1000);
const claiming =
  (claims: object) =>
  (right: Forging): Forging => ({ ...right, claims: { ...right.claims, ...claims } });
const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

describe('V9 Self-contained tokens', () => {
  it('that are right let in, also from a clock half a minute off', async () => {
    const browser = stranger();
    expect((await arrive(browser)).to).toBe('/ledger');
    expect(await isSignedIn(browser)).toBe(true);
    for (const off of [-30, 30]) {
      const at = seconds() + off;
      provider.answer(claiming({ iat: at, nbf: at, exp: off < 0 ? at : at + 300 }));
      expect((await arrive()).to, `${off}`).toBe('/ledger');
    }
  });

  it.each<[string, (right: Forging) => Forging]>([
    ['for another sign-in', claiming({ nonce: 'of-another-one' })],
    ['for no sign-in in particular', claiming({ nonce: undefined })],
    ['for another system', claiming({ aud: 'another-system' })],
    ['for another system beside us', claiming({ aud: ['bihuan', 'another'], azp: 'another' })],
    ['for nobody', claiming({ aud: undefined })],
    ['of another provider', claiming({ iss: 'https://evil.example' })],
    ['about nobody', claiming({ sub: undefined })],
    ['about somebody who is a list', claiming({ sub: ['somebody'] })],
    ['that expired five minutes ago', (right) => claiming({ exp: seconds() - 300 })(right)],
    ['that never expires', claiming({ exp: undefined })],
    ['whose end is a word', claiming({ exp: 'tomorrow' })],
    ['of a clock five minutes ahead', (right) => claiming({ nbf: seconds() + 300 })(right)],
    ['that nobody signed', (right) => ({ ...right, header: { alg: 'none' }, signed: () => '' })],
    ['whose header says none, with a signature', (right) => ({ ...right, header: { alg: 'none', kid: 'one' } })],
    [
      'signed with the secret of the client',
      (right) => ({ ...right, header: { alg: 'HS256' }, signed: byHmac(clientSecret) }),
    ],
    [
      'signed with what everybody may read',
      (right) => ({ ...right, header: { alg: 'HS256', kid: 'one' }, signed: byHmac(provider.publicPem) }),
    ],
    ['signed by somebody else', (right) => ({ ...right, signed: byKey(other) })],
    [
      'that brings its own key',
      (right) => ({
        ...right,
        header: { alg: 'RS256', jwk: { ...other.export({ format: 'jwk' }), d: undefined } },
        signed: byKey(other),
      }),
    ],
    [
      'whose claims were changed after signing',
      (right) => ({
        ...right,
        signed: (content) => {
          const [header = '', claims = ''] = content.split('.');
          const said = JSON.parse(Buffer.from(claims, 'base64url').toString()) as object;
          const others = Buffer.from(JSON.stringify({ ...said, sub: 'another' })).toString('base64url');
          return right.signed(`${header}.${others}`);
        },
      }),
    ],
    ['with half a signature', (right) => ({ ...right, signed: (content) => right.signed(content).slice(0, 40) })],
    ['that asks for what is not known', (right) => ({ ...right, header: { ...right.header, crit: ['exp'] } })],
  ])('%s let nobody in, and are noted', async (_, forge) => {
    provider.answer(forge);
    const browser = stranger();
    await expectRefused(await arrive(browser), browser);
    expect(await product.noted('what=sign-in-refused')).toMatchObject({ code: 'sign-in.provider-refused' });
  });

  it('that are missing let nobody in', async () => {
    provider.answer(null);
    const browser = stranger();
    await expectRefused(await arrive(browser), browser);
  });

  it('of the provider are no tokens of ours', async () => {
    for (const token of ['for-nothing-here', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJsb2NhbC1vcGVyYXRvciJ9.']) {
      const answer = await stranger().get('/api/v1/objects', { headers: { authorization: `Bearer ${token}` } });
      expect([answer.status, JSON.parse(answer.text).code]).toEqual([401, 'principal.unknown']);
    }
  });

  it.each([
    ['made up', (token: string) => `${token.slice(0, -6)}AAAAAA`],
    ['cut', (token: string) => token.slice(0, -1)],
    ['longer than any', (token: string) => token + 'A'.repeat(400)],
    ['in other letters', (token: string) => token.toUpperCase()],
    ['of the hash that the log has', () => 'a'.repeat(64)],
    ['with another beside it', (token: string) => `${token}, Bearer ${token}`],
  ])('of another system that are %s let nobody in, and are noted', async (_, forge) => {
    const { token } = await tokenMade();
    const from = fromOutside('192.0.2.77');
    const headers = { authorization: `Bearer ${forge(token)}` };
    const answer = await browserOf(product.url, from).get('/api/v1/objects', { headers });
    expect([answer.status, await product.refusalIn(answer)]).toEqual([401, 'principal.unknown']);
    expect(await product.noted('what=refused')).toMatchObject({ from: '192.0.2.77', code: 'principal.unknown' });
  });

  it('of another system that were revoked let nobody in; the record says which one it was', async () => {
    const { id, token } = await tokenMade();
    const headers = { authorization: `Bearer ${token}` };
    expect((await stranger().get('/api/v1/objects', { headers })).status).toBe(200);
    const revoked = await product.post(`/api/v1/tokens/${id}/revocation`, {});
    const { position } = (await revoked.json()) as { position: string };
    await product.ask(`/api/v1/tokens?after=${position}`);
    expect((await stranger().get('/api/v1/objects', { headers })).status).toBe(401);
    expect(await product.noted(`thing=token-${id}&what=refused`)).toMatchObject({ code: 'principal.unknown' });
  });

  it('in an address let nobody in', async () => {
    const { token } = await tokenMade();
    for (const name of ['access_token', 'token', 'authorization'])
      expect((await stranger().get(`/api/v1/objects?${name}=${token}`)).status).toBe(401);
  });

  it('of the data folder are taken from this machine alone, through no proxy', async () => {
    const answer = await product.ask('/api/v1/objects', { headers: fromOutside('192.0.2.78') });
    expect([answer.status, await product.refusalIn(answer)]).toEqual([401, 'principal.unknown']);
    expect((await product.ask('/api/v1/objects')).status).toBe(200);
  });
});

async function tokenMade(): Promise<{ id: string; token: string }> {
  const grants = [{ role: 'auditor', scope: { kind: 'jurisdiction' } }];
  const made = await product.post('/api/v1/tokens', { name: '一体化系统', grants });
  const { id = '', token = '', position } = (await made.json()) as Record<string, string>;
  await product.ask(`/api/v1/tokens?after=${position}`);
  return { id, token };
}

describe('V10 OAuth and OIDC', () => {
  it('every way to the provider has a state, a nonce and a challenge of its own, and the verifier stays here', async () => {
    const ways = [await departed(stranger()), await departed(stranger())];
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(new Set(ways.map((said) => said.get(name))).size).toBe(2);
    for (const said of ways) {
      expect([said.get('response_type'), said.get('code_challenge_method')]).toEqual(['code', 'S256']);
      expect(said.get('redirect_uri')).toBe(`${product.url}/sign-in/openid/back`);
      expect([...said.keys()].filter((name) => /verifier|secret/.test(name))).toEqual([]);
    }
  });

  it('the code is exchanged with the verifier of this very way', async () => {
    const browser = stranger();
    const said = await departed(browser);
    await browser.get(backWith(rightly(said)));
    expect(provider.challengeOfLast()).toBe(said.get('code_challenge'));
  });

  it.each<[string, (right: ReturnType<typeof rightly>) => Record<string, string>]>([
    ['another state', (right) => ({ ...right, state: 'guessed' })],
    ['an empty state', (right) => ({ ...right, state: '' })],
    ['no state', ({ code, iss }) => ({ code, iss })],
    ['no code', ({ state, iss }) => ({ state, iss })],
    ['the name of another provider', (right) => ({ ...right, iss: 'https://evil.example' })],
    ['no name of a provider that gives it', ({ code, state }) => ({ code, state })],
    [
      'an error',
      ({ state, iss }) => ({ state, iss, error: 'access_denied', error_description: '<script>alert(1)</script>' }),
    ],
    ['a token in place of a code', ({ state, iss }) => ({ state, iss, id_token: 'eyJ.e30.' })],
  ])('a return with %s is refused, and nothing of it shown', async (_, change) => {
    const browser = stranger();
    const answer = await browser.get(backWith(change(rightly(await departed(browser)))));
    await expectRefused(answer, browser);
    expect(answer.text).not.toContain('<script>');
  });

  it('a return of members written twice is refused', async () => {
    const browser = stranger();
    const right = rightly(await departed(browser));
    const answer = await browser.get(`${backWith(right)}&code=another&state=another`);
    await expectRefused(answer, browser);
  });

  it('a return in a browser that never left is refused, so that nobody is signed in as an attacker', async () => {
    const attacker = stranger();
    const right = rightly(await departed(attacker));
    const victim = stranger();
    await expectRefused(await victim.get(backWith(right)), victim, 'sign-in.took-too-long');
  });

  it('a return of one way is refused on another way of the same browser', async () => {
    const browser = stranger();
    const first = rightly(await departed(browser));
    await departed(browser);
    await expectRefused(await browser.get(backWith(first)), browser);
  });

  it('a return is good once', async () => {
    const browser = stranger();
    const right = rightly(await departed(browser));
    expect((await browser.get(backWith(right))).to).toBe('/ledger');
    await browser.post('/sign-out', {});
    await expectRefused(await browser.get(backWith(right)), browser, 'sign-in.took-too-long');
  });

  it('what was sealed for a way to the provider is no step of signing in, nor the other way round', async () => {
    const browser = stranger();
    const right = rightly(await departed(browser));
    const departure = browser.cookies.get('bihuan-openid') ?? '';
    const asStep = await stranger().post('/sign-in/code', { step: departure, code: '000000' });
    expect([asStep.status, await product.refusalIn(asStep)]).toEqual([422, 'sign-in.took-too-long']);
    const roles = [{ role: 'auditor', scope: { kind: 'jurisdiction' } }];
    const body = { person: { name: '示例人员' }, signInName: 'sealed', roles };
    const opened = (await (await product.post('/api/v1/accounts', body)).json()) as Record<string, string>;
    await product.ask(`/api/v1/accounts?after=${opened['position']}`);
    const asked = await stranger().post('/sign-in', { name: 'sealed', password: opened['temporaryPassword'] ?? '' });
    browser.cookies.set('bihuan-openid', hiddenIn(asked.text)['step'] ?? '');
    await expectRefused(await browser.get(backWith(right)), browser, 'sign-in.took-too-long');
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', '/.//evil.example', 'javascript:alert(1)'])(
    'a way that is to end at %s ends here',
    async (to) => {
      const browser = stranger();
      const answer = await browser.get(backWith(rightly(await departed(browser, to))));
      expect([answer.status, answer.to]).toEqual([303, '/']);
    },
  );

  it('a role that the claims do not name is not had, whatever they are made of', async () => {
    for (const groups of [
      [],
      'administrator',
      ['constructor'],
      ['__proto__'],
      { 'bihuan-sj': true },
      null,
      [['bihuan-sj']],
    ]) {
      provider.answer(claiming({ sub: `roleless-${strangers}`, groups }));
      const browser = stranger();
      await expectRefused(await arrive(browser), browser, 'sign-in.no-role');
    }
  });

  it('a name that is not one shows nothing but text, and takes nobody else’s account', async () => {
    const name = '<script>alert(1)</script>';
    provider.answer(claiming({ sub: 'written', name, email: 'a@b.example\r\nBcc: c@d.example' }));
    const browser = stranger();
    expect((await arrive(browser)).to).toBe('/ledger');
    expect((await browser.get('/ledger')).text).not.toContain(name);
  });
});

describe('V14 Data protection: what lets people in', () => {
  it('is nowhere: not in logs, events, files, exports, answers, problems nor metrics', async () => {
    const ofSettings = Object.fromEntries(plantedSecrets.map((secret) => [secret, secret]));
    const secrets: Readonly<Record<string, string>> = {
      ...(await plantedBySigningIn(product, stranger(), (await tokenMade()).token)),
      clientSecret,
      ...ofSettings,
    };
    for (const [name, secret] of Object.entries(secrets)) expect(secret.length, name).toBeGreaterThan(12);
    const told: Record<string, string> = {};
    const asked = ['accounts', 'tokens', 'sign-in-rules', 'session', 'access-record', 'deeds', 'access-record/export'];
    for (const address of [
      ...asked.map((one) => `/api/v1/${one}`),
      '/metrics',
      '/readyz',
      '/access-record',
      '/account',
    ])
      told[address] = await (await product.ask(address)).text();
    const written = { log: ['jsonl'], lines: ['xlsx'], ledger: ['xlsx', '--table', 'ledger'] };
    for (const [name, format] of Object.entries(written)) {
      const file = path.join(settings, `${name}.${format[0]}`);
      const more = format[0] === 'jsonl' ? [] : ['--fiscal-year', '2025'];
      const { code, out, err } = await bihuan(
        ['export', '--format', ...format, ...more, '--out', file],
        product.folder,
      );
      expect([code, err], err).toEqual([0, expect.any(String)]);
      told[name] = `${out}${err}${format[0] === 'xlsx' ? await cellsOf(file) : readFileSync(file, 'utf8')}`;
      expect(told[name]?.length, name).toBeGreaterThan(1_000);
    }
    told['printed'] = product.printed();
    for (const { file, text } of contentsBelow(product.folder)) told[file] = text;
    const found = Object.entries(told).flatMap(([where, text]) =>
      Object.entries(secrets).flatMap(([name, secret]) => (text.includes(secret) ? [`${name} in ${where}`] : [])),
    );
    expect(found).toEqual([]);
  });
});
