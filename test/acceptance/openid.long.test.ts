import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserOf, signedInAs, strong, type TestBrowser } from '../../services/api/src/accounts/sign-in.testing.ts';
import { type TemporaryApi, temporaryApi } from '../../services/api/src/temporary-api.ts';
import { type RunningProvider, startProvider } from '../openid/provider.ts';

let provider: RunningProvider;
let service: TemporaryApi;
let unitId: string;

beforeAll(async () => {
  provider = await startProvider();
  const mapping = {
    roleClaim: 'groups',
    roles: { 'bihuan-ys': 'budget-office', 'bihuan-dw': 'evaluated-unit', 'bihuan-sj': 'auditor' },
    organisationClaim: 'unit',
  } as const;
  const openId = { issuer: provider.issuer, clientId: 'bihuan', clientSecret: 'not-a-secret-of-anybody', mapping };
  service = await temporaryApi({ access: { openId } });
  await provider.open(service.url);
  const unit = { name: '市示例中学', kind: 'unit', code: 'U-001' };
  unitId = (await service.post('/api/v1/organisations', unit)).body.id;
});
afterAll(async () => {
  await service?.stop();
  await provider?.stop();
});

/** The provider's own pages, as somebody fills them in; the address that leads back to us. */
async function through(address: string, name: string): Promise<string> {
  const browser = browserOf(provider.issuer);
  const path = (url: string) => url.replace(provider.issuer, '');
  let step = await browser.get(path(address));
  for (let turn = 0; turn < 8; turn++) {
    if (step.to?.startsWith(service.url)) return step.to;
    if (step.to !== null) {
      const shown = await browser.get(path(step.to));
      const asks = /name="prompt" value="(\w+)"/.exec(shown.text)?.[1];
      const form = { prompt: asks ?? '', ...(asks === 'login' && { login: name, password: 'anything' }) };
      step = asks === undefined ? shown : await browser.post(path(step.to), form);
    }
  }
  throw new Error(`the provider led nowhere: ${step.status} ${step.text}`);
}

async function signIn(name: string, browser: TestBrowser = browserOf(service.url)) {
  const left = await browser.get('/sign-in/openid?to=/ledger');
  expect(left.status, left.text).toBe(303);
  const back = await through(left.to ?? '', name);
  const arrived = await browser.get(back.replace(service.url, ''));
  return { browser, arrived, back };
}
const grantsOf = async (browser: TestBrowser) =>
  JSON.parse((await browser.get('/api/v1/session')).text).principal.grants;
const everywhere = { kind: 'jurisdiction' };

