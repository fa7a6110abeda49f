import type { Page, Route } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { asOperator } from '../../tooling/as-operator.ts';
import { needs } from '../../tooling/lacking.ts';
import { seriousFaults } from '../accessibility.ts';
import { openAs } from '../as-role.ts';
import { demoInBrowser } from '../demo-in-browser.ts';

describe.runIf(needs('browser'))('the desk of the budget office', () => {
  const opened = demoInBrowser();
  const open = async (...[role, options]: [Parameters<typeof openAs>[2], Parameters<typeof openAs>[3]]) => {
    const watched = await openAs(opened.browser, opened.demo.origin, role, options);
    onTestFinished(() => watched.close());
    return watched;
  };
  const row = (page: Page, name: string) => page.locator('tr[data-line]').filter({ hasText: name });
  const river = '“一泓清水入黄河”项目';
  const post = async (path: string, body: object): Promise<{ readonly id: string }> => {
    const headers = { 'content-type': 'application/json' };
    const sent = { method: 'POST', body: JSON.stringify(body), headers };
    const response = await asOperator(`${opened.demo.origin}/api/v1/${path}`, sent);
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return JSON.parse(await response.text());
  };

  it('filters, explains, confirms many and one, overrides, takes back, and looks back', async () => {
    const { page, troubles } = await open('budget-office', {});
    expect(page.url()).toContain('/desk/money');
    await page.getByText('30 个对象').waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    // The lines that are not drawn have their height: whoever scrolls comes to the last one.
    expect(await page.locator('tr[data-line]').count()).toBeLessThan(30);
    await page.evaluate("document.querySelector('.money-scroll').scrollTop = 30 * 44");
    await page.locator('tr[aria-rowindex="31"]').waitFor();
    expect(await page.evaluate("document.querySelector('.money-scroll').scrollHeight")).toBe(40 + 30 * 44);

    // The strip at the foot totals what the filter shows.
    await page.getByRole('form', { name: '筛选' }).getByLabel('等级').selectOption('中');
    await page.locator('.money-foot').getByText('−2,999.55 万元').waitFor();
    expect(new URL(page.url()).searchParams.get('grade')).toBe('中');
    await expect.poll(() => page.locator('tr[data-line]').count()).toBe(9);

    // Without the mouse: down to a line, open it, go on to the next, close.
    await page.keyboard.press('f');
    await page.locator('.filters input[type=search]:focus').waitFor();
    await page.keyboard.press('Escape');
    for (const key of ['j', 'j', 'Enter']) await page.keyboard.press(key);
    const drawer = page.getByRole('complementary', { name: '为什么是这个数' });
    await drawer.locator('tr.lit').waitFor();
    expect(await drawer.locator('tr.lit').textContent()).toContain('评价为中的核减');
    expect(await drawer.locator('.facts a').count()).toBeGreaterThan(3);
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });

    // Many at once: what will happen in money is said first, what happened line by line, and it can be undone.
    await page.getByLabel('全选筛选出的 9 行').click();
    await page.getByText('可按建议确认 4 行：调整合计 −2,395.00 万元').waitFor();
    await page.getByRole('button', { name: '确认这 4 行' }).click();
    await page.getByText('已决定 4 行，调整合计 −2,395.00 万元').waitFor();
    // An answer that is lost on the way back is asked for again as the same intention, and no line is told to have been refused.
    const loseAnswer = async (route: Route) => {
      await route.fetch();
      await route.abort();
    };
    await page.route(/decision\/withdrawal/, loseAnswer, { times: 1 });
    await page.getByRole('button', { name: '撤回刚才的决定' }).click();
    await page.locator('.bulk .failure').getByRole('button', { name: '再试一次' }).click();
    await page.getByText('已撤回 4 行，未办成 0 行').waitFor();
    await page.locator('.bulk').getByRole('button', { name: '关闭' }).click();

    // One of them in its row, and another figure with a reason.
    await row(page, river).getByRole('button', { name: '确认' }).click();
    await page.getByText(`“${river}”已按建议确认，调整 −735.00 万元。`).waitFor();
    await row(page, river).getByRole('button', { name: '办理' }).click();
    const editor = page.locator('tr.editor');
    await editor.getByRole('button', { name: '另定' }).click();
    await editor.getByLabel('增减额').fill('-500');
    await editor.getByText('下年预算将为 6,850.00 万元').waitFor();
    await editor.getByLabel('理由').fill('在建工程须按期付款');
    await editor.getByRole('button', { name: '提交' }).click();
    await row(page, river).getByText('另定 −500.00').waitFor();

    // As of the first day on which anything happened nothing was decided, and nothing can be.
    await page.getByRole('slider', { name: '回看' }).focus();
    await page.keyboard.press('Home');
    await page.getByText('您看到的是截至').waitFor();
    await page.locator('.money-foot').getByText('已决定 0 行').waitFor();
    expect(await page.getByRole('button', { name: '办理' }).count()).toBe(0);

    // A position of the log is no day: it stands at the last day before it, wherever it comes among days as a text.
    const answer = await asOperator(`${opened.demo.origin}/api/v1/fiscal-years/2025/days?asOf=2025-03-11`);
    const { items, position } = (await answer.json()) as { readonly items: unknown[]; readonly position: string };
    await page.goto(`${opened.demo.origin}/desk/money?fiscalYear=2025&asOf=${position}`);
    await page.getByText(`截至 记录位置 ${position} 的情况`).waitFor();
    const slider = page.getByRole('slider', { name: '回看' });
    await expect.poll(() => slider.inputValue()).toBe(String(items.length - 1));
    expect(troubles).toEqual([expect.stringContaining('net::ERR_FAILED')]);
  });

  it('tells whoever is slower what was decided in between, and keeps what was typed', async () => {
    const path = '/desk/money?q=老旧小区';
    const { page: first } = await open('budget-office', { path });
    const { page: second } = await open('budget-office', { path });
    const overriding = async (page: Page, amount: string) => {
      await page.getByRole('button', { name: '办理' }).click();
      await page.getByRole('button', { name: '另定' }).click();
      await page.getByLabel('增减额').fill(amount);
      await page.getByLabel('理由（必填）').fill('在建工程须按期付款');
    };
    await overriding(second, '-9000');
    await overriding(first, '-200');
    await second.getByRole('button', { name: '提交' }).click();
    await second.locator('.wrong').getByText('不得低于−6,480.00万元').waitFor();
    expect(await second.locator('.failure').count()).toBe(0);
    await first.getByRole('button', { name: '提交' }).click();
    await first.getByText('另定 −200.00').waitFor();
    await second.getByLabel('增减额').fill('-300');
    await second.getByRole('button', { name: '提交' }).click();
    await second.locator('.failure').getByText('另定预算 · 预算科').waitFor();
    expect(await second.getByLabel('理由（必填）').inputValue()).toBe('在建工程须按期付款');
    await second.getByRole('button', { name: '提交' }).click();
    await second.getByText('另定 −300.00').waitFor();
  });

  it('groups with subtotals, and saves exactly the columns that are shown', async () => {
    const { page, troubles } = await open('budget-office', {
      path: '/desk/money?group=grade&columns=object,grade,currentBudget&decision=decided',
    });
    const groups = page.locator('tr.group');
    await groups.filter({ hasText: '良' }).getByText('8 个对象').waitFor();
    await page.locator('tr[data-line]').first().waitFor();
    const address = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
    const saved = await page.evaluate(async (from) => (await fetch(from ?? '')).text(), address);
    const [head, ...lines] = saved.trim().split('\r\n');
    expect(head).toBe('对象,被评价单位,评价结果,评价得分,当年预算（元）,示例');
    const shown = await page.locator('tr[data-line] .line-name').allTextContents();
    expect(lines.map((line) => line.split(',')[0])).toEqual(shown);
    expect(troubles).toEqual([]);
  });

  it('keeps a view, shares it with an office, and opens it for whoever of that office comes', async () => {
    const { page, troubles } = await open('budget-office', { path: '/desk/money?decision=undecided&group=policyArea' });
    const openViews = () => page.locator('summary').filter({ hasText: '视图' }).first().click();
    await openViews();
    await page.getByLabel('视图名称').fill('未定，按领域');
    await page.getByRole('button', { name: '存为视图' }).click();
    await page.getByLabel('视图“未定，按领域”的共享范围').selectOption({ label: '预算科' });
    await page.getByText('各角色的默认视图').click();
    await page.getByRole('combobox', { name: '预算科', exact: true }).selectOption({ label: '未定，按领域' });
    expect(await seriousFaults(page)).toEqual([]);

    await page.goto(`${opened.demo.origin}/desk/money`);
    await page.waitForURL(/decision=undecided/);
    expect(new URL(page.url()).searchParams.get('group')).toBe('policyArea');
    await openViews();
    await page.getByRole('button', { name: '全部' }).click();
    await page.waitForURL((address) => address.searchParams.get('view') === 'view-all');
    expect(new URL(page.url()).searchParams.get('decision')).toBe(null);

    // Shared with nobody, it opens for nobody and can be taken away.
    await page.getByLabel('视图“未定，按领域”的共享范围').selectOption({ label: '仅本人' });
    await page.getByRole('button', { name: '删除视图“未定，按领域”' }).click();
    await page.getByRole('button', { name: '删除视图“未定，按领域”' }).waitFor({ state: 'detached' });
    await page.goto(`${opened.demo.origin}/desk/money`);
    await page.locator('tr[data-line]').first().waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect(troubles).toEqual([]);
  });

  it('lets the head of finance end the round, and open it again with a reason', async () => {
    const { page, troubles } = await open('head-of-finance', { path: '/desk/money' });
    const send = async (act: string, reason: string) => {
      await page.getByRole('button', { name: act }).click();
      const form = page.getByRole('form', { name: act });
      await form.getByLabel('理由').fill(reason);
      await form.getByRole('button', { name: act }).click();
    };
    await send('结束本轮', '');
    await page.getByText('2025 年决定轮次已结束').waitFor();
    expect(await page.getByRole('button', { name: '确认' }).count()).toBe(0);
    await send('重开本轮', '两个项目的结果更正');
    await page.getByText('2025 年决定轮次开放').waitFor();
    await page.getByRole('button', { name: /行未决定/ }).click();
    await page.waitForURL(/decision=undecided/);
    expect(troubles).toEqual([]);
  });

  it('holds many lines for a reason; takes by hand what no file has told, and the proposal follows', async () => {
    const { page, troubles } = await open('budget-office', { path: '/desk/money?q=凤山' });
    await page.getByLabel(/^全选筛选出的/).click();
    await page.getByRole('button', { name: /^暂缓这 \d+ 行$/ }).click();
    await page.locator('.bulk').getByLabel('理由').fill('审计未结');
    await page.getByRole('button', { name: /^暂缓这 \d+ 行$/ }).click();
    await page.getByText(/已暂缓 [1-9]\d* 行，原已如此 0 行，未办成 0 行。/).waitFor();
    const held = row(page, '凤山').first().getByText('暂缓 1 项');
    expect(await held.getAttribute('title')).toMatch(/^自 \d{4}-\d{2}-\d{2} 起暂缓：审计未结$/);
    // Of this one nothing is on record: what is stated first is a flag.
    const object = await post('objects', { name: '没有数据的项目（示例）', kind: 'project' });
    const years = { fundYear: 2023, evaluationYear: 2024, applyToYear: 2025 };
    const { id } = await post('evaluations', { objectId: object.id, ...years });
    await post(`evaluations/${id}/outcome`, { grade: '中' });
    await page.goto(`${opened.demo.origin}/desk/money/lines/2025-${object.id}`);
    await page.getByText('请在下面“登记预算数据”').waitFor();
    await page.getByRole('button', { name: '登记特殊情形' }).first().click();
    await page.getByLabel('情形', { exact: true }).selectOption('财政专户项目');
    await page.getByLabel('事由和依据').fill('资金在财政专户核算');
    await page.locator('.command-form').getByRole('button', { name: '登记特殊情形' }).click();
    await page.locator('.on-record li').getByText('财政专户项目').waitFor();
    await page.getByRole('button', { name: '登记预算数据' }).first().click();
    await page.getByLabel('当年预算').fill('6000');
    await page.getByLabel('年末结余（万元）', { exact: false }).first().fill('-12.5');
    await page.locator('.command-form').getByRole('button', { name: '登记预算数据' }).click();
    await page.locator('.sentence').getByText('6,000.00万元 × 10% = 600.00万元').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.locator('.on-record li').getByRole('button', { name: '撤销' }).click();
    await page.locator('.on-record li').getByLabel('理由').fill('登记有误');
    await page.locator('.on-record .command-form').getByRole('button', { name: '撤销' }).click();
    await page.getByText('没有登记特殊情形。').waitFor();
    expect(troubles).toEqual([]);
  });

  it('explains a line on a page of its own on a phone, in English', async () => {
    const { page, troubles } = await open('budget-office', { size: 'phone', language: 'en', path: '/desk/money' });
    await page.locator('.line-name').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    const id = await page.locator('tr[data-line]').first().getAttribute('data-line');
    await page.goto(`${opened.demo.origin}/desk/money/lines/${id}`);
    await page.locator('tr.lit').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await seriousFaults(page)).toEqual([]);
    const [width, space] = await page.evaluate<number[]>('[document.documentElement.scrollWidth, innerWidth]');
    expect(width).toBeLessThanOrEqual(space ?? 0);
    expect(troubles).toEqual([]);
  });
});
