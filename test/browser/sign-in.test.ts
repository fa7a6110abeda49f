import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryApi } from '../../services/api/src/temporary-api.ts';
import { startProvider } from '../openid/provider.ts';
import { asOperator } from '../tooling/as-operator.ts';
import { needs } from '../tooling/lacking.ts';
import { seriousFaults } from './accessibility.ts';
import { openAs, signInAs } from './as-role.ts';
import { languages, sizes } from './chromium.ts';
import { demoInBrowser } from './demo-in-browser.ts';

describe.runIf(needs('browser'))('signing in, in a browser that nobody knows', () => {
  const opened = demoInBrowser();
  async function stranger(size: keyof typeof sizes, language: keyof typeof languages = 'zh') {
    const context = await opened.browser.newContext({ viewport: sizes[size], locale: languages[language] });
    onTestFinished(() => context.close());
    return context.newPage();
  }

  it.each(['zh', 'en'] as const)(
    'the demonstration opens the allocation table with one click, at 360 px too (%s)',
    async (language) => {
      const page = await stranger('phone', language);
      await page.goto(`${opened.demo.origin}/?fiscalYear=2025`);
      expect(new URL(page.url()).pathname).toBe('/sign-in');
      expect(await seriousFaults(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      await page.getByRole('button', { name: language === 'zh' ? /预算科/ : /budget office/ }).click();
      await page.waitForURL(`${opened.demo.origin}/desk/money**`);
      await page.getByText(language === 'zh' ? /^30 个对象/ : /^30 objects/).waitFor();
      await page.locator('tr[data-line]').first().waitFor();
      // What would only be refused is not offered.
      expect(await page.locator('nav a[href="/desk/administration"]').count()).toBe(0);
      await page.goto(`${opened.demo.origin}/account`);
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByRole('button', { name: language === 'zh' ? '退出' : 'Sign out', exact: true }).click();
      await page.waitForURL('**/sign-in');
      await page.goto(`${opened.demo.origin}/ledger`);
      expect(new URL(page.url()).pathname).toBe('/sign-in');
    },
  );

  it('what others record is told quietly to whoever reads, that they sign in is not', async () => {
    const { browser, demo } = opened;
    const { page, close } = await openAs(browser, demo.origin, 'evaluated-unit');
    onTestFinished(close);
    const news = page.getByRole('button', { name: '有新的变化，点击更新' });
    const heard = page.waitForResponse('**/desk/live');
    await page.reload();
    await heard;
    const other = await openAs(browser, demo.origin, 'auditor');
    await other.close();
    const object = { name: '新登记的项目', kind: 'project' };
    const headers = { 'content-type': 'application/json' };
    const record = () =>
      asOperator(`${demo.origin}/api/v1/objects`, { method: 'POST', headers, body: JSON.stringify(object) });
    expect(await news.count()).toBe(0);
    await record();
    await news.click();
    await news.waitFor({ state: 'detached' });
  });

  it('a session that ends while a page is open is told at once and loses nothing that was written', async () => {
    const { browser, demo } = opened;
    const { page, close } = await openAs(browser, demo.origin, 'evaluated-unit', { size: 'phone' });
    onTestFinished(close);
    await page.locator('.now .button.main').click();
    await page.getByLabel('做什么').fill('补齐签认手续');
    const form = page.url();
    await page.context().clearCookies();
    await page.getByRole('button', { name: '提交整改措施' }).click();
    const told = page.locator('.session-over');
    await told.getByText('登录已到期').waitFor();
    expect(await page.getByLabel('做什么').inputValue()).toBe('补齐签认手续');
    expect(await seriousFaults(page)).toEqual([]);
    await told.getByRole('link', { name: '重新登录' }).click();
    await page
      .getByRole('button', { name: /被评价单位/ })
      .first()
      .click();
    await page.waitForURL(form);
    expect(await page.getByLabel('做什么').inputValue()).toBe('补齐签认手续');
    expect(await told.count()).toBe(0);
    // Somebody else who signs in here meanwhile gets a page of their own, with nothing of the one before.
    await page.context().clearCookies();
    await signInAs(page, 'auditor');
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))");
    await page.getByRole('link', { name: '审计人员（示例）' }).waitFor();
    expect(await page.getByLabel('做什么').count()).toBe(0);
  });

  it('a real provider leads there and back, and the session survives the way from its site', async () => {
    const provider = await startProvider();
    onTestFinished(() => provider.stop());
    const mapping = { roleClaim: 'groups', roles: { 'bihuan-sj': 'auditor' }, organisationClaim: null } as const;
    const openId = { issuer: provider.issuer, clientId: 'bihuan', clientSecret: 'not-a-secret-of-anybody', mapping };
    const service = await temporaryApi({ access: { openId } });
    onTestFinished(() => service.stop());
    // Another site than the provider's, as a browser sees it.
    const origin = service.url.replace('127.0.0.1', 'localhost');
    await provider.open(origin);
    provider.says.set('ann', { name: '示例人员', groups: ['bihuan-sj'] });
    const page = await stranger('desk');
    await page.goto(`${origin}/account`);
    await page.getByRole('link', { name: '用统一身份认证登录' }).click();
    await page.fill('input[name=login]', 'ann');
    await page.fill('input[name=password]', 'anything');
    await page.click('button[type=submit]');
    await page.click('button[type=submit]');
    await page.waitForURL(`${origin}/account`);
    expect(await page.locator('main').textContent()).toContain('审计');
  });
});
