/**
 * `pnpm screenshots [PART OF A NAME]`: every page of the demo at both widths and in both languages, as PNG files in ./screenshots, each as
 * whoever works there sees it. Says what a page did wrong meanwhile.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { asOperator } from '../tooling/as-operator.ts';
import { type AsRole, openAs } from './as-role.ts';
import { languages, openChromium, sizes } from './chromium.ts';
import { startDemo } from './running-demo.ts';

const folder = path.resolve('screenshots');
const [part = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const demo = await startDemo();
const browser = await openChromium();

interface Listed {
  readonly items: readonly { readonly id: string; readonly grade?: string | null }[];
}
const listed = async (address: string): Promise<Listed['items']> =>
  ((await (await asOperator(`${demo.origin}/api/v1/${address}`)).json()) as Listed).items;

async function pages(): Promise<readonly (readonly [AsRole, string, string])[]> {
  const [lines, findings, objects, evaluations, changes, letters] = await Promise.all([
    listed('allocations?fiscalYear=2025'),
    listed('findings'),
    listed('objects'),
    listed('evaluations'),
    listed('policy-changes'),
    listed('notices'),
  ]);
  const ofGrade = (grade: string) => lines.find((line) => line.grade === grade)?.id;
  return [
    ['budget-office', 'money', '/money'],
    ['budget-office', 'money-past', '/money?asOf=2025-01-09'],
    ['budget-office', 'line-good', `/money/lines/${ofGrade('优')}`],
    ['budget-office', 'line-poor', `/money/lines/${ofGrade('差')}`],
    ['budget-office', 'rules', '/money/rules'],
    ['budget-office', 'what-if', '/money/what-if'],
    ['budget-office', 'contradictions', '/money/contradictions'],
    ['budget-office', 'results', '/money/results'],
    ['head-of-finance', 'overview', '/overview'],
    ['performance-office', 'work', '/work'],
    ['performance-office', 'import', '/import'],
    ['performance-office', 'evaluations', '/evaluations'],
    ['performance-office', 'evaluation', `/evaluations/${evaluations[0]?.id}`],
    ['performance-office', 'finding', `/findings/${findings[0]?.id}`],
    ['performance-office', 'ledger', '/ledger'],
    ['performance-office', 'outgoing', '/outgoing'],
    ['performance-office', 'letter', `/letters/${letters[0]?.id}`],
    ['performance-office', 'reminders', '/reminders'],
    ['performance-office', 'ladders', '/settings/ladders'],
    ['performance-office', 'calendars', '/settings/calendars'],
    ['performance-office', 'object', `/objects/${objects[0]?.id}`],
    ['performance-office', 'search', '/search?q=项目'],
    ['business-office', 'policy', '/policy'],
    ['business-office', 'policy-change', `/policy/${changes[0]?.id}`],
    ['evaluated-unit', 'mine', '/mine'],
    ['supervising-department', 'units', '/units'],
    ['third-party', 'assignments', '/assignments'],
    ['auditor', 'audit', '/audit'],
    ['administrator', 'administration', '/administration'],
  ];
}

let troubled = 0;
try {
  const wanted = (await pages()).filter(([, name]) => name.includes(part));
  for (const size of Object.keys(sizes) as (keyof typeof sizes)[]) {
    for (const language of Object.keys(languages) as (keyof typeof languages)[]) {
      for (const [role, name, address] of wanted) {
        const watched = await openAs(browser, demo.origin, role, { size, language, path: `/desk${address}` });
        const { page, troubles, close } = watched;
        // What is asked for one after another, and charts that are drawn once their data is there.
        await page.waitForTimeout(1_500);
        const file = path.join(folder, `${name}-${language}-${size}.png`);
        await page.screenshot({ path: file, fullPage: true });
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        const said = [...troubles, ...(wide > 0 ? [`${wide} px too wide`] : [])];
        troubled += said.length;
        console.log([path.relative(process.cwd(), file), ...said].join('\n    '));
        await close();
      }
    }
  }
} finally {
  await browser.close();
  await demo.stop();
}
process.exitCode = troubled > 0 ? 1 : 0;
