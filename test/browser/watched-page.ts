import type { Browser, Page } from 'playwright-core';
import { operatorHeaders } from '../tooling/as-operator.ts';
import { languages, sizes } from './chromium.ts';

export interface WatchedPage {
  readonly page: Page;
  /** What a person would never see and must not happen: errors in the console, failed requests, requests to somewhere else. */
  readonly troubles: readonly string[];
  close(): Promise<void>;
}

/** A page of its own, as somebody with that screen and that language would have it; its troubles are written down. */
export async function openWatched(
  browser: Browser,
  origin: string,
  size: keyof typeof sizes,
  language: keyof typeof languages,
  { asOperator = true }: { readonly asOperator?: boolean } = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: sizes[size],
    locale: languages[language],
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: 'block',
    // The plain pages are the local operator's; who signs in is looked at in tests of its own.
    ...(asOperator && { extraHTTPHeaders: operatorHeaders(origin) }),
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== 'data:') troubles.push(`leaves the machine: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  return { page, troubles, close: () => context.close() };
}
