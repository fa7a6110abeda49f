import { describe, expect, it, onTestFinished } from 'vitest';
import { needs } from '../tooling/lacking.ts';
import { everyTier } from '../tooling/tier.ts';
import { seriousFaults } from './accessibility.ts';
import type { languages, sizes } from './chromium.ts';
import { demoInBrowser } from './demo-in-browser.ts';
import { openWatched } from './watched-page.ts';

const screens = everyTier<keyof typeof sizes>(['phone'], ['desk', 'phone']);

describe.runIf(needs('browser'))('the ledger of the demo', () => {
  const opened = demoInBrowser();

  async function open(size: keyof typeof sizes, language: keyof typeof languages = 'zh') {
    const watched = await openWatched(opened.browser, opened.demo.origin, size, language);
    onTestFinished(() => watched.close());
    await watched.page.goto(`${opened.demo.origin}/ledger?fiscalYear=2025&asOf=2025-06-05`);
    const findings = () => watched.page.locator('#ledger tbody tr[data-finding]').count();
    return { ...watched, findings };
  }

  it('leads from every figure of its first sentence to as many findings', async () => {
    const { page, findings, troubles } = await open('desk');
    const figures = await page.locator('.lead').first().locator('a').all();
    const links = await Promise.all(
      figures.map(async (one) => [await one.textContent(), await one.getAttribute('href')]),
    );
    expect(links.length).toBeGreaterThan(2);
    for (const [count, address] of links) {
      await page.goto(new URL(address ?? '', opened.demo.origin).href);
      expect(await findings()).toBe(Number(count));
    }
    expect(troubles).toEqual([]);
  });

  it('is filtered by what is chosen, keeps the moment, and goes back to everything', async () => {
    const { page, findings } = await open('desk');
    const all = await findings();
    await page.selectOption('select[name=standing]', 'overdue');
    await page.locator('form.filters button').click();
    await page.waitForURL('**standing=overdue**');
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2025-06-05');
    expect(await findings()).toBe(await page.locator('#ledger .late').count());
    await page.locator('a.reset').click();
    await page.waitForURL((url) => !url.search.includes('standing'));
    expect(await findings()).toBe(all);
  });

  it.for(screens)('can be used by everybody, without scrolling sideways (%s)', async (size) => {
    const { page } = await open(size, 'en');
    expect(await seriousFaults(page)).toEqual([]);
    const [width, space] = await page.evaluate<number[]>('[document.documentElement.scrollWidth, innerWidth]');
    expect(width).toBeLessThanOrEqual(space ?? 0);
    await page.locator('#ledger tbody tr a').first().click();
    await page.waitForURL('**/findings/**');
  });

  it('is reached from the table of grades and leads back to it', async () => {
    const { page } = await open('desk');
    await page.locator('header nav a').first().click();
    await page.waitForURL((url) => url.pathname === '/');
    await page.locator('header nav a', { hasText: '整改台账' }).click();
    await page.waitForURL('**/ledger**');
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2025-06-05');
  });
});
