import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { needs } from '../../tooling/lacking.ts';
import { openAs } from '../as-role.ts';
import { demoInBrowser } from '../demo-in-browser.ts';

describe.runIf(needs('browser'))('the budget office, from rules to a round that is over', () => {
  const opened = demoInBrowser();
  const row = (page: Page, at: number) => page.locator('tr[data-line]').nth(at);
  const act = async (page: Page, name: string, move: string) => {
    await page.locator('tr[data-line]').filter({ hasText: name }).getByRole('button', { name: '办理' }).click();
    const editor = page.locator('tr.editor');
    await editor.getByRole('button', { name: move, exact: true }).click();
    return editor;
  };

  it('adopts rules after a what-if, explains, confirms all 良 at once, overrides one, holds one, closes, prints', async () => {
    const watched = await openAs(opened.browser, opened.demo.origin, 'budget-office', { path: '/desk/money/what-if' });
    const { page, troubles } = watched;

    // What would another parameter do? The lines that change, the largest first; then the rules with it are saved and adopted.
    await page.goto(`${opened.demo.origin}/desk/money/what-if?rules=default@1&rules.poor-cut=-50`);
    await page.locator('#what-changes tbody tr').first().waitFor();
    await page.getByRole('link', { name: '规则', exact: true }).click();
    await page.getByRole('link', { name: '编辑新版本' }).click();
    await page.getByLabel('第 2 行 说明', { exact: true }).fill('评价为良的按规则安排');
    await page.getByText('检查通过').waitFor();
    await page.getByRole('button', { name: '保存为版本' }).click();
    await page.getByRole('link', { name: '去采用' }).click();
    await page.getByRole('combobox', { name: '版本', exact: true }).selectOption({ label: '第 2 版' });
    await page.getByRole('button', { name: '采用', exact: true }).click();
    await page.getByText(/2025 年现行：.+ 第 2 版/).waitFor();

    // Explain a line of 良: one sentence, the row that matched, the facts behind it.
    await page.goto(`${opened.demo.origin}/desk/money?grade=良`);
    await page.locator('tr[data-line]').first().waitFor();
    const names = await page.locator('tr[data-line] .line-name').allTextContents();
    const [overridden = '', held = ''] = names;
    await row(page, 0).locator('.line-name').click();
    const drawer = page.getByRole('complementary', { name: '为什么是这个数' });
    await drawer.locator('tr.lit').getByText('评价为良的按规则安排').waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });

    // All of them at once, as they are proposed.
    await page.getByLabel(`全选筛选出的 ${names.length} 行`).click();
    await page.getByRole('button', { name: /^确认这 \d+ 行$/ }).click();
    await page.getByText(/已决定 \d+ 行，调整合计/).waitFor();
    await page.locator('.bulk').getByRole('button', { name: '关闭' }).click();

    // One is decided otherwise, with a reason; the money of another is held.
    const override = await act(page, overridden, '另定');
    await override.getByLabel('增减额').fill('-10');
    await override.getByLabel('理由').fill('项目周期缩短');
    await override.getByRole('button', { name: '提交' }).click();
    await page.getByText(`“${overridden}”：另定已记录。`).waitFor();
    const hold = await act(page, held, '暂缓');
    await hold.getByLabel('暂缓原因').selectOption('other');
    await hold.getByLabel('理由').fill('等待审计结论');
    await hold.getByRole('button', { name: '提交' }).click();
    await page.getByText(`“${held}”：暂缓已记录。`).waitFor();

    // Who may not close the round is told who does.
    expect(await page.getByRole('button', { name: '结束本轮' }).count()).toBe(0);
    await page.getByText('由财政局负责人结束本轮').waitFor();

    // Printed: every line that the filter shows, with what was decided, and none of the buttons.
    await page.evaluate('globalThis.print = () => { globalThis.printed = true; }');
    await page.getByRole('button', { name: '打印' }).click();
    await expect.poll(() => page.evaluate('globalThis.printed === true'), { timeout: 30_000 }).toBe(true);
    const sheet = await page.pdf({ preferCSSPageSize: true });
    expect(sheet.length).toBeGreaterThan(10_000);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: '办理' }).count()).toBe(0);
    expect(await page.locator('tr[data-line]').count()).toBe(names.length);
    expect(troubles).toEqual([]);
    await watched.close();

    // The head of finance ends the round: nothing is decided in it any more.
    const head = await openAs(opened.browser, opened.demo.origin, 'head-of-finance', { path: '/desk/money' });
    await head.page.getByRole('button', { name: '结束本轮' }).click();
    await head.page.getByRole('form', { name: '结束本轮' }).getByRole('button', { name: '结束本轮' }).click();
    await head.page.getByText('2025 年决定轮次已结束').waitFor();
    expect(head.troubles).toEqual([]);
    await head.close();
  });
});
