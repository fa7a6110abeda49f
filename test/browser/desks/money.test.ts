import { describe, expect, it } from 'vitest';
import { needs } from '../../tooling/lacking.ts';
import { seriousFaults } from '../accessibility.ts';
import { openAs } from '../as-role.ts';
import { demoInBrowser } from '../demo-in-browser.ts';

describe.runIf(needs('browser'))('the desk of the budget office', () => {
  const opened = demoInBrowser();

  it('opens on what each grade does to next year’s money, and nothing of it is broken', async () => {
    const { page, troubles, close } = await openAs(opened.browser, opened.demo.origin, 'budget-office');
    await page.getByText('“一泓清水入黄河”项目').waitFor();
    expect(page.url()).toContain('/desk/money');
    expect(await seriousFaults(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });
});
