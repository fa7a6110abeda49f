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
    await page.getByRole('link', { name: evaluation.objectName }).click();
    await page.getByRole('heading', { level: 1, name: evaluation.objectName }).waitFor();
    await page.goBack();
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

    await page.getByRole('navigation').getByRole('link', { name: '整改台账' }).click();
    await page.getByLabel('对象、问题或编号').fill('批设备购置后闲置');
    await page.keyboard.press('Enter');
    await page.getByText('列出 3 个，共 3 个问题').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(office.troubles).toEqual([]);
    await office.close();
  });

  it('raises a finding once, though its answer was lost and the page was loaded again before it was sent again', async () => {
    const { items } = await asked('evaluations?limit=1');
    const { page, close } = await as('performance-office', `/desk/findings/new?evaluation=${items[0].id}`);
    await page.getByLabel('问题', { exact: true }).fill('合同未按期备案');
    await page.getByLabel('类别').fill('合同管理');
    await page.getByLabel('严重程度').selectOption({ label: '一般' });
    await page.getByLabel(/从今日起的天数/).fill('60');
    await page.route('**/api/v1/findings', async (route) => {
      await route.fetch();
      await route.abort();
    });
    const raise = page.getByRole('button', { name: '登记', exact: true });
    await raise.click();
    await page.getByText('没有收到服务器的答复').waitFor();
    await page.unroute('**/api/v1/findings');
    await page.reload();
    await raise.click();
    await page.getByText('已登记第 1 个').waitFor();
    expect((await asked(`ledger?q=${encodeURIComponent('合同未按期备案')}`)).items).toHaveLength(1);
    await close();
  });

  it('writes over nothing that others recorded of an evaluation after it was begun, and loses no word of it', async () => {
    const { items } = await asked('evaluations?limit=1');
    const { id } = items[0];
    const { page, troubles, close } = await as('performance-office', `/desk/evaluations/${id}`);
    const deed = page.locator('details.deed', { hasText: '登记单位自评' });
    const score = deed.getByLabel('得分');
    await deed.locator('summary').click();
    await score.fill('87.5');
    await asked(`evaluations/${id}/self-evaluation`, { score: 60, grade: null, on: null, note: null });
    await page.reload();
    await deed.getByRole('button').click();
    await deed.getByText('别人改动过').waitFor();
    expect(await score.inputValue()).toBe('87.5');
    expect(await seriousFaults(page)).toEqual([]);
    // What answers in place of the service is neither yes nor no.
    await page.route('**/self-evaluation', (route) => route.fulfill({ body: '<html>请登录网络</html>' }));
    await deed.getByRole('button').first().click();
    await deed.getByText('network.malformed-answer').waitFor();
    await page.unroute('**/self-evaluation');
    await deed.getByRole('button', { name: '登记单位自评' }).click();
    await page.getByText('已办理：登记单位自评').waitFor();
    expect((await asked(`evaluations/${id}`)).item.selfScore).toBe(87.5);
    expect(troubles.filter((trouble) => !trouble.includes('409'))).toEqual([]);
    await close();
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
    // The first queue with something in it opens by itself.
    const { page, troubles, close } = await as('performance-office', '/desk');
    await page.getByRole('button', { name: '待验收 3' }).and(page.locator('[aria-current]')).waitFor();
    await page.getByRole('heading', { name: items[0].description }).waitFor();
    await page.getByRole('img', { name: '现场.png' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    await page.keyboard.press('j');
    await page.getByRole('heading', { name: items[1].description }).waitFor();
    await page.keyboard.press('k');
    await page.getByRole('heading', { name: items[0].description }).waitFor();
    await page.keyboard.press('v');
    const note = page.getByLabel('核查情况与理由');
    await note.fill('现场核对，已改正');
    // The list cannot be asked for again: it says so, and what is being written stays where it is.
    await page.route('**/api/v1/ledger?**', (route) => route.fulfill({ status: 503, body: '' }));
    const [evaluation] = (await asked('evaluations?limit=1')).items;
    await asked(`evaluations/${evaluation.id}/self-evaluation`, { score: 70, grade: null, on: null, note: null });
    await page.locator('.news').click();
    await page.locator('.split-thing').getByText('network.malformed-answer').waitFor();
    await page.unroute('**/api/v1/ledger?**');
    expect(await note.inputValue()).toBe('现场核对，已改正');
    await note.press('Control+Enter');
    await page.getByText(/已办理：验收销号/).waitFor();
    await page.getByRole('heading', { name: items[1].description }).waitFor();

    await page.keyboard.press('r');
    await page.getByLabel('理由', { exact: true }).fill('照片看不出地点');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已退回，单位将看到退回理由').waitFor();
    await page.getByRole('heading', { name: '竣工后没有办理移交，养护责任不清。' }).waitFor();
    const { item } = await asked(`findings/${items[1].id}`);
    expect(item.rounds.at(-1).returned.reasons).toEqual(['照片看不出地点']);
    expect((await asked(`findings/${items[0].id}`)).item).toMatchObject({ state: 'verified', rating: 'complete' });

    // A queue whose last thing is done still says what was done, and which one is next.
    await page.getByRole('button', { name: '延期申请 1' }).click();
    await page.getByText('须待判决').waitFor();
    await page.keyboard.press('e');
    // Only what is granted has a day.
    await page.getByLabel('答复', { exact: true }).selectOption({ label: '不同意' });
    expect(await page.getByLabel(/^延至/).count()).toBe(0);
    await page.getByLabel('答复', { exact: true }).selectOption({ label: '同意延期' });
    expect(await page.getByLabel(/^延至/).count()).toBe(1);
    await page.keyboard.press('Control+Enter');
    await page.getByText(/已办理：.*延期/).waitFor();
    await page.getByRole('button', { name: /看“待验收”（1）/ }).waitFor();
    expect(troubles.filter((trouble) => !trouble.includes('503'))).toEqual([]);
    await close();
  });

  it('puts a file on record that came on paper, and tells the story of a finding with its letters and reminders', async () => {
    const { items } = await asked('ledger?standing=overdue&limit=1');
    const { page, troubles, close } = await as('performance-office', `/desk/findings/${items[0].id}`);
    await page.getByText('上传佐证材料').click();
    await page.locator('input[type=file]').setInputFiles({
      name: '会议纪要.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('已召开整改推进会'),
    });
    await page.getByRole('list', { name: '佐证材料' }).getByRole('button', { name: '会议纪要.txt' }).click();
    await page.getByText('已召开整改推进会').waitFor();
    const story = page.locator('.story');
    await story
      .getByText(/拟稿：督办函/)
      .first()
      .waitFor();
    await story.getByText(/发出建议暂缓安排资金.*已送达/).waitFor();
    const day = await story.locator('time').first().boundingBox();
    expect(day?.x).toBeGreaterThanOrEqual(0);
    expect(await seriousFaults(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });

  it('raises the rows of a spreadsheet that are right, names what is wrong with the others, and raises none again after a reload', async () => {
    const { items } = await asked('evaluations?limit=1');
    const { objectName } = items[0];
    const { page, troubles, close } = await as('performance-office', '/desk/ledger/paste');
    const rows = [
      ['项目', '问题', '类别', '严重程度', '涉及金额（元）'],
      [objectName, '台账登记不全', '项目管理', '一般', '120000'],
      [objectName, '验收资料缺失', '项目管理', '严重程度不明', '5', '多出的一格'],
    ];
    await page.getByLabel('粘贴的内容').fill(rows.map((cells) => cells.join('\t')).join('\n'));
    await page.getByText('多出的一格').last().waitFor();
    // In another tab it is the same draft: what was raised in one is not raised again from the other.
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole('button', { name: /登记.*1/ }).waitFor();
    await page.getByRole('button', { name: /登记.*1/ }).click();
    await page.getByRole('link', { name: '已登记' }).waitFor();
    await other.getByRole('link', { name: '已登记' }).waitFor();
    expect(await other.getByRole('button', { name: /登记.*0/ }).isDisabled()).toBe(true);
    await other.close();
    await page.reload();
    await page.getByRole('link', { name: '已登记' }).waitFor();
    expect(await page.getByRole('button', { name: /登记.*0/ }).isDisabled()).toBe(true);
    expect(await seriousFaults(page)).toEqual([]);
    const raised = await asked(`ledger?q=${encodeURIComponent('台账登记不全')}`);
    expect(raised.items.map(({ amount }: { amount: number }) => amount)).toEqual([12_000_000]);
    expect(troubles).toEqual([]);
    await close();
  });

  it('writes to a department what was decided about its money', async () => {
    const { page, troubles, close } = await as('budget-office', '/desk/outgoing');
    await page.getByRole('link', { name: '拟预算挂钩通知' }).click();
    const department = page.getByLabel('主管部门');
    await department.selectOption(await department.locator('option', { hasText: '市教育局' }).getAttribute('value'));
    await page.getByRole('button', { name: '先看预览' }).click();
    await page.frameLocator('iframe').getByText('智慧校园').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '拟稿' }).click();
    await page.getByText('已拟稿：预算挂钩通知').waitFor();
    expect(troubles).toEqual([]);
    await close();
  });

  it('shows what would be sent on a day without sending it, and what was sent', async () => {
    const { page, troubles, close } = await as('performance-office', '/desk/reminders?on=2026-12-31');
    await page.getByText(/以下是 2026-12-31 会发出的 \d+\+? 件/).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel('列出').selectOption({ label: '已送达' });
    await page
      .getByRole('cell', { name: /建议暂缓安排资金/ })
      .first()
      .waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });

  it('lets the administrator change a ladder and a calendar, each seen day by day before it is saved', async () => {
    const { page, troubles, close } = await as('administrator', '/desk/settings/ladders');
    await page.getByRole('button', { name: '修改' }).first().click();
    const form = page.locator('form.command-form');
    // The default is for whatever has no other ladder: it is asked for no condition.
    expect(await form.getByLabel(/^严重程度/).count()).toBe(0);
    await form.getByLabel('若到期日为').fill('2026-03-31');
    await form.getByLabel('工作日').first().fill('-3');
    await form.getByRole('cell', { name: '2026-03-26' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    // What is not saved is kept.
    await page.reload();
    await page.getByRole('button', { name: '修改' }).first().click();
    expect(await form.getByLabel('工作日').first().inputValue()).toBe('-3');
    await form.getByLabel('理由').fill('示例：提前三个工作日提醒');
    await form.getByRole('button', { name: '保存' }).click();
    await page.getByText(/已保存：/).waitFor();
    await page.getByRole('cell', { name: '-3', exact: true }).waitFor();
    // A department is called by its name, where it is typed and where it is read.
    await page.getByRole('button', { name: '新设阶梯' }).click();
    await form.getByLabel(/^编号/).fill('water');
    await form.getByLabel(/^名称（中文）/).fill('水利阶梯');
    await form.getByLabel(/^名称（英文）/).fill('Water');
    await form.getByLabel(/^适用/).fill('政策调整');
    expect(await form.getByLabel(/^严重程度/).count()).toBe(0);
    await form.getByLabel(/^适用/).fill('');
    await form.getByLabel(/^严重程度/).waitFor();
    await form.getByLabel(/^主管部门/).fill('市水利局');
    await form.getByLabel('工作日').fill('1');
    await form.getByRole('combobox', { name: '步骤' }).selectOption({ label: '催办' });
    await form.getByLabel('发给').fill('责任单位');
    await form.getByRole('button', { name: '保存' }).click();
    await page.getByText(/市水利局 · 次序/).waitFor();

    await page.getByRole('link', { name: '工作日历' }).click();
    await page.getByRole('button', { name: '2027', exact: true }).click();
    await page.getByRole('heading', { name: '2027 年' }).waitFor();
    await page.getByRole('button', { name: '发布' }).click();
    await form.getByLabel('放假日').fill('2027-01-01~2027-01-03 2026-12-31');
    await page.getByText('不是 2027 年的日期：2026-12-31').waitFor();
    await form.getByLabel('放假日').fill('2027-01-01~2027-01-03');
    await form.getByLabel('文号').fill('示例国办发〔2026〕1号');
    expect(await seriousFaults(page)).toEqual([]);
    await form.getByRole('button', { name: '发布' }).click();
    await page.getByText('已发布 2027 年工作日历').waitFor();
    const { item } = await asked('calendars/2027');
    expect(item.daysOff).toEqual(['2027-01-01', '2027-01-02', '2027-01-03']);
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
      'outgoing?draft=budget-link',
      'reminders',
      'settings/ladders',
      'settings/calendars',
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
