import { describe, expect, it } from 'vitest';
import { needs } from '../../tooling/lacking.ts';
import { seriousFaults } from '../accessibility.ts';
import { openAs } from '../as-role.ts';
import { demoInBrowser } from '../demo-in-browser.ts';

describe.runIf(needs('browser'))('the administrator', () => {
  const opened = demoInBrowser();
  const open = (more: Parameters<typeof openAs>[3] = {}) =>
    openAs(opened.browser, opened.demo.origin, 'administrator', more);

  it('registers a unit and whom it is reached by, renames it, and joins it to another', async () => {
    const { page, troubles, close } = await open();
    await page.getByRole('link', { name: '单位与联系人' }).click();
    await page.locator('main table').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '登记单位' }).click();
    const form = page.locator('form.command-form');
    await form.getByLabel('名称').fill('市示范中心');
    await form.getByLabel(/^主管单位/).selectOption({ label: '市教育局' });
    await form.getByRole('button', { name: '登记单位' }).click();
    await page.getByText('已登记：市示范中心。').waitFor();
    await page.getByLabel('单位名称').fill('示范');
    await page.getByRole('link', { name: '市示范中心' }).click();
    await page.getByRole('heading', { level: 1, name: '市示范中心' }).waitFor();
    await page.getByText('没有人：催办和文书只能进站内消息').waitFor();

    await page.getByRole('button', { name: '登记人员' }).click();
    await form.getByLabel('姓名').fill('示范经办人');
    await form.getByLabel(/^电子邮箱/).fill('contact@example.invalid');
    await form.getByRole('button', { name: '登记人员' }).click();
    await page.getByText('已办理：登记人员。').waitFor();
    await page.getByRole('button', { name: '登记任职' }).click();
    await form.getByLabel('人员').selectOption({ label: '示范经办人 · contact@example.invalid' });
    await form.getByRole('button', { name: '登记任职' }).click();
    await page.getByRole('cell', { name: 'contact@example.invalid' }).waitFor();

    await page.getByRole('button', { name: '更名' }).click();
    await form.getByLabel('新名称').fill('市示范服务中心');
    await form.getByLabel('依据或理由').fill('机构编制批复');
    await form.getByRole('button', { name: '更名' }).click();
    await page.getByText('曾用名：市示范中心').waitFor();
    await page.getByRole('button', { name: '并入另一单位' }).click();
    await form.getByLabel('并入哪个单位').selectOption({ label: '市教育局' });
    await form.getByLabel('依据或理由').fill('机构编制批复');
    await form.getByRole('button', { name: '并入另一单位' }).click();
    await page.getByText('并入：市教育局').waitFor();
    expect(await page.getByRole('button', { name: '更名' }).count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });

  it('opens an account, grants a role, hands the account over, and lets another system in and out again', async () => {
    const { page, troubles, close } = await open();
    expect(page.url()).toContain('/desk/administration');
    expect(await seriousFaults(page)).toEqual([]);

    // Whether all is well is said in words.
    await page.getByRole('link', { name: '运行状态' }).click();
    await page.getByText('个已跟上全部记录').waitFor();
    await page.getByRole('link', { name: '← 账户与权限' }).click();

    // What was begun is still there after a reload; the password is said once and kept nowhere.
    await page.getByRole('link', { name: '开立账户' }).click();
    await page.getByRole('heading', { level: 1, name: '开立账户' }).waitFor();
    await page.getByLabel(/^姓名/).fill('新来的审计（示例）');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '开立账户' }).waitFor();
    expect(await page.getByLabel(/^姓名/).inputValue()).toBe('新来的审计（示例）');
    await page.getByLabel(/^登录名/).fill('xinlai');
    await page.getByRole('button', { name: '开立账户' }).click();
    await page.getByText('临时密码').waitFor();
    const password = (await page.locator('code').textContent()) ?? '';
    expect(password.length).toBeGreaterThanOrEqual(12);
    expect(await page.evaluate('JSON.stringify({ ...localStorage })')).not.toContain(password);

    // A role, for what it is to hold.
    await page.getByRole('link', { name: '查看账户' }).click();
    await page.getByText('没有角色').waitFor();
    expect(await page.getByText(password).count()).toBe(0);
    await page.getByRole('button', { name: '授予角色' }).click();
    await page.getByRole('combobox', { name: '角色' }).selectOption({ label: '审计' });
    await page.getByLabel('范围').selectOption({ label: '全辖区' });
    await page.locator('form').getByRole('button', { name: '授予角色' }).click();
    await page.getByText('审计 · 全辖区').waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    // Somebody leaves: the account is handed over and closed.
    await page.getByRole('button', { name: '离任移交' }).click();
    await page.getByLabel('接替人').selectOption({ label: '审计人员（示例）' });
    await page.getByLabel('理由').fill('调离');
    await page.locator('form').getByRole('button', { name: '离任移交' }).click();
    await page.getByText('已移交：任职 0 项').waitFor();
    await page.getByRole('button', { name: '启用' }).waitFor();

    // A token is said once, and taken back with a reason.
    await page.goto(`${opened.demo.origin}/desk/administration/tokens`);
    await page.getByLabel('系统名称').fill('预算一体化系统');
    await page.getByRole('combobox', { name: '角色' }).selectOption({ label: '审计' });
    await page.getByRole('button', { name: '创建令牌' }).click();
    await page.getByText('令牌（只显示这一次）').waitFor();
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await page.getByRole('button', { name: '撤销“预算一体化系统”的令牌' }).click();
    await page.getByRole('cell', { name: '已撤销' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });

  it('sets how everybody signs in, what takes two people, and who stands in for whom', async () => {
    const { page, troubles, close } = await open({ path: '/desk/administration/rules' });
    await page.getByRole('button', { name: '修改' }).click();
    await page.getByLabel(/^无操作多久退出/).fill('45');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('45 分钟没有操作即退出').waitFor();
    await page.getByRole('button', { name: '改为须两人' }).first().click();
    await page.getByLabel('理由').fill('内部控制制度');
    await page.getByLabel('日期').fill('2025-12-01');
    await page.locator('form').getByRole('button', { name: '改为须两人' }).click();
    await page.getByText('须两人', { exact: true }).waitFor();
    await page.getByRole('button', { name: /^启用：日历订阅/ }).click();
    await page.getByLabel('理由').fill('网关已部署');
    await page.locator('form').getByRole('button', { name: '启用', exact: true }).click();
    await page.getByText('已启用', { exact: true }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    await page.goto(`${opened.demo.origin}/desk/administration/deputies`);
    await page.getByRole('button', { name: '指定代理人' }).click();
    await page.getByLabel('本人', { exact: true }).selectOption({ label: '审计人员（示例）' });
    await page.getByLabel('代理人', { exact: true }).selectOption({ label: '第三方机构甲（示例）' });
    await page.locator('form').getByRole('button', { name: '指定代理人' }).click();
    const row = page.getByRole('row', { name: /审计人员.*第三方机构甲/ });
    await row.getByRole('button', { name: '结束代理' }).click();
    await row.getByLabel(/^最后一天/).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await row.locator('form').getByRole('button', { name: '结束代理' }).click();
    await row.locator('form').waitFor({ state: 'detached' });
    expect(troubles).toEqual([]);
    await close();
  });

  it('reads all of it in English on a phone, and nothing runs out of the screen', async () => {
    const { page, troubles, close } = await open({
      size: 'phone',
      language: 'en',
      path: '/desk/administration?lang=en',
    });
    for (const path of ['', '/accounts/new', '/tokens', '/rules', '/deputies']) {
      await page.goto(`${opened.demo.origin}/desk/administration${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBe(360);
    }
    expect(troubles).toEqual([]);
    await close();
  });
});
