import { describe, expect, it } from 'vitest';
import { needs } from '../../tooling/lacking.ts';
import { seriousFaults } from '../accessibility.ts';
import { type AsRole, openAs } from '../as-role.ts';
import { demoInBrowser } from '../demo-in-browser.ts';

const title = '压减政府购买服务项目';

describe.runIf(needs('browser'))('a change of a policy', () => {
  const opened = demoInBrowser();
  const open = (role: AsRole, more: Parameters<typeof openAs>[3] = {}) =>
    openAs(opened.browser, opened.demo.origin, role, more);

  it('is proposed because of an outcome, adopted with an office and a term, and recorded as carried out', async () => {
    // The business office proposes, from the evaluation that argues for it.
    const business = await open('business-office');
    expect(business.page.url()).toContain('/desk/policy');
    expect(await seriousFaults(business.page)).toEqual([]);
    await business.page.goto(`${opened.demo.origin}/desk/evaluations`);
    await business.page.getByRole('link', { name: '呈祥路南延绿化项目' }).click();
    await business.page.getByRole('link', { name: '提出政策调整' }).click();
    await business.page.getByLabel(/^标题/).fill(title);
    await business.page.getByLabel('方式').selectOption({ label: '压减' });
    await business.page.getByLabel(/^调整内容/).fill('项目到期后不再续签。');
    expect(await seriousFaults(business.page)).toEqual([]);
    await business.page.getByRole('button', { name: '提出', exact: true }).click();
    await business.page.getByRole('heading', { name: title }).waitFor();
    await business.page.getByRole('link', { name: '呈祥路南延绿化项目' }).first().waitFor();
    expect(await business.page.getByRole('button', { name: '采纳', exact: true }).count()).toBe(0);
    const address = business.page.url();

    // The budget office adopts it.
    const budget = await open('budget-office', { path: new URL(address).pathname });
    await budget.page.getByRole('button', { name: '采纳', exact: true }).click();
    await budget.page.getByLabel('责任部门').selectOption({ index: 1 });
    await budget.page.getByLabel('期限').fill('2027-12-31');
    await budget.page.getByRole('textbox', { name: '理由' }).fill('局务会同意');
    await budget.page.locator('form').getByRole('button', { name: '采纳' }).click();
    await budget.page.getByText('已办理：采纳。').waitFor();
    await budget.page.getByText('期限 2027-12-31，未逾期。').waitFor();
    expect(await seriousFaults(budget.page)).toEqual([]);
    expect(budget.troubles).toEqual([]);
    await budget.close();

    // A finding that argues for it as well is named; who did what is told by their offices.
    await business.page.reload();
    await business.page.getByRole('button', { name: '补充依据' }).click();
    await business.page.locator('form').getByRole('button', { name: '补充依据' }).click();
    await business.page.getByText('请至少选择一次评价或一个问题。').waitFor();
    await business.page.getByLabel('依据的问题').selectOption({ index: 1 });
    await business.page.locator('form').getByRole('button', { name: '补充依据' }).click();
    await business.page.getByText('已办理：补充依据。').waitFor();
    const told = () => business.page.locator('.story .under').allTextContents();
    await expect.poll(told, { timeout: 15_000 }).toEqual(['业务科 记录', '预算科 记录', '业务科 记录']);

    // And the business office says that it is done.
    await business.page.reload();
    await business.page.getByRole('button', { name: '登记已落实' }).click();
    await business.page.getByLabel('落实情况').fill('合同到期未续签');
    await business.page.getByRole('textbox', { name: '文号' }).fill('吕财〔2025〕30号');
    await business.page.locator('form').getByRole('button', { name: '登记已落实' }).click();
    await business.page.getByText('已办理：登记已落实。').waitFor();
    await business.page.getByText('合同到期未续签').first().waitFor();
    expect(business.troubles.filter((trouble) => !/422/.test(trouble))).toEqual([]);
    await business.close();
  });

  it('is read in English on a phone, and nothing runs out of the screen', async () => {
    const { page, troubles, close } = await open('business-office', {
      size: 'phone',
      language: 'en',
      path: '/desk/policy?lang=en',
    });
    const fits = async () => expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await fits();
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('heading', { name: 'What happened' }).waitFor();
    await fits();
    expect(await seriousFaults(page)).toEqual([]);
    await page.goto(`${opened.demo.origin}/desk/policy/new`);
    await page.getByRole('button', { name: 'Propose' }).waitFor();
    await fits();
    expect(troubles).toEqual([]);
    await close();
  });
});
