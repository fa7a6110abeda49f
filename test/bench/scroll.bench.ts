import { setTimeout as sleep } from 'node:timers/promises';
import { builtWeb } from '@bihuan/web/built';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../browser/chromium.ts';
import { scriptLoaded } from '../browser/script-loaded.ts';
import { openWatched } from '../browser/watched-page.ts';
import { asOperator } from '../tooling/as-operator.ts';
import { findChromium } from '../tooling/lacking.ts';
import type { BenchRow } from './bench-row.ts';
import { inTemporaryFolder } from './event-log.ts';
import { openSite, type Site } from './open-site.ts';

export const name = 'scroll';

const lines = Number(process.env['BIHUAN_BENCH_OBJECTS'] ?? 100_000);
const longestTaskMs = 100;
/** A browser tells of no shorter task than this one. */
const shortestToldMs = 50;
/** As long as somebody waits without wondering whether it works. */
const longestJumpMs = 1000;
const eventsASecond = 50;
const scrollMs = 10_000;

/** Kilobytes of script until a page is there, compressed as they are sent: what a unit, and what an office may wait for. */
const mostKilobytes = { '/mine': 220, '/money': 400, '/work': 400, '/overview': 400 } as const;

/** The table of many lines in a browser: its longest task while somebody scrolls and while others work, and what the desks weigh. */
export async function run(): Promise<readonly BenchRow[]> {
  if (findChromium() === null) {
    console.error('scroll: left out, there is no Chromium on this machine');
    return [];
  }
  const webFolder = await builtWeb();
  return inTemporaryFolder(async (folder) => {
    const site = await openSite(folder, lines, webFolder);
    const browser = await openChromium();
    try {
      const { page } = await openWatched(browser, site.url, 'desk', 'zh');
      const weights: BenchRow[] = [];
      for (const [path, most] of Object.entries(mostKilobytes)) {
        const { bytes } = await scriptLoaded(page, () => openAt(page, `${site.url}/desk${path}`));
        weights.push(row(`script of ${path}, compressed`, 'kB', bytes / 1000, most));
      }
      await openAt(page, `${site.url}/desk/money`);
      await page.locator('tr[data-line]').first().waitFor();
      const jumped = await jumpToTheMiddle(page);
      const scrolled = await longestTask(browser, page, () => scrollThrough(page));
      const told = await longestTask(browser, page, () => Promise.all([scrollThrough(page), changes(site)]));
      const rows = lines.toLocaleString('en');
      return [
        row(`from the top to the middle of ${rows} lines`, 'ms', jumped, longestJumpMs),
        row(`longest task while ${rows} lines are scrolled through`, 'ms', scrolled.byTheClock, longestTaskMs),
        row('  its work, without waiting for a processor', 'ms', scrolled.atWork, longestTaskMs),
        row(`the same while ${eventsASecond} events a second arrive`, 'ms', told.byTheClock, longestTaskMs),
        row('  its work, without waiting for a processor', 'ms', told.atWork, longestTaskMs),
        ...weights,
      ];
    } finally {
      await browser.close();
      await site.close();
    }
  });
}

/** `most` is what is allowed: the ratio is that over ours. */
const row = (title: string, unit: string, ours: number, most: number): BenchRow => ({
  ...{ name: title, unit, ours, limit: most, peer: null, ratio: most / ours, bar: 1 },
  holds: ours <= most,
});

async function openAt(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Time of a processor, in µs. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * In ms, of the tasks of the page's main thread: by the clock, which on a machine that others use too counts the time in which they had the
 * processor, and at work. What takes less than `shortestToldMs` counts as that.
 */
async function longestTask(browser: Browser, page: Page, meanwhile: () => Promise<unknown>) {
  await page.evaluate(`
    globalThis.longTasks = [];
    globalThis.watching = new PerformanceObserver((list) => globalThis.longTasks.push(...list.getEntries().map(({ duration }) => duration)));
    globalThis.watching.observe({ type: 'longtask' })`);
  await browser.startTracing(page, { categories: ['toplevel'] });
  await meanwhile();
  const tasks = await page.evaluate<number[]>('globalThis.watching.disconnect(), globalThis.longTasks');
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const mains = new Set(traceEvents.filter(({ args }) => args?.name === 'CrRendererMain').map(threadOf));
  const work = traceEvents.filter((event) => event.ph === 'X' && mains.has(threadOf(event)));
  if (work.length === 0) throw new Error('the trace tells of no task of the page');
  return {
    byTheClock: Math.max(shortestToldMs, ...tasks),
    atWork: work.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), shortestToldMs),
  };
}

/** In ms, until the lines there can be read, as when the bar is dragged. */
const jumpToTheMiddle = (page: Page): Promise<number> =>
  page.evaluate<number>(`new Promise((resolve) => {
    const box = document.querySelector('.money-scroll');
    const begun = performance.now();
    box.scrollTop = box.scrollHeight / 2;
    const look = () => {
      const middle = [...box.querySelectorAll('tr[data-line]')].some((line) => Number(line.ariaRowIndex) > ${lines} * 0.45);
      if (middle) resolve(performance.now() - begun);
      else requestAnimationFrame(look);
    };
    look();
  })`);

/** First as by hand, then from the top to the very end. Rejects where the table is not as high as its lines together. */
const scrollThrough = (page: Page): Promise<unknown> =>
  page.evaluate(`new Promise((resolve, reject) => {
    const box = document.querySelector('.money-scroll');
    if (box.scrollHeight < ${lines} * 40) reject(new Error('only ' + box.scrollHeight + ' px of the lines can be scrolled through'));
    const begun = performance.now();
    const half = ${scrollMs / 2};
    const step = () => {
      const at = performance.now() - begun;
      if (at < half) box.scrollTop += 40;
      else box.scrollTop = Math.min(1, (at - half) / half) * box.scrollHeight;
      if (at < 2 * half) requestAnimationFrame(step);
      else resolve(null);
    };
    box.scrollTop = 0;
    step();
  })`);

/** Grades revised by somebody else, so many a second, for as long as is scrolled. */
async function changes({ url, objects }: Site): Promise<void> {
  const begun = performance.now();
  const sent: Promise<void>[] = [];
  for (let change = 0; performance.now() - begun < scrollMs; change++) {
    const score = 40 + (change % 20);
    const body = JSON.stringify({ score, grade: '差', reason: '复核更正' });
    const address = `${url}/api/v1/evaluations/e${(change * 7919 + 13) % objects}/revision`;
    const options = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
    sent.push(asOperator(address, options).then((answer) => expectDone(address, answer)));
    await sleep(Math.max(0, begun + ((change + 1) * 1000) / eventsASecond - performance.now()));
  }
  await Promise.all(sent);
}

async function expectDone(address: string, answer: Response): Promise<void> {
  if (!answer.ok) throw new Error(`${address}: ${await answer.text()}`);
  await answer.arrayBuffer();
}
