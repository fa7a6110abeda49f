import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryApi } from '../../services/api/src/temporary-api.ts';
import { startProvider } from '../openid/provider.ts';
import { needs } from '../tooling/lacking.ts';
import { seriousFaults } from './accessibility.ts';
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
      await page.getByText('“一泓清水入黄河”项目').waitFor();
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
