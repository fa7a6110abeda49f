import { describe, expect, it } from 'vitest';
import { needs } from '../../tooling/lacking.ts';
import { openAs } from '../as-role.ts';
import { demoInBrowser } from '../demo-in-browser.ts';
import { scriptLoaded } from '../script-loaded.ts';

/** Kilobytes that somebody waits for before the first deed, by desk. */
const most = {
  'evaluated-unit': 220,
  'budget-office': 400,
  'performance-office': 400,
  'head-of-finance': 400,
} as const;

describe.runIf(needs('browser'))('what comes over a bad line before the first deed', () => {
  const opened = demoInBrowser();

  it.each(Object.entries(most) as readonly (readonly [keyof typeof most, number])[])(
    '%s: at most %i kB of script',
    async (role, kilobytes) => {
      const { page, close } = await openAs(opened.browser, opened.demo.origin, role, { size: 'phone' });
      const { bytes, files } = await scriptLoaded(page, async () => {
        await page.goto(`${opened.demo.origin}/desk`);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
      });
      await close();
      expect(bytes).toBeGreaterThan(50_000);
      expect(bytes / 1000).toBeLessThanOrEqual(kilobytes);
      // Each file is a turn over the line; the page of whoever opens it on a phone comes with the application.
      if (role === 'evaluated-unit') expect(files).toBeLessThanOrEqual(2);
    },
  );

  it('signing in: none at all', async () => {
    const { page, close } = await openAs(opened.browser, opened.demo.origin, 'evaluated-unit');
    const { files } = await scriptLoaded(page, () => page.goto(`${opened.demo.origin}/account`));
    await close();
    expect(files).toBe(0);
  });
});
