import { describe, expect, it } from 'vitest';
import { needs } from '../../tooling/lacking.ts';
import { seriousFaults } from '../accessibility.ts';
import { openAs } from '../as-role.ts';
import { demoInBrowser } from '../demo-in-browser.ts';

const report = [
  '项目名称,评价结果,最终打分,评价资金（万元）',
  '公积金中心信息化项目,优,95,860',
  '办好人民满意教育项目,中,70,1200',
  '社区食堂补助资金,优,72,80',
].join('\n');
const file = { name: '2025年重点评价结果.csv', mimeType: 'text/csv', buffer: Buffer.from(report) };

describe.runIf(needs('browser'))('the performance office brings in a report', () => {
  const opened = demoInBrowser();
  const open = (path: string, more: Parameters<typeof openAs>[3] = {}) =>
    openAs(opened.browser, opened.demo.origin, 'performance-office', { path, ...more });

  it('sees what is in it before anything is recorded, takes what is sound, confirms the outcomes, and sees what a revision would do', async () => {
    const { page, troubles, close } = await open('/desk/import');

    // Choose a file and the years; look.
    await page.getByLabel(/^文件/).setInputFiles(file);
    await page.getByRole('button', { name: '看看里面有什么' }).click();
    await page.getByText('文件没有写明，请填写').waitFor();
    expect(await page.getByRole('main').textContent()).not.toContain('evaluationYear');
    await page.getByRole('textbox', { name: /^评价年度/ }).fill('2025');
    await page.getByRole('button', { name: '看看里面有什么' }).click();
    await page.getByText('读到 3 行：新增 3').waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    // A column was not understood: say what it is. Now a row contradicts itself and is left out, with what to do.
    await page.getByLabel('最终打分').selectOption({ label: '得分' });
    await page.getByText('读到 3 行：新增 2，变更 0，与记录相同 0，跳过 1').waitFor();
    await page.getByText('“社区食堂补助资金”得 72 分').waitFor();
    await page.getByRole('button', { name: '录入 2 行' }).click();
    await page.getByText('已录入：新增 2 行').waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    // Confirm both at once.
    await page.getByRole('link', { name: '去确认这些评价结果' }).click();
    await page.getByLabel('选择 全部').check();
    await page.getByRole('button', { name: '确认 2 项评价结果' }).click();
    await page.getByText('已确认 2 项。').waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    // A correction says what it does before it is saved.
    await page.getByLabel('评价结果').selectOption({ label: '已确认' });
    await page.getByRole('link', { name: '办好人民满意教育项目' }).click();
    await page.locator('summary', { hasText: '修订评价结果' }).click();
    await page.getByRole('textbox', { name: /^得分/ }).first().fill('45');
    await page.getByText('等级由中改为差。').waitFor();
    await page.getByText('结果已经定稿，修订后须重新确认。').waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    // What was taken can be taken back, and what later work stands on is named.
    await page.goto(`${opened.demo.origin}/desk/import`);
    await page.getByRole('link', { name: file.name }).click();
    await page.locator('summary', { hasText: '撤回这次导入' }).click();
    await page.getByLabel('撤回的理由').fill('年度选错');
    await page.getByRole('button', { name: '撤回这次导入' }).click();
    await page.getByText('这次导入已撤回。').waitFor();
    expect(troubles.filter((trouble) => !trouble.includes('422'))).toEqual([]);
    await close();
  });

  it('is told in English on a phone, and nothing runs out of the screen', async () => {
    const { page, troubles, close } = await open('/desk/import?lang=en', { size: 'phone', language: 'en' });
    // Words are joined by the marks of the reader's language.
    await page.goto(`${opened.demo.origin}/desk/settings/ladders`);
    await page.getByText('unit responsible, supervising department').first().waitFor();
    for (const path of ['/desk/import?about=units', '/desk/evaluations']) {
      await page.goto(`${opened.demo.origin}${path}`);
      await page.getByRole('table').first().or(page.getByText('Nothing was brought in yet.')).first().waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
      expect(await seriousFaults(page)).toEqual([]);
    }
    expect(troubles).toEqual([]);
    await close();
  });
});
