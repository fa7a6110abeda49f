import { describe, expect, it } from 'vitest';
import { needs } from '../../tooling/lacking.ts';
import { seriousFaults } from '../accessibility.ts';
import { openAs } from '../as-role.ts';
import { demoInBrowser } from '../demo-in-browser.ts';

describe.runIf(needs('browser'))('the auditor', () => {
  const opened = demoInBrowser();

  it('lays one object as of three days beside each other, reads its story of one of them, and has the record verified', async () => {
    const { page, troubles, close } = await openAs(opened.browser, opened.demo.origin, 'auditor');
    expect(page.url()).toContain('/desk/audit');

    // Find the object, add three days.
    await page.getByLabel('查找项目').fill('吕梁通');
    await page.getByRole('button', { name: '“吕梁通”城市综合服务平台数据项目' }).click();
    for (const day of ['2025-01-09', '2025-03-01', '2025-12-31']) {
      await page.getByLabel('加一天').fill(day);
      await page.getByRole('button', { name: '对照这一天' }).click();
      await page.getByRole('article', { name: `截至 ${day}` }).waitFor();
    }
    const on = (day: string) => page.getByRole('article', { name: `截至 ${day}` });
    await on('2025-01-09').getByText('尚无评价').waitFor();
    await on('2025-03-01').getByText('3 个，未销号 3，逾期 0').waitFor();
    await on('2025-12-31').getByText('3 个，未销号 3，逾期 3').waitFor();
    await on('2025-12-31').getByText('−156.00').waitFor();

    // The record is read from end to end.
    await page.getByRole('button', { name: '核验全部记录' }).click();
    await page.getByText(/记录完整：/).waitFor();

    // Who saw and did what, about one thing.
    const url = new URL(page.url());
    await page.getByRole('button', { name: '谁看过、做过这个项目' }).click();
    await page.getByRole('cell', { name: '登记评价对象' }).first().waitFor();
    // In words, as whoever was asked would say it.
    await page
      .getByRole('cell', { name: /^查看 · [^a-zA-Z]+$/ })
      .first()
      .waitFor();
    const exported = await page.getByRole('link', { name: '导出（CSV）' }).getAttribute('href');
    expect(exported).toContain(`thing=${url.searchParams.get('object')}`);
    // Accounts are chosen by the names under which they sign in.
    await page.getByLabel('账户').selectOption({ label: 'demo-auditor' });
    await page.getByRole('button', { name: '查看', exact: true }).click();
    await page.getByRole('cell', { name: '登记评价对象' }).first().waitFor({ state: 'detached' });
    await page
      .getByRole('cell', { name: /^demo-auditor/ })
      .first()
      .waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    // The whole story as it was on the second day: the band says so, later days are not in it.
    await on('2025-03-01').getByRole('link', { name: '那天的全部经过' }).click();
    await page.getByText('您看到的是截至 2025-03-01 的情况').waitFor();
    await page.getByText('公开评价结果').waitFor();
    expect(await page.getByText('发出整改通知书').count()).toBe(0);
    await page.getByRole('button', { name: '整改', exact: true }).click();
    await page.getByRole('heading', { name: '整改的经过' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '回到今天' }).click();

    // A letter by its number, however its brackets are typed.
    await page.getByRole('searchbox').fill('整改(2025)1');
    await page.getByRole('searchbox').press('Enter');
    await page.getByRole('link', { name: '整改〔2025〕1号' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });

  it('finds the same in English on a phone, and nothing runs out of the screen', async () => {
    const { page, troubles, close } = await openAs(opened.browser, opened.demo.origin, 'auditor', {
      size: 'phone',
      language: 'en',
      path: '/desk/search?lang=en&q=路',
    });
    const fits = async () => expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.getByRole('link', { name: '呈祥路南延绿化项目' }).waitFor();
    await fits();
    await page.getByRole('link', { name: '呈祥路南延绿化项目' }).click();
    await page.getByRole('heading', { name: 'The whole story' }).waitFor();
    await page.getByText('Outcome recorded').first().waitFor();
    await fits();
    expect(await seriousFaults(page)).toEqual([]);
    await page.goto(`${opened.demo.origin}/desk/audit`);
    await page.getByRole('heading', { name: 'Who saw and did what' }).waitFor();
    await fits();
    expect(troubles).toEqual([]);
    await close();
  });
});
