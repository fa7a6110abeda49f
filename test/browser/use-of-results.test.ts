import { describe, expect, it, onTestFinished } from 'vitest';
import { asOperator } from '../tooling/as-operator.ts';
import { needs } from '../tooling/lacking.ts';
import { everyTier } from '../tooling/tier.ts';
import { seriousFaults } from './accessibility.ts';
import type { languages, sizes } from './chromium.ts';
import { demoInBrowser } from './demo-in-browser.ts';
import { openWatched } from './watched-page.ts';

type Screen = readonly [size: keyof typeof sizes, language: keyof typeof languages];
const screens = everyTier<Screen>(
  [['phone', 'zh']],
  [
    ['phone', 'zh'],
    ['phone', 'en'],
    ['desk', 'zh'],
    ['desk', 'en'],
  ],
);
const pages = [
  '/what-if?fiscalYear=2025&rules=library:P1',
  '/contradictions?fiscalYear=2025',
  '/results?fiscalYear=2025',
];

describe.runIf(needs('browser'))('what the results are used for', () => {
  const opened = demoInBrowser();

  async function open([size, language]: Screen, address: string) {
    const watched = await openWatched(opened.browser, opened.demo.origin, size, language);
    onTestFinished(() => watched.close());
    await watched.page.goto(`${opened.demo.origin}${address}`);
    return watched;
  }

  it.for(screens)(
    'can be read by everybody, without scrolling sideways (%s, %s)',
    { timeout: 60_000 },
    async (screen) => {
      for (const address of pages) {
        const { page, troubles } = await open(screen, address);
        expect(await seriousFaults(page), address).toEqual([]);
        const [width, space] = await page.evaluate<number[]>('[document.documentElement.scrollWidth, innerWidth]');
        expect(width, address).toBeLessThanOrEqual(space ?? 0);
        expect(troubles, address).toEqual([]);
      }
    },
  );

  it('says of the year under two rule sets which lines change, the largest first', async () => {
    const { page } = await open(['desk', 'zh'], pages[0] ?? '');
    const sentence = await page.locator('main').textContent();
    expect(sentence).toContain('30 个对象');
    const differences = await page.locator('table').last().locator('tbody tr td:last-child').allTextContents();
    const amounts = differences.map((text) => Math.abs(Number(text.replace(/[^\d.]/g, ''))));
    expect(amounts.length).toBeGreaterThan(2);
    expect(amounts).toEqual(amounts.toSorted((one, other) => other - one));
  });

  it('shows the budget that rose against its grade, with a link to every record behind it that answers', async () => {
    const { page } = await open(['desk', 'zh'], pages[1] ?? '');
    const links = await page.locator('table').last().locator('tbody tr').first().locator('a').all();
    const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses) {
      expect((await asOperator(new URL(address ?? '', opened.demo.origin))).status, address ?? '').toBe(200);
    }
  });

  it('leads from a figure of the use of results to a list that answers', async () => {
    const { page } = await open(['desk', 'zh'], pages[2] ?? '');
    const links = await page.locator('main table a').all();
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) {
      const address = await link.getAttribute('href');
      expect((await asOperator(new URL(address ?? '', opened.demo.origin))).status, address ?? '').toBe(200);
    }
  });
});