describe('somebody whom a provider knows', () => {
  it('is let in as what the claims say, within their organisation, and comes back to the page that was asked for', async () => {
    provider.says.set('ann', { name: '示例人员', groups: ['bihuan-dw', 'something-else'], unit: 'U-001' });
    const { browser, arrived } = await signIn('ann');
    expect([arrived.status, arrived.to], arrived.text).toEqual([303, '/ledger']);
    expect(await grantsOf(browser)).toEqual([{ role: 'evaluated-unit', scope: { kind: 'organisation', id: unitId } }]);
    // What the claims say no more is withdrawn at the next sign-in; it is the same account.
    provider.says.set('ann', { name: '示例人员', groups: ['bihuan-ys'] });
    const again = await signIn('ann');
    expect(await grantsOf(again.browser)).toEqual([{ role: 'budget-office', scope: everywhere }]);
    expect(await grantsOf(browser)).toEqual([{ role: 'budget-office', scope: everywhere }]);
  });

  it('is let in nowhere without a role, or with a unit’s role and no unit that is known', async () => {
    provider.says.set('bob', { name: '无角色', groups: ['nothing-of-ours'] });
    const { text } = (await signIn('bob')).arrived;
    expect(text).toContain('身份已确认（无角色），但没有为您设定任何角色');
    // Whom to tell the administrator of, and the way to sign in as somebody else.
    expect(text).toContain('您在统一身份认证中的编号 bob');
    expect(text).toContain('/sign-in/openid/leave');
    provider.says.set('cy', { name: '无单位', groups: ['bihuan-dw'], unit: '没有这个单位' });
    expect((await signIn('cy')).arrived.text).toContain('这里没有登记单位“没有这个单位”');
  });

  it('is out once the account is disabled, however often the provider says who it is', async () => {
    provider.says.set('dan', { name: '停用者', groups: ['bihuan-sj'] });
    const { browser } = await signIn('dan');
    const { principal } = JSON.parse((await browser.get('/api/v1/session')).text);
    const { body } = await service.post(`/api/v1/accounts/${principal.id}/disabling`, { reason: '离任' });
    await service.ask(`/api/v1/objects?after=${body.position}`);
    expect((await browser.get('/api/v1/session')).status).toBe(401);
    expect((await signIn('dan')).arrived.text).toContain('您的账户不能使用');
  });

  it('is offered the way out of the provider, too, after signing out here', async () => {
    provider.says.set('eve', { name: '退出者', groups: ['bihuan-sj'] });
    const { browser } = await signIn('eve');
    const out = await browser.post('/sign-out', {});
    expect(out.to).toBe('/sign-in?left=openid');
    expect((await browser.get('/sign-in?left=openid')).text).toContain('/sign-in/openid/leave');
    expect((await browser.get('/sign-in/openid/leave')).to).toContain(`${provider.issuer}/session/end`);
  });
});

describe('what comes back', () => {
  it('is refused in another browser, a second time, or with anything changed', async () => {
    provider.says.set('fay', { name: '示例', groups: ['bihuan-sj'] });
    const browser = browserOf(service.url);
    const left = await browser.get('/sign-in/openid');
    const back = (await through(left.to ?? '', 'fay')).replace(service.url, '');
    expect((await browserOf(service.url).get(back)).text).toContain('这一步停留过久');
    const changed = browserOf(service.url);
    for (const [name, value] of browser.cookies) changed.cookies.set(name, value);
    expect((await changed.get(back.replace(/state=[^&]+/, 'state=guessed'))).status).toBe(403);
    expect((await browser.get(back)).status).toBe(303);
    expect((await browser.get(back)).text).toContain('这一步停留过久');
  });

  it('is taken after the provider has changed its keys', async () => {
    await provider.open(service.url);
    provider.says.set('gil', { name: '示例', groups: ['bihuan-sj'] });
    const first = await signIn('gil');
    // The keys that were known are looked up anew at the latest for the next one.
    const second = first.arrived.status === 303 ? first : await signIn('gil');
    expect(second.arrived.status, second.arrived.text).toBe(303);
  });
});

describe('a provider that is', () => {
  const hangs = () => undefined;
  it.each([
    ['down', (_request: unknown, response: { destroy(): void }) => response.destroy()],
    ['slow', hangs],
    ['talking nonsense', (_request: unknown, response: { end(text: string): void }) => response.end('<html>hello')],
  ] as const)(
    '%s keeps nobody out who has a local account, and is said so',
    async (how, answer) => {
      const mapping = { roleClaim: 'groups', roles: {}, organisationClaim: null };
      const openId = { issuer: provider.issuer, clientId: 'bihuan', clientSecret: null, mapping };
      const other = await temporaryApi({ access: { openId } });
      try {
        provider.misbehave(answer as never);
        const tried = await browserOf(other.url).get('/sign-in/openid');
        expect([tried.status, tried.text.includes('统一身份认证')], tried.text).toEqual([503, true]);
        expect(tried.text).not.toContain('hello');
        const { browser } = await signedInAs(other.url, `local-${how.replaceAll(' ', '-')}`);
        expect((await browser.post('/account/password', { current: 'wrong', next: strong })).status).toBe(401);
      } finally {
        provider.misbehave(null);
        await other.stop();
      }
    },
    30_000,
  );
});
