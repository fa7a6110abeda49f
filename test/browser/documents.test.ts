import { describe, expect, it, onTestFinished } from 'vitest';
import { needs } from '../tooling/lacking.ts';
import { demoInBrowser } from './demo-in-browser.ts';
import { openWatched } from './watched-page.ts';

describe.runIf(needs('browser'))('a document in the browser', () => {
  const opened = demoInBrowser();

  it('is shown with the style that it carries, its policy stopping none of it, and asks for nothing else', async () => {
    const { page, troubles, close } = await openWatched(opened.browser, opened.demo.origin, 'desk', 'zh');
    onTestFinished(close);
    await page.goto(`${opened.demo.origin}/api/v1/yearly-reports/2024?format=html`);
    expect(await page.locator('table tbody tr').count()).toBeGreaterThanOrEqual(30);
    const issuer = page.locator('.issuer');
    const written = Number.parseFloat(
      /font-size:([\d.]+)pt/.exec((await issuer.getAttribute('style')) ?? '')?.[1] ?? '',
    );
    const shown = await issuer.evaluate((element) => {
      // The types of a browser are not among those of the tests.
      const browser = globalThis as unknown as {
        getComputedStyle(of: unknown): { readonly fontSize: string; readonly textAlign: string };
      };
      const { fontSize, textAlign } = browser.getComputedStyle(element);
      return { fontSize, textAlign };
    });
    // The attribute sets the size, the sheet the rest.
    expect(Number.parseFloat(shown.fontSize)).toBeCloseTo((written * 96) / 72, 1);
    expect(shown.textAlign).toBe('center');
    expect(troubles).toEqual([]);
  }, 60_000);
});
