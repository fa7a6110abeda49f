import { describe, expect, it } from 'vitest';
import { needs } from '../../tooling/lacking.ts';
import { type AsRole, openAs } from '../as-role.ts';
import { demoInBrowser } from '../demo-in-browser.ts';

const roles: readonly AsRole[] = [
  'budget-office',
  'performance-office',
  'head-of-finance',
  'business-office',
  'supervising-department',
  'evaluated-unit',
  'third-party',
  'auditor',
  'administrator',
];

/** Addresses that differ only in what they are about lead to the same page: one of each is opened. */
function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://desk');
  return [pathname.replaceAll(/\/[^/]*\d[^/]*/g, '/…'), ...[...searchParams.keys()].toSorted()].join(' ');
}

/** What a page says that leads nowhere, or may not be seen. */
const deadEnd = /没有这个页面|错误代码|这一页出错了/;

describe.runIf(needs('browser'))('whoever follows the links of their desk', () => {
  const opened = demoInBrowser();

  it.each(roles)('comes to no dead end: %s', { timeout: 240_000 }, async (role) => {
    const { origin } = opened.demo;
    const { page, troubles, close } = await openAs(opened.browser, origin, role);
    const waiting = [new URL(page.url()).pathname];
    const seen = new Set(waiting.map(kindOf));
    const dead: string[] = [];
    let followed = 0;
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await page.goto(`${origin}${path}`);
      await page.locator('main h1, main .failure').first().waitFor();
      await page.locator('main .waiting').first().waitFor({ state: 'detached' });
      followed += 1;
      const told = await page.locator('main').textContent();
      if (deadEnd.test(told ?? '')) dead.push(`${path}: ${told?.slice(0, 100)}`);
      const addresses = await page
        .locator('a[href^="/desk/"]')
        .evaluateAll((links) =>
          links.map((link) => (link as unknown as { getAttribute(name: string): string }).getAttribute('href')),
        );
      for (const found of addresses) {
        if (seen.has(kindOf(found))) continue;
        seen.add(kindOf(found));
        waiting.push(found);
      }
    }
    expect(dead).toEqual([]);
    expect(troubles).toEqual([]);
    expect(followed).toBeGreaterThan(2);
    await close();
  });
});
