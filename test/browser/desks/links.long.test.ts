import { describe, expect, it, onTestFinished } from 'vitest';
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
const kindOf = (address: string) => address.replace(/[?#].*/, '').replaceAll(/\/[^/]*\d[^/]*/g, '/…');

const addressesOfLinks = '[...document.querySelectorAll(`a[href^="/desk/"]`)].map((link) => link.getAttribute("href"))';

/** What a page says that leads nowhere, or may not be seen. */
const deadEnd = /没有这个页面|错误代码|这一页出错了/;

describe.runIf(needs('browser'))('whoever follows the links of their desk', () => {
  const opened = demoInBrowser();

  it.each(roles)('comes to no dead end: %s', { timeout: 240_000 }, async (role) => {
    const { origin } = opened.demo;
    const { page, troubles, close } = await openAs(opened.browser, origin, role);
    onTestFinished(close);
    const start = new URL(page.url()).pathname;
    const waiting = [{ path: start, from: 'the first page' }];
    const seen = new Set([kindOf(start)]);
    const dead: string[] = [];
    let followed = 0;
    let heard = 0;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { path, from } = next;
      await page.goto(`${origin}${path}`);
      await page.locator('main h1, main .failure').first().waitFor();
      await page.locator('main .waiting').first().waitFor({ state: 'detached' });
      followed += 1;
      dead.push(...troubles.slice(heard).map((trouble) => `${from} → ${path}: ${trouble}`));
      heard = troubles.length;
      const told = await page.locator('main').textContent();
      if (deadEnd.test(told ?? '')) dead.push(`${from} → ${path}: ${told?.slice(0, 100)}`);
      const addresses = await page.evaluate<string[]>(addressesOfLinks);
      for (const found of addresses) {
        if (seen.has(kindOf(found))) continue;
        seen.add(kindOf(found));
        waiting.push({ path: found, from: path });
      }
    }
    expect(dead).toEqual([]);
    expect(followed).toBeGreaterThan(2);
  });
});
