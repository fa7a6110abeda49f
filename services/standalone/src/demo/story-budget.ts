import type { RequestOf } from '@bihuan/contract';
import { statedFactNames } from '@bihuan/domain';
import type { DemoProject, DemoProjects } from './projects.ts';
import { command, idOf, type StoryStep } from './story-step.ts';

type Facts = RequestOf<'recordBudgetFacts'>['body']['facts'];

/** Everything about money but the projects' names is made up: each statement says so. */
const sample = [...statedFactNames];

/** A share in thousandths of an amount of fen, in whole hundreds of yuan. */
const shareOf = (amount: number, perMille: number): number => Math.round((amount * perMille) / 10_000_000) * 10_000;

/** How far each grade's projects have come by the end of November, in thousandths of their budget. */
const executed: Readonly<Record<string, number>> = { 优: 935, 良: 880, 中: 760, 差: 540 };

function factsOf({ sequence, grade, currentBudget, kind }: DemoProject): Facts {
  const spent = (executed[grade] ?? 800) + (sequence % 7) * 8;
  return {
    currentBudget,
    lastBudget: shareOf(currentBudget, 900 + (sequence % 5) * 50),
    executedAmount: shareOf(currentBudget, spent),
    plannedProgress: '91.5',
    carryOver: shareOf(currentBudget, (sequence % 4) * 15),
    payments: shareOf(currentBudget, spent - 20),
    amountAsked: shareOf(currentBudget, 1_000 + (sequence % 6) * 20),
    fundKind: kind === 'ppp' ? '政府性基金预算' : '一般公共预算',
  };
}

/** The budget office's figures as of the end of November. */
export const budgetFacts = ({ projects, applyToYear }: DemoProjects): readonly StoryStep[] =>
  projects.map((project) =>
    command(`budget facts ${project.sequence}`, 'recordBudgetFacts', (made) => ({
      body: {
        fiscalYear: applyToYear,
        subject: { kind: 'object', id: idOf(made, `object ${project.sequence}`) },
        speaksOf: '2024-11-30',
        facts: factsOf(project),
        document: '2024年11月预算执行月报（示例）',
        sample,
      },
    })),
  );

/** Accumulated balances of departments at the ends of two years: one of them rises, the other falls. */
export function departmentBalances({ projects, applyToYear }: DemoProjects): readonly StoryStep[] {
  const departments = [...new Set(projects.map(({ department }) => department))].slice(0, 2);
  return departments.map((department, index) =>
    command(`balances ${department}`, 'recordBudgetFacts', (made) => ({
      body: {
        fiscalYear: applyToYear,
        subject: { kind: 'department', id: idOf(made, `department ${department}`) },
        speaksOf: '2024-12-31',
        facts: {
          balance: index === 0 ? 480_000_000 : 150_000_000,
          lastBalance: index === 0 ? 310_000_000 : 220_000_000,
        },
        document: '2024年部门结余资金统计（示例）',
        sample: ['balance', 'lastBalance'],
      },
    })),
  );
}

/** One project whose unit did not hand in its papers. */
export const notCooperating = ({ applyToYear }: DemoProjects): StoryStep =>
  command('flag 30', 'flagSubject', (made) => ({
    body: {
      fiscalYear: applyToYear,
      subject: { kind: 'object', id: idOf(made, 'object 30') },
      flag: 'not-cooperating',
      on: '2024-11-20',
      basis: '示例：现场评价期间两次逾期未提供接口开通资料',
      documentNumber: '示例财绩〔2024〕9号',
      sample: ['basis', 'on'],
    },
  }));

/** The published table has no scores: these fit its grades, and say that they are made up. */
const scores: Readonly<Record<string, number>> = { 优: 93, 良: 86, 中: 73, 差: 55 };

/** The list by which quotas and ranks of the year are reckoned from here on. */
export const fixedRanking = ({ projects, applyToYear }: DemoProjects): StoryStep =>
  command('ranking fixed', 'fixRanking', (made) => ({
    body: {
      id: `key-projects-${applyToYear}`,
      fiscalYear: applyToYear,
      group: { name: '重点评价项目（示例）' },
      method: {
        quotas: [
          { id: 'first-20', end: 'top', percent: '20' },
          { id: 'last-10', end: 'bottom', percent: '10' },
          { id: 'last-5', end: 'bottom', percent: '5' },
        ],
      },
      scores: Object.fromEntries(
        projects.map(({ sequence, grade }) => [
          idOf(made, `object ${sequence}`),
          (scores[grade] ?? 80) + ((sequence * 7) % 11) / 2 - 2.5,
        ]),
      ),
      on: '2025-02-11',
      documentNumber: '示例财绩〔2025〕3号',
      sample: ['score'],
    },
  }));
