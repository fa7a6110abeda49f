import { describe, expect, it, onTestFinished } from 'vitest';
import { asOperator } from '../tooling/as-operator.ts';
import { needs } from '../tooling/lacking.ts';
import { seriousFaults } from './accessibility.ts';
import type { languages, sizes } from './chromium.ts';
import { demoInBrowser } from './demo-in-browser.ts';
import { screens } from './screens.ts';
import { openWatched } from './watched-page.ts';

describe.runIf(needs('browser'))('where the links of a message lead', () => {
  const opened = demoInBrowser();

  async function open(size: keyof typeof sizes, language: keyof typeof languages, path: string) {
    const watched = await openWatched(opened.browser, opened.demo.origin, size, language);
    onTestFinished(() => watched.close());
    await watched.page.goto(`${opened.demo.origin}${path}`);
    const widths = () => watched.page.evaluate<number[]>('[document.documentElement.scrollWidth, innerWidth]');
    return { ...watched, widths };
  }

  it.for(screens)('a policy change can be read by everybody ($size, $language)', async ({ size, language }) => {
    const answer = await asOperator(`${opened.demo.origin}/api/v1/policy-changes`);
    const { items } = (await answer.json()) as { items: { id: string; title: string }[] };
    const [change] = items;
    const { page, troubles, widths } = await open(size, language, `/policy-changes/${change?.id}`);
    expect(await page.locator('h1').textContent()).toContain(change?.title);
    expect(await page.locator('#grounds li').count()).toBeGreaterThan(0);
    expect(await page.locator('#ladder tbody tr').count()).toBeGreaterThan(0);
    expect(await seriousFaults(page)).toEqual([]);
    const [width, space] = await widths();
    expect(width).toBeLessThanOrEqual(space ?? 0);
    expect(troubles).toEqual([]);
  });

  it.for(screens)(
    'a finding can be read by everybody, from the ledger on ($size, $language)',
    async ({ size, language }) => {
      const { page, troubles, widths } = await open(size, language, '/ledger?fiscalYear=2025');
      const first = page.locator('#ledger tbody tr[data-finding]').first();
      const id = await first.getAttribute('data-finding');
      await first.locator('td a').first().click();
      await page.waitForURL(`**/findings/${id}**`);
      expect(await page.locator('ol.story li').count()).toBeGreaterThan(0);
      expect(await page.locator('#ratings dd').count()).toBe(2);
      expect(await seriousFaults(page)).toEqual([]);
      const [width = 0, space] = await widths();
      expect(width).toBeLessThanOrEqual(space ?? 0);
      expect(troubles).toEqual([]);
    },
  );

  it.for(screens)('the inbox can be read by everybody ($size, $language)', async ({ size, language }) => {
    const { page, troubles, widths } = await open(size, language, '/inbox');
    expect(await page.locator('h1').count()).toBe(1);
    expect(await seriousFaults(page)).toEqual([]);
    const [width = 0, space] = await widths();
    expect(width).toBeLessThanOrEqual(space ?? 0);
    expect(troubles).toEqual([]);
  });

  it('the inbox of one recipient has no unread message any more once it is marked so, by a form without a script', async () => {
    const { page, troubles } = await open('desk', 'zh', '/inbox');
    const recipients = async () => {
      const { items } = (await (await asOperator(`${opened.demo.origin}/api/v1/inbox/recipients`)).json()) as {
        items: { key: string; unread: number }[];
      };
      return items;
    };
    // The demonstration is still reminding while it is served already.
    await expect.poll(async () => (await recipients()).length, { timeout: 20_000 }).toBeGreaterThan(0);
    const [one] = await recipients();
    await page.goto(`${opened.demo.origin}/inbox?recipient=${encodeURIComponent(one?.key ?? '')}&lang=en`);
    expect(await page.locator('#inbox tbody tr:not(.dim)').count()).toBe(one?.unread);
    await page.locator('form.reading button').click();
    await page.waitForLoadState();
    expect(await page.locator('#unread').textContent()).toContain('has 0 unread messages');
    expect(await page.locator('#inbox tbody tr:not(.dim)').count()).toBe(0);
    expect(await page.locator('#inbox tbody tr').count()).toBeGreaterThanOrEqual(one?.unread ?? 1);
    expect(troubles).toEqual([]);
  });
});
