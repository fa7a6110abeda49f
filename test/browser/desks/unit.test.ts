import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { asOperator } from '../../tooling/as-operator.ts';
import { needs } from '../../tooling/lacking.ts';
import { seriousFaults } from '../accessibility.ts';
import { openAs } from '../as-role.ts';
import { demoInBrowser } from '../demo-in-browser.ts';
import { headerRows } from '../header-rows.ts';

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** A picture of one pixel: what a phone's camera gives, but small; each another file. */
const picture = (name: string) => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.concat([pixel, Buffer.from(name)]),
});

/** A file that is said to be so long; nothing of it lies on the disk. */
async function twoGigabytes(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bihuan-large-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, '现场录像.mp4');
  await writeFile(file, '');
  await truncate(file, 2_000_000_000);
  return file;
}

interface Letter {
  readonly id: string;
  readonly status: string;
  readonly recipients: readonly { readonly id: string }[];
}

/** What a list of the API answers the reader of a page. */
const itemsOf = (page: Page, list: string) =>
  page.evaluate<{ readonly id: string; readonly objectId: string }[]>(
    `fetch('/api/v1/${list}').then((answer) => answer.json()).then(({ items }) => items)`,
  );

const widthOf = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth');

describe.runIf(needs('browser'))('the desk of an evaluated unit', () => {
  const opened = demoInBrowser();

  it('on a phone: commits, reports with two photos over a bad line, asks for an extension, submits', async () => {
    const { browser, demo } = opened;
    const { page, troubles, close } = await openAs(browser, demo.origin, 'evaluated-unit', { size: 'phone' });
    // So that the step that hangs is named.
    page.setDefaultTimeout(10_000);

    // What is asked now stands on top, with one button.
    await page.getByRole('heading', { name: '现在要办：提出整改措施和期限' }).waitFor();
    await page.getByText('2025年预算').waitFor();
    expect(await widthOf(page)).toBe(360);
    expect(await headerRows(page)).toBe(2);
    expect(await seriousFaults(page)).toEqual([]);
    await page.locator('.now .button.main').click();

    // Commits: what is typed outlives a reload, and nothing is torn by what people write.
    const words = `补齐签认手续 😀 ‏مرحبا ${'很长的名称'.repeat(60)}`;
    // Who cannot keep the term is led to ask for more time first.
    await page.getByRole('link', { name: '申请延期' }).waitFor();
    await page.getByLabel('做什么').fill(words);
    await page.reload();
    await page.getByLabel('做什么').waitFor();
    expect(await page.getByLabel('做什么').inputValue()).toBe(words);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '提交整改措施' }).dblclick();
    await page.getByText('已送达财政部门：整改措施已登记').waitFor();
    expect(await widthOf(page)).toBe(360);
    // Its story calls people by their names.
    await page.locator('summary', { hasText: '全部经过' }).click();
    await page.getByText('承诺整改（责任人：市房屋安全服务中心经办人').waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    // Reports: the second photo does not get through at first, the first one stays; each says for itself when it is there.
    await page.getByRole('link', { name: '报告进展' }).click();
    await page.getByLabel('完成到').fill('60');
    await page.getByLabel('一句话说明').fill('两期签认手续已补齐');
    let attempts = 0;
    await page.route('**/api/v1/findings/*/evidence', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      attempts += 1;
      if (attempts !== 2) return route.continue();
      // It arrives, and the answer is lost on the way back.
      await route.fetch();
      return route.abort();
    });
    await page.getByLabel('添加照片或文件').setInputFiles([picture('签认单-1.png'), picture('签认单-2.png')]);
    await page.getByText('没有送达，会自动再试').waitFor({ timeout: 25_000 });
    expect(await page.getByRole('button', { name: '发送进展' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '现在再发一次' }).click();
    await page.locator('.file-kept').nth(1).waitFor();
    // What was there already did not go out a second time.
    expect(attempts).toBe(2);
    // A file of 2 GB is refused before anything of it is sent, and stands in the way of nothing.
    const sent = attempts;
    await page.getByLabel('添加照片或文件').setInputFiles(await twoGigabytes());
    await page.getByText('的上限，没有发送').waitFor();
    expect(attempts).toBe(sent);
    await page.unroute('**/api/v1/findings/*/evidence');
    // A longer one says how far it is while it goes out; it is not needed after all.
    const client = await page.context().newCDPSession(page);
    await client.send('Network.enable');
    const line = { offline: false, latency: 0, downloadThroughput: -1 };
    await client.send('Network.emulateNetworkConditions', { ...line, uploadThroughput: 1_000_000 });
    const long = { name: '签认单-3.txt', mimeType: 'text/plain', buffer: Buffer.alloc(2_000_000, '签') };
    await page.getByLabel('添加照片或文件').setInputFiles(long);
    await page
      .locator('.file-sending')
      .getByText(/^[1-9]\d?%$/)
      .waitFor();
    await client.send('Network.emulateNetworkConditions', { ...line, uploadThroughput: -1 });
    await page.locator('.file-kept').nth(2).waitFor();
    await page.getByRole('button', { name: '去掉 签认单-3.txt' }).click();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '发送进展' }).click();
    await page.getByText('已送达财政部门：进展和材料已登记').waitFor();
    await page.getByRole('link', { name: '签认单-2.png' }).waitFor();

    // Asks for more time; a day that is not later is refused beside the field and what was typed stays.
    await page.getByRole('link', { name: '申请延期' }).click();
    await page.getByLabel('延期到哪一天').fill('2027-03-31');
    await page.getByLabel('原因').fill('监理单位变更，资料移交需要时间');
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByText('已送达财政部门：延期申请等待答复').waitFor();
    await page.getByText('尚未答复').waitFor();

    // Submits, and the back button leads to no form that is sent already.
    await page.getByRole('link', { name: '提交完成情况' }).click();
    await page.getByLabel('完成情况说明').fill('手续齐全，多付部分已扣回');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByText('已送达财政部门：完成情况等待验收').waitFor();
    await page.getByRole('link', { name: '← 我的事项' }).click();
    await page.getByText('已提交，等待验收').first().waitFor();
    expect(troubles.filter((trouble) => !trouble.includes('ERR_FAILED'))).toEqual([]);
    await close();
  }, 60_000);

  it('on a phone: confirms that a letter has arrived, once, by the day it came', async () => {
    const { browser, demo } = opened;
    const { page, troubles, close } = await openAs(browser, demo.origin, 'evaluated-unit', { size: 'phone' });
    const ofOffice = async (path: string, body?: object) => {
      const init = body && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      };
      const answer = await asOperator(`${demo.origin}/api/v1/notices${path}`, init);
      return (await answer.json()) as { readonly items: readonly Letter[] };
    };
    const unitId = await page.evaluate<string>(
      "fetch('/api/v1/session').then((answer) => answer.json()).then(({ principal }) => principal.grants[0].scope.id)",
    );
    const { items } = await ofOffice('?limit=100');
    const letter = items.find(
      ({ status, recipients }) => status === 'drafted' && recipients.some(({ id }) => id === unitId),
    );
    await ofOffice(`/${letter?.id}/sign-off`, { by: { personId: null, role: '绩效科科长' }, on: null, note: null });
    await ofOffice(`/${letter?.id}/issue`, { on: null });

    await page.goto(`${demo.origin}/desk/letters/${letter?.id}`);
    await page.getByRole('heading', { name: /^签收：/ }).waitFor();
    // What it is about is said, not counted.
    await expect.poll(() => page.locator('main a[href*="/findings/"]').first().textContent()).toMatch(/[^\d]{8}/);
    expect(await widthOf(page)).toBe(360);
    expect(await page.getByText('Ctrl + Enter').isVisible()).toBe(false);
    expect(await seriousFaults(page)).toEqual([]);
    // It cannot have arrived tomorrow.
    const day = page.getByLabel('收到日期');
    expect(await day.getAttribute('max')).toBe(await day.inputValue());
    await page.getByLabel('签收方式').selectOption({ label: '电话确认' });
    await page.getByRole('button', { name: '确认收到' }).dblclick();
    await page.getByText(/签收（电话确认）/).waitFor();
    expect(troubles).toEqual([]);
    await close();
  });

  it('lets the phone’s calendar subscribe to the terms by an address that is made, shown once, and revoked', async () => {
    const { browser, demo } = opened;
    const { page, troubles, close } = await openAs(browser, demo.origin, 'evaluated-unit', {
      size: 'phone',
      path: '/desk/mine/calendar',
    });
    await page.getByText('本辖区没有启用日历订阅').waitFor();
    const allowed = await asOperator(`${demo.origin}/api/v1/calendar-feeds/rule`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ isAllowed: true, reason: '网关已部署' }),
    });
    expect(allowed.status).toBe(200);
    await page.reload();
    await page.getByRole('button', { name: '生成地址' }).click();
    const address = await page.getByRole('textbox', { name: '订阅到手机日历' }).inputValue();
    expect(await widthOf(page)).toBe(360);
    expect(await seriousFaults(page)).toEqual([]);
    // As the calendar of a phone asks: no session, no header of its own.
    const read = async () => (await fetch(address)).status;
    expect(await (await fetch(address)).text()).toMatch(/BEGIN:VEVENT[\s\S]+DTSTART;VALUE=DATE:\d{8}/);
    await page.reload();
    await page.getByText('生成过地址').waitFor();
    expect(await page.getByText(address).count()).toBe(0);
    await page.getByRole('button', { name: '停用地址' }).click();
    await page.getByText('地址已停用').waitFor();
    expect(await read()).toBe(404);
    expect(troubles).toEqual([]);
    await close();
  });

  it('opens in English on a phone without a missing word or scrolling sideways', async () => {
    const { page, troubles, close } = await openAs(opened.browser, opened.demo.origin, 'evaluated-unit', {
      size: 'phone',
      language: 'en',
      path: '/desk/mine',
    });
    for (const path of ['/mine', '/mine/calendar', '/letters', '/letters?show=messages']) {
      await page.goto(`${opened.demo.origin}/desk${path}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      expect([path, await widthOf(page), await seriousFaults(page)]).toEqual([path, 360, []]);
      expect(await headerRows(page)).toBe(2);
    }
    expect(troubles).toEqual([]);
    await close();
  });

  it.each([
    ['evaluated-unit', '/mine/findings/', '/letters?show=messages&recipient=all'],
    ['supervising-department', '/mine/findings/', '/letters?show=messages&recipient=all'],
    ['performance-office', '/findings/', '/inbox?recipient=all'],
  ] as const)('addresses that messages name lead %s to where it works', async (role, findings, messages) => {
    const { demo, browser } = opened;
    const { page, troubles, close } = await openAs(browser, demo.origin, role, { path: '/inbox?recipient=all' });
    expect(page.url()).toBe(`${demo.origin}/desk${messages}`);
    const link = page.locator('main .findings a').first();
    await link.waitFor();
    expect(await page.title()).toBe('消息 · 闭环');
    expect(await seriousFaults(page)).toEqual([]);
    const address = (await link.getAttribute('href')) ?? '';
    expect(address).toContain(`/desk${findings}`);
    // As a message writes it.
    await page.goto(`${demo.origin}/findings/${address.split('/').at(-1)}`);
    await page.waitForURL(`**${address}`);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    // One's own are shown at first; whoever sees those of others does not mark them as read unawares.
    await page.goto(`${demo.origin}/inbox`);
    const read = page.getByRole('button', { name: '全部标为已读' });
    const recipients = page.getByLabel('接收人');
    if (role === 'evaluated-unit') await read.waitFor();
    else {
      await recipients.selectOption('all');
      await page.locator('main .findings a').first().waitFor();
      await read.waitFor({ state: 'detached' });
    }
    expect(troubles).toEqual([]);
    await close();
  });

  it.each([['evaluated-unit'], ['business-office']] as const)(
    'the address of a policy change that a message names opens it for %s, named in the title of the window',
    async (role) => {
      const { demo, browser } = opened;
      const { page, troubles, close } = await openAs(browser, demo.origin, role);
      const [finding] = await itemsOf(page, 'findings');
      const proposed = await asOperator(`${demo.origin}/api/v1/policy-changes`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          title: `完善补助办法（${role}）`,
          kind: 'improve',
          objectId: finding?.objectId,
          content: '按绩效分档',
          basis: null,
          officeId: null,
          grounds: { findingIds: [finding?.id] },
          on: '2025-03-01',
        }),
      });
      const { id } = (await proposed.json()) as { readonly id: string };
      await page.goto(`${demo.origin}/policy-changes/${id}`);
      await page.waitForURL(`**/desk/policy/${id}`);
      await page.getByRole('heading', { level: 1, name: '完善补助办法' }).waitFor();
      expect(await page.title()).toBe(`完善补助办法（${role}） · 闭环`);
      // What it rests on is read where the reader works.
      await page.locator(`main a[href$="/findings/${finding?.id}"]`).first().click();
      await page.waitForURL(`**/desk/${role === 'evaluated-unit' ? 'mine/' : ''}findings/${finding?.id}`);
      expect(troubles).toEqual([]);
      await close();
    },
  );

  it.each([
    ['supervising-department', '/desk/units', '所属单位的整改'],
    ['third-party', '/desk/assignments', '承担的评价'],
  ] as const)('%s begins at a desk of its own that leads on to what it is about', async (role, path, heading) => {
    const { page, troubles, close } = await openAs(opened.browser, opened.demo.origin, role);
    // The plain page that signing in leads to first is not part of this desk.
    const before = troubles.length;
    await page.getByRole('heading', { name: heading }).waitFor();
    expect(page.url()).toContain(path);
    expect(await seriousFaults(page)).toEqual([]);
    await page.locator('main :is(td a, .findings a)').first().click();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(troubles.slice(before)).toEqual([]);
    await close();
  });

  it('a department reads of its own units under a word that is not the leader’s', async () => {
    const path = '/desk/overview';
    const { page, close } = await openAs(opened.browser, opened.demo.origin, 'supervising-department', { path });
    await page.getByRole('heading', { name: '2025 年所属单位总览' }).waitFor();
    expect(await page.getByText('驾驶舱').count()).toBe(0);
    await close();
  });
});
