import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../tooling/lacking.ts';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Widths people use: a desk and a small phone, in CSS pixels. */
export const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 360, height: 740 } } as const;
export const languages = { zh: 'zh-CN', en: 'en-GB' } as const;

/** Chromium without a window and without anything of its own that asks the network. */
export function openChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium on this machine');
  return chromium.launch({ executablePath, args: quiet, headless: true });
}
