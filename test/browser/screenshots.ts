/** `pnpm screenshots`: every page of the demo at both widths and in both languages, as PNG files in ./screenshots. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { asOperator, operatorHeaders } from '../tooling/as-operator.ts';
import { languages, openChromium, sizes } from './chromium.ts';
import { startDemo } from './running-demo.ts';

const folder = path.resolve('screenshots');
mkdirSync(folder, { recursive: true });
const demo = await startDemo();
const browser = await openChromium();
try {
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const [language, locale] of Object.entries(languages)) {
      const context = await browser.newContext({ viewport, locale, timezoneId: 'Asia/Shanghai' });
      const page = await context.newPage();
      await context.setExtraHTTPHeaders(operatorHeaders(demo.origin));
      const keep = async (name: string, address: string) => {
        await page.goto(address, { waitUntil: 'networkidle' });
        const file = path.join(folder, `${name}-${language}-${size}.png`);
        await page.screenshot({ path: file, fullPage: true });
        console.log(path.relative(process.cwd(), file));
      };
      await keep('allocation', demo.origin);
      const lines = page.locator('#allocations tbody tr[data-line]');
      const addresses = new Map<string, string>();
      for (const line of await lines.all()) {
        const [grade, address] = [
          await line.getAttribute('data-grade'),
          await line.locator('a').first().getAttribute('href'),
        ];
        if (grade && address && !addresses.has(grade)) addresses.set(grade, new URL(address, demo.origin).href);
      }
      let number = 0;
      for (const address of addresses.values()) await keep(`line-${++number}`, address);
      await keep('ledger', `${demo.origin}/ledger`);
      const finding = page.locator('#ledger tbody tr[data-finding] td a').first();
      await keep('finding', new URL((await finding.getAttribute('href')) ?? '', demo.origin).href);
      const answer = await asOperator(`${demo.origin}/api/v1/policy-changes`);
      const { items } = (await answer.json()) as { items: { id: string }[] };
      await keep('policy-change', `${demo.origin}/policy-changes/${items[0]?.id}`);
      await keep('inbox', `${demo.origin}/inbox`);
      await keep('past', `${demo.origin}/?asOf=2000-01-01`);
      await keep('refused', `${demo.origin}/?asOf=2025-02-30`);
      await keep('docs', `${demo.origin}/docs`);
      await context.close();
    }
  }
} finally {
  await browser.close();
  await demo.stop();
}
