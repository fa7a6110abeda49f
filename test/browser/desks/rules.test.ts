import { describe, expect, it } from 'vitest';
import { needs } from '../../tooling/lacking.ts';
import { everyTier } from '../../tooling/tier.ts';
import { seriousFaults } from '../accessibility.ts';
import { openAs } from '../as-role.ts';
import { demoInBrowser } from '../demo-in-browser.ts';
import { headerRows } from '../header-rows.ts';

const pages = ['/money/results', '/money/contradictions', '/money/what-if', '/money/rules', '/overview'];

describe.runIf(needs('browser'))('rules, and what they come to', () => {
  const opened = demoInBrowser();

  it('a change of a parameter is tried, then a rule is drafted with its faults at the cell, saved, and adopted', {
    timeout: 90_000,
  }, async () => {
    const { page, troubles, close } = await openAs(opened.browser, opened.demo.origin, 'budget-office', {
      path: '/desk/money/what-if?rules=default@1&rules.poor-cut=-50',
    });

    // What if: the totals, then the lines that change, the largest first.
    await page.locator('#what-changes tbody tr').first().waitFor();
    const differences = await page.locator('#what-changes tbody td:last-child').allTextContents();
    const amounts = differences.map((text) => Math.abs(Number(text.replaceAll(/[^\d.]/g, ''))));
    expect(amounts.length).toBeGreaterThan(1);
    expect(amounts).toEqual(amounts.toSorted((one, other) => other - one));
    expect(await seriousFaults(page)).toEqual([]);

    // A parameter from low to high.
    await page.locator('select:has(option[value="poor-cut"])').selectOption('poor-cut');
    await page.getByLabel('步数').fill('2');
    await page.getByRole('button', { name: '开始' }).click();
    await page.getByRole('slider').waitFor();
    await page.getByRole('slider').press('End');
    await page.getByText('取值 0% 时').waitFor();

    // Draft: an effect that nobody can read is told at its cell, and nothing can be saved meanwhile.
    await page.getByRole('link', { name: '规则', exact: true }).click();
    await page.getByRole('link', { name: '编辑新版本' }).click();
    const effect = page.getByLabel('第 2 行 措施');
    const sound = await effect.inputValue();
    await effect.fill('砍掉');
    await page.locator('td.is-wrong .wrong').waitFor();
    expect(await page.getByRole('button', { name: '保存为版本' }).isDisabled()).toBe(true);
    await effect.fill(sound);
    const grade = page.getByLabel('第 3 行 评价结果');
    await grade.fill('良好');
    await page.getByText(/^表1 第 3 行 评价结果：.*良好/).waitFor();
    await grade.fill('中');

    // A case: facts in, effect out.
    await page.getByRole('button', { name: '加一个例子' }).click();
    await page.locator('#case-0-grade').fill('良');
    await page.locator('#case-0-notDemonstrated').selectOption('false');
    await page.locator('#case-0-currentBudget').fill('1000000');
    await page.locator('.rule-case .lead').filter({ hasText: '100.00万元' }).waitFor();
    await page.getByLabel('第 2 行 说明', { exact: true }).fill('评价为良的保持不变');
    await page.getByText('检查通过').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '保存为版本' }).click();
    await page.getByText('已保存为第 2 版').waitFor();

    // Adopt.
    await page.getByRole('link', { name: '去采用' }).click();
    await page.getByRole('cell', { name: '评价为良的保持不变' }).waitFor();
    await page.getByText(/2025 年现行：.+ 第 1 版/).waitFor();
    // No version is supposed: the one that is adopted has been chosen, and what was typed outlives a reload.
    const version = page.getByLabel('版本', { exact: true });
    expect(await version.inputValue()).toBe('');
    await page.getByRole('button', { name: '采用', exact: true }).click();
    expect(await version.evaluate((field: { validity: { valid: boolean } }) => field.validity.valid)).toBe(false);
    await version.selectOption({ label: '第 2 版' });
    await page.getByLabel('理由').first().fill('评价办法修订');
    await page.reload();
    expect(await page.getByLabel('理由').first().inputValue()).toBe('评价办法修订');
    await page.getByRole('button', { name: '采用', exact: true }).click();
    await page.getByText('第 2 版已为 2025 年采用').waitFor();
    await page.getByText(/2025 年现行：.+ 第 2 版/).waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    // Any version is read whole, in words, with what became another since the one before it.
    await page.getByRole('link', { name: '第 2 版', exact: true }).click();
    await page.getByRole('heading', { name: /第 2 版$/ }).waitFor();
    await page
      .getByRole('cell', { name: /核减本年预算的30%（参数“差：核减”）/ })
      .first()
      .waitFor();
    await page.locator('#since td', { hasText: '评价为良的保持不变' }).waitFor();
    expect(await page.locator('.rule-table tr', { hasText: '本版有改动' }).allTextContents()).toEqual([
      expect.stringMatching(/^2评价结果为良；.+维持不变评价为良的保持不变/),
    ]);
    expect(await seriousFaults(page)).toEqual([]);
    await page.goBack();

    // When it was saved is told by the clocks of the bureau.
    const address = `/api/v1/rule-sets/${new URL(page.url()).pathname.split('/').at(-1)}`;
    const savedAt = await page.evaluate<string>(
      `fetch('${address}').then((answer) => answer.json()).then(({ item }) => item.versions.at(-1).recordedAt)`,
    );
    const clocks = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Shanghai',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    await page
      .getByRole('cell', { name: clocks.format(new Date(savedAt)) })
      .first()
      .waitFor();

    // The values of a year: what is out of range or no number is refused beside its field, and what was typed stays.
    await page.getByRole('button', { name: '修改取值' }).click();
    const cut = page.getByLabel('差：核减');
    for (const wrong of ['砍掉', '-101']) {
      await cut.fill(wrong);
      await page.getByRole('button', { name: '保存取值' }).click();
      await page.locator('.field', { has: cut }).locator('.wrong').waitFor();
      expect(await cut.inputValue()).toBe(wrong);
    }
    await cut.fill('-40');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '保存取值' }).click();
    await page.getByText('2025 年的取值已保存').waitFor();
    await page.getByRole('row', { name: /差：核减 -30 % -40 %/ }).waitFor();

    // Retired, with a reason: nobody can adopt it any more, and the year that has it keeps it.
    await page.getByRole('button', { name: '停用这套规则' }).click();
    await page.getByLabel('理由').last().fill('改用新的办法');
    await page.getByRole('button', { name: '停用这套规则' }).click();
    await page.locator('.lead').filter({ hasText: '已停用' }).waitFor();
    expect(await page.getByRole('button', { name: '采用', exact: true }).count()).toBe(0);
    expect(troubles.filter((trouble) => !/4(00|22)/.test(trouble))).toEqual([]);
    await close();
  });

  it('figures of the leader’s page and of the use of results lead to their lines', { timeout: 60_000 }, async () => {
    const { page, troubles, close } = await openAs(opened.browser, opened.demo.origin, 'head-of-finance');
    await page.locator('.four-sentences').waitFor();
    expect(page.url()).toContain('/desk/overview');
    await page.locator('.flow-chart svg').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    // One sheet of A4.
    const sheet = await page.pdf({ preferCSSPageSize: true });
    expect(sheet.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);

    await page.locator('.four-sentences a').first().click();
    await page.locator('#lines tbody tr').first().waitFor();
    expect(await page.locator('#lines tbody tr').count()).toBe(30);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('link', { name: '矛盾', exact: true }).click();
    await page.locator('#contradictions tbody a').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });

  it.for(everyTier(pages.slice(0, 1), pages))(
    '%s opens on a phone in English, without scrolling sideways',
    { timeout: 60_000 },
    async (path) => {
      const { page, troubles, close } = await openAs(opened.browser, opened.demo.origin, 'budget-office', {
        size: 'phone',
        language: 'en',
        path: `/desk${path}`,
      });
      await page.locator('main table').first().waitFor();
      const [width, space] = await page.evaluate<number[]>('[document.documentElement.scrollWidth, innerWidth]');
      expect(width).toBeLessThanOrEqual(space ?? 0);
      expect(await headerRows(page)).toBe(2);
      expect(troubles).toEqual([]);
      await close();
    },
  );
});
