import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { demoFolder } from '../acceptance/bihuan-process.ts';
import { openChromium } from './chromium.ts';
import { type RunningDemo, startDemo } from './running-demo.ts';

/** The demo and a browser beside it, for all tests of the block that calls this; both end with it. */
export function demoInBrowser(): { readonly demo: RunningDemo; readonly browser: Browser } {
  let demo: RunningDemo | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    demo = await startDemo(await demoFolder());
    browser = await openChromium();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });
  const begun = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('asked for before the tests of the block began');
    return value;
  };
  return {
    get demo() {
      return begun(demo);
    },
    get browser() {
      return begun(browser);
    },
  };
}
