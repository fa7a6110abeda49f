import { describe, expect, it, onTestFinished } from 'vitest';
import { needs } from '../tooling/lacking.ts';
import { seriousFaults } from './accessibility.ts';
import { type languages, sizes } from './chromium.ts';
import { demoInBrowser } from './demo-in-browser.ts';
import { screens } from './screens.ts';
import { openWatched } from './watched-page.ts';

const gradesOfTheReport = { 优: 1, 良: 18, 中: 9, 差: 2 };
describe.runIf(needs('browser'))('the allocation table of the demo', () => {
  const opened = demoInBrowser();

  async function open(size: keyof typeof sizes, language: keyof typeof languages) {
    const watched = await openWatched(opened.browser, opened.demo.origin, size, language);
    onTestFinished(() => watched.close());
    await watched.page.goto(opened.demo.origin);
    return watched;
  }

  it.for(screens)('shows every project once, by grade, quietly ($size, $language)', async ({ size, language }) => {
    const { page, troubles } = await open(size, language);
    const rows = page.locator('#allocations tbody tr[data-line]');
    const lines = await rows.evaluateAll((found) => found.map((row) => row.getAttribute('data-line')));
    expect(lines).toHaveLength(30);
    expect(new Set(lines).size).toBe(30);
    const grades = await rows.evaluateAll((found) => found.map((row) => row.getAttribute('data-grade')));
    expect(
      Object.fromEntries(Object.entries(Object.groupBy(grades, String)).map(([grade, of]) => [grade, of?.length])),
    ).toEqual(gradesOfTheReport);
    await expect(page.locator('#totals').isVisible()).resolves.toBe(true);
    expect(await page.locator('html').getAttribute('lang')).toMatch(new RegExp(`^${language}`));
    expect(troubles).toEqual([]);
  });

  it.for(screens)('can be used by everybody ($size, $language)', async ({ size, language }) => {
    const { page } = await open(size, language);
    expect(await seriousFaults(page)).toEqual([]);
    await page.locator('#allocations tbody tr[data-line] a').first().click();
    await page.waitForURL('**/lines/**');
    expect(await seriousFaults(page)).toEqual([]);
  });

  it.for(Object.keys(sizes) as (keyof typeof sizes)[])('needs no scrolling sideways (%s)', async (size) => {
    const { page } = await open(size, 'zh');
    const [width, space] = await page.evaluate<number[]>('[document.documentElement.scrollWidth, innerWidth]');
    expect(width).toBeLessThanOrEqual(space ?? 0);
  });

  it('explains a line on a page of its own', async () => {
    const { page, troubles } = await open('desk', 'zh');
    const link = page.locator('#allocations tbody tr[data-line] a').first();
    const name = (await link.textContent()) ?? '';
    await link.click();
    await page.waitForURL('**/lines/**');
    expect(await page.locator('h1').textContent()).toContain(name.trim());
    expect(troubles).toEqual([]);
  });

  it('changes its language and keeps the page', async () => {
    const { page, troubles } = await open('desk', 'zh');
    await page.locator('a[hreflang]').click();
    await page.waitForLoadState();
    expect(await page.locator('html').getAttribute('lang')).toMatch(/^en/);
    expect(await page.locator('#allocations tbody tr[data-line]').count()).toBe(30);
    expect(troubles).toEqual([]);
  });

  it('shows no rows for the day before anything was known, and says which day it is', async () => {
    const { page, troubles } = await open('desk', 'zh');
    await page.goto(`${opened.demo.origin}/?asOf=2000-01-01`);
    expect(await page.locator('#allocations tbody tr[data-line]').count()).toBe(0);
    expect(await page.locator('main').textContent()).not.toBe('');
    expect(troubles).toEqual([]);
  });

  it('reads the interface’s documentation without asking anybody else', async () => {
    const { page, troubles } = await open('desk', 'en');
    await page.goto(`${opened.demo.origin}/docs`, { waitUntil: 'networkidle' });
    await page.locator('.opblock').first().waitFor();
    expect(await page.locator('.opblock').count()).toBeGreaterThan(5);
    expect(troubles).toEqual([]);
  });
});
