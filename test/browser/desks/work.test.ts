import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asOperator } from '../../tooling/as-operator.ts';
import { needs } from '../../tooling/lacking.ts';
import { seriousFaults } from '../accessibility.ts';
import { openAs } from '../as-role.ts';
import { demoInBrowser } from '../demo-in-browser.ts';

describe.runIf(needs('browser'))('the desk of the performance office', () => {
  const opened = demoInBrowser();
  const as = (role: Parameters<typeof openAs>[2], path: string) =>
    openAs(opened.browser, opened.demo.origin, role, { path });

  async function asked(path: string, body?: object) {
    const response = await asOperator(`${opened.demo.origin}/api/v1/${path}`, {
      ...(body !== undefined && {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${text}`);
    return JSON.parse(text);
  }

  it('raises three findings, sends the letter about them, and finds them in the ledger', async () => {
    const { items } = await asked('evaluations?limit=100');
    const evaluation = items.at(-1);
    const office = await as('performance-office', `/desk/findings/new?evaluation=${evaluation.id}`);
    const { page } = office;
    for (const at of [1, 2, 3]) {
      await page.getByLabel('问题', { exact: true }).fill(`第${at}批设备购置后闲置`);
      await page.getByLabel('类别').fill('资产管理');
      await page.getByLabel('严重程度').selectOption({ label: '一般' });
      await page.getByLabel(/涉及金额/).fill('12.5');
      await page.getByLabel(/从今日起的天数/).fill('60');
      await page.getByRole('button', { name: '登记', exact: true }).click();
      await page.getByText(`已登记第 ${at} 个`).waitFor();
    }
    expect(await seriousFaults(page)).toEqual([]);

    // The letter is drafted and seen as it will be printed; the head of finance signs it off; it gets its number.
    await page.getByRole('link', { name: '发送这项评价的文书' }).click();
    await page.getByLabel('发什么文书').selectOption({ label: '整改通知书' });
    await page.getByRole('button', { name: '先看预览' }).click();
    await page.frameLocator('iframe').getByText('第3批设备购置后闲置').first().waitFor();
    await page.getByRole('button', { name: '拟稿' }).click();
    await page.getByText('已拟稿：整改通知书').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    const address = new URL(page.url());
    const head = await as('head-of-finance', address.pathname + address.search);
    await head.page.getByRole('button', { name: '签发', exact: true }).click();
    await head.page.getByLabel(/签发人/).fill('分管局领导');
    await head.page.locator('form').getByRole('button', { name: '签发', exact: true }).click();
    await head.page.getByText('已办理：签发').waitFor();
    expect(head.troubles).toEqual([]);
    await head.close();
    await page.reload();
    await page.getByRole('button', { name: '编号发出' }).click();
    await page.locator('form').getByRole('button', { name: '编号发出' }).click();
    await page.getByText('已办理：编号发出').waitFor();
    await page.getByRole('heading', { name: /整改通知书 .*〔\d{4}〕\d+号/ }).waitFor();

    await page.goto(`${opened.demo.origin}/desk/ledger?q=${encodeURIComponent('批设备购置后闲置')}`);
    await page.getByText('列出 3 个，共 3 个问题').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(office.troubles).toEqual([]);
    await office.close();
  });

  it('verifies one, returns another with its reasons, and each time the next one comes up by itself', async () => {
    const { items } = await asked('ledger?state=raised&class=at-once&limit=2');
    const photo = readFileSync(new URL('../../../docs/images/allocation.png', import.meta.url));
    for (const { id } of items) {
      const form = new FormData();
      form.append('manifest', JSON.stringify({ files: [{ name: '现场.png', speaksOf: '2025-11-20' }] }));
      form.append('file', new Blob([photo], { type: 'image/png' }), '现场.png');
      await asOperator(`${opened.demo.origin}/api/v1/findings/${id}/evidence`, { method: 'POST', body: form });
      await asked(`findings/${id}/completion`, { claim: 'complete', note: '已改正', on: '2025-11-24' });
    }
    const { page, troubles, close } = await as('performance-office', '/desk');
    await page.getByRole('button', { name: '待验收 2' }).click();
    await page.getByRole('heading', { name: items[0].description }).waitFor();
    await page.getByRole('img', { name: '现场.png' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    await page.keyboard.press('j');
    await page.getByRole('heading', { name: items[1].description }).waitFor();
    await page.keyboard.press('k');
    await page.getByRole('heading', { name: items[0].description }).waitFor();
    await page.keyboard.press('v');
    await page.getByLabel('核查情况与理由').fill('现场核对，已改正');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/已办理：验收销号/).waitFor();
    await page.getByRole('heading', { name: items[1].description }).waitFor();

    await page.keyboard.press('r');
    await page.getByLabel('理由', { exact: true }).fill('照片看不出地点');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已退回，单位将看到退回理由').waitFor();
    const { item } = await asked(`findings/${items[1].id}`);
    expect(item.rounds.at(-1).returned.reasons).toEqual(['照片看不出地点']);
    expect((await asked(`findings/${items[0].id}`)).item).toMatchObject({ state: 'verified', rating: 'complete' });
    expect(troubles).toEqual([]);
    await close();
  });

  it('opens in English on a phone without a missing word and without scrolling sideways', async () => {
    const { items } = await asked('ledger?limit=1');
    const { page, troubles, close } = await openAs(opened.browser, opened.demo.origin, 'performance-office', {
      size: 'phone',
      language: 'en',
      path: '/desk/work?lang=en',
    });
    for (const path of [
      'work?queue=overdue',
      `findings/${items[0].id}`,
      'ledger',
      'ledger/paste',
      'outgoing',
      'outgoing/register',
    ]) {
      await page.goto(`${opened.demo.origin}/desk/${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByRole('status', { name: 'Fetching…' }).first().waitFor({ state: 'detached' });
      expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, 360]);
    }
    expect(troubles).toEqual([]);
    await close();
  });
});
