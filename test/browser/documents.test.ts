import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { demoFolder } from '../acceptance/bihuan-process.ts';
import { needs } from '../tooling/lacking.ts';
import { openChromium } from './chromium.ts';
import { type RunningDemo, startDemo } from './running-demo.ts';
import { openWatched } from './watched-page.ts';

describe.runIf(needs('browser'))('a document in the browser', () => {
  let demo: RunningDemo;
  let browser: Browser;

  beforeAll(async () => {
    demo = await startDemo(await demoFolder());
    browser = await openChromium();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  it('is shown with the style that it carries, its policy stopping none of it, and asks for nothing else', async () => {
    const { page, troubles, close } = await openWatched(browser, demo.origin, 'desk', 'zh');
    onTestFinished(close);
    await page.goto(`${demo.origin}/api/v1/yearly-reports/2024?format=html`);
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
