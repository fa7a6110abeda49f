import type { Browser, Page } from 'playwright-core';
import type { languages, sizes } from './chromium.ts';
import { openWatched, type WatchedPage } from './watched-page.ts';

/** How the chooser of the demonstration calls whom. */
const chosenBy = {
  'budget-office': /预算科/,
  'performance-office': /绩效科/,
  'head-of-finance': /局领导/,
  'business-office': /业务科/,
  auditor: /审计/,
  administrator: /管理员/,
  'supervising-department': /主管部门/,
  'evaluated-unit': /被评价单位/,
  'third-party': /第三方/,
} as const;

/** A watched page of somebody who signed in by the chooser of the demonstration, opened at `path`; its first heading is there. */
export async function openAs(
  browser: Browser,
  origin: string,
  role: AsRole,
  { size = 'desk', language = 'zh', path = '/desk' }: AsRoleOptions = {},
): Promise<WatchedPage> {
  const watched = await openWatched(browser, origin, size, language, { asOperator: false });
  const { page } = watched;
  await page.goto(`${origin}/sign-in?lang=zh`);
  await signInAs(page, role);
  await page.goto(`${origin}${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return watched;
}

/** From a page of the site that stays open meanwhile. */
export async function signInAs(page: Page, role: AsRole): Promise<void> {
  const chooser = await page.evaluate<string>("fetch('/sign-in?lang=zh').then((answer) => answer.text())");
  const choices = [...chooser.matchAll(/name="as" value="([^"]+)"><b>([^<]+)</g)];
  const [, account = ''] = choices.find(([, , name = '']) => chosenBy[role].test(name)) ?? [];
  // The first page is not opened on the way: what is broken off of it would look like a fault of the one that is asked for.
  await page.evaluate(
    (as) => fetch('/sign-in/as', { method: 'POST', body: new URLSearchParams({ as }), redirect: 'manual' }),
    account,
  );
}

export type AsRole = keyof typeof chosenBy;

interface AsRoleOptions {
  readonly size?: keyof typeof sizes;
  readonly language?: keyof typeof languages;
  readonly path?: string;
}
