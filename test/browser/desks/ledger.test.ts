import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../print/pdf.ts';
import { needs } from '../../tooling/lacking.ts';
import { seriousFaults } from '../accessibility.ts';
import { openAs } from '../as-role.ts';
import { demoInBrowser } from '../demo-in-browser.ts';

describe.runIf(needs('browser'))('the ledger', () => {
  const opened = demoInBrowser();
  const open = (address: string) =>
    openAs(opened.browser, opened.demo.origin, 'performance-office', { path: `/desk/ledger${address}` });

  it('calls a condition that the address got wrong as the screen does, and can be cleared of it', async () => {
    const { page, close } = await open('?state=gone&severity=serious');
    const told = page.getByRole('alert');
    await told.getByText('网址里的筛选条件“状态”不对').waitFor();
    expect(await told.textContent()).not.toContain('state');
    expect(await seriousFaults(page)).toEqual([]);
    await told.getByRole('button', { name: '清除条件' }).click();
    await page.getByText(/^列出 \d+ 个/).waitFor();
    await close();
  });

  it('prints a long ledger whole, and says which findings are in it', async () => {
    const { page, close } = await open('');
    await page.addInitScript(
      'globalThis.print = () => { globalThis.rowsPrinted = document.querySelectorAll(".ledger tbody tr").length; };',
    );
    // As in a ledger of thousands: what the page asks for first is a part.
    await page.route(
      ({ pathname, searchParams }) => pathname === '/api/v1/ledger' && searchParams.get('limit') === '100',
      (route) => route.continue({ url: route.request().url().replace('limit=100', 'limit=2') }),
    );
    await page.goto(`${opened.demo.origin}/desk/ledger?severity=minor,moderate,serious`);
    const caption = await page.getByText(/^列出 2 个，共 \d+ 个/).textContent();
    const count = Number(/共 (\d+) 个/.exec(caption ?? '')?.[1]);
    expect(count).toBeGreaterThan(2);
    await page.getByRole('button', { name: '打印' }).click();
    await expect.poll(() => page.evaluate('globalThis.rowsPrinted'), { timeout: 15_000 }).toBe(count);
    await page.emulateMedia({ media: 'print' });
    await page.getByText('筛选条件：严重程度为').waitFor();
    await close();
  });

  it.runIf(needs('print'))(
    'prints every line below the heads of its sheet, on its side, and nothing beside the sheet',
    async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'bihuan-ledger-'));
      const { page, close } = await open('');
      await page.getByText(/^列出 \d+ 个/).waitFor();
      const numbers = await page.locator('.ledger tbody td:first-child').allInnerTexts();
      const file = path.join(folder, 'ledger.pdf');
      await page.pdf({ path: file, format: 'A4', landscape: true });
      await close();
      const sheets = await readPdf(file);
      rmSync(folder, { recursive: true });
      const listing = sheets.filter(({ text }) => numbers.some((number) => text.includes(number)));
      const printed = listing
        .flatMap(({ words }) => words.map(({ text }) => text))
        .filter((text) => numbers.includes(text));
      expect(printed.toSorted()).toEqual(numbers.toSorted());
      for (const { text, width, height, words } of listing) {
        expect(text).toContain('问题与整改要求');
        expect(text).toContain('整改措施与责任人');
        expect(width).toBeGreaterThan(height);
        for (const { left, right } of words) expect(left > 0 && right < width).toBe(true);
      }
    },
  );
});
