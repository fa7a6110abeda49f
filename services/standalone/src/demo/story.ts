import type { RequestOf } from '@bihuan/contract';
import { calendarDate } from '@bihuan/domain';
import { defaultRuleSet } from '@bihuan/rules';
import { type DemoProject, type DemoProjects, unitKey } from './projects.ts';
import { accountsOfBureau, accountsOfUnits, firstAccount } from './story-accounts.ts';
import { afterOutcomes } from './story-after.ts';
import { budgetFacts, departmentBalances, notCooperating } from './story-budget.ts';
import { people, peopleOfBureau, posts } from './story-contacts.ts';
import { bySide, type Chapter, chapter, command, idOf, type Made, office, type StoryStep } from './story-step.ts';

const thirdParty = '第三方机构甲（示例）';

/** The outcomes exist from this day on: the day before has no allocation lines. */
export const importDay = calendarDate('2025-01-10');

/** A year of recorded days: everything but names and grades is made up and says so (示例). */
export function story(data: DemoProjects): readonly Chapter[] {
  const { projects } = data;
  const departments = [...new Set(projects.map(({ department }) => department))];
  const each = (make: (project: DemoProject) => StoryStep | null) => projects.map(make).filter((step) => step !== null);
  return [
    chapter('2024-09-18', [firstAccount()]),
    chapter('2024-09-18', peopleOfBureau),
    chapter('2024-09-19', accountsOfBureau()),
    chapter(
      '2024-09-20',
      departments.map((name) => registerDepartment(name)),
    ),
    chapter('2024-09-23', [...each(registerUnit), ...people(data)]),
    chapter('2024-09-24', [...each(registerObject), ...posts(data)]),
    chapter('2024-09-25', accountsOfUnits(data)),
    chapter('2024-09-25', [draftRules]),
    chapter('2024-09-27', [adoptRules(data.applyToYear)]),
    chapter(
      '2024-10-10',
      each((project) => openEvaluation(project, data)),
    ),
    chapter(
      '2024-10-16',
      each((project) => stage(project, 'plan', null, '2024-10-16', office)),
    ),
    chapter(
      '2024-10-28',
      each((project) => stage(project, 'third-party-entry', null, '2024-10-28', thirdParty)),
    ),
    chapter('2024-11-04', each(selfEvaluation)),
    chapter(
      '2024-11-15',
      each((project) => stage(project, 'site-visit', null, '2024-11-15', thirdParty)),
    ),
    chapter('2024-11-21', [notCooperating(data)]),
    chapter('2024-12-03', budgetFacts(data)),
    chapter(
      '2024-12-05',
      each((project) => stage(project, 'expert-review', null, '2024-12-05', '专家组（示例）')),
    ),
    chapter(
      '2024-12-12',
      each((project) => stage(project, 'internal-review', 1, '2024-12-12', office)),
    ),
    chapter(
      '2024-12-19',
      each((project) => stage(project, 'internal-review', 2, '2024-12-19', office)),
    ),
    chapter(
      '2024-12-26',
      each((project) => stage(project, 'internal-review', 3, '2024-12-26', office)),
    ),
    chapter(
      '2025-01-06',
      each((project) => stage(project, 'feedback', null, '2025-01-06', office)),
    ),
    chapter('2025-01-08', departmentBalances(data)),
    chapter(importDay, [publishedTable(data)]),
    ...afterOutcomes(data),
  ];
}

const registerDepartment = (name: string): StoryStep =>
  command(
    `department ${name}`,
    'registerOrganisation',
    () => ({ body: { name, kind: 'department', sample: ['name'] } }),
    `department ${name}`,
  );

function registerUnit(project: DemoProject): StoryStep | null {
  const { unit, department } = project;
  if (unit === department) return null;
  const key = unitKey(project);
  const body = (made: Made) => ({
    ...{ name: unit, kind: 'unit' as const, parentId: idOf(made, `department ${department}`) },
    sample: ['name', 'parent'],
  });
  return command(key, 'registerOrganisation', (made) => ({ body: body(made) }), key);
}

const belonging = (made: Made, project: DemoProject) => ({
  unitId: idOf(made, unitKey(project)),
  departmentId: idOf(made, `department ${project.department}`),
  policyArea: project.policyArea,
});

const registerObject = (project: DemoProject): StoryStep =>
  command(
    `object ${project.sequence}`,
    'registerObject',
    (made) => ({
      body: {
        name: project.name,
        kind: project.kind,
        ...belonging(made, project),
        sample: project.sample.filter((field) => ['unit', 'department', 'policyArea'].includes(field)),
      },
    }),
    `object ${project.sequence}`,
  );

const openEvaluation = (project: DemoProject, { fundYear, evaluationYear, applyToYear }: DemoProjects): StoryStep =>
  command(
    `evaluation ${project.sequence}`,
    'openEvaluation',
    (made) => ({
      body: {
        objectId: idOf(made, `object ${project.sequence}`),
        fundYear,
        evaluationYear,
        applyToYear,
        ...belonging(made, project),
        fundsEvaluated: project.fundsEvaluated,
        currentBudget: project.currentBudget,
        evaluator: thirdParty,
        methods: ['cost-benefit', 'comparison', 'factor-analysis'],
        evidenceMeans: ['document-review', 'interview', 'questionnaire', 'spot-check'],
        sample: [...project.sample.filter((field) => field !== 'findings'), 'evaluator'],
      },
    }),
    `evaluation ${project.sequence}`,
  );

type Stage = RequestOf<'completeStage'>['body']['stage'];

function stage(
  { sequence }: DemoProject,
  name: Stage,
  reviewRound: number | null,
  on: string,
  passedBy: string,
): StoryStep {
  const step = command(`stage ${name} ${reviewRound ?? ''} ${sequence}`, 'completeStage', (made) => ({
    params: { id: idOf(made, `evaluation ${sequence}`) },
    body: { stage: name, reviewRound, on, by: passedBy, note: '日期和经办为示例' },
  }));
  return passedBy === thirdParty ? bySide('third-party', sequence, step) : step;
}

/** Units are kinder to themselves than the office will be. */
const ownScores: Readonly<Record<string, number>> = { 优: 95, 良: 92, 中: 88, 差: 84 };

function selfEvaluation({ sequence, grade }: DemoProject): StoryStep | null {
  const score = (ownScores[grade] ?? 90) - (sequence % 4);
  const step = command(`self-evaluation ${sequence}`, 'recordSelfEvaluation', (made) => ({
    params: { id: idOf(made, `evaluation ${sequence}`) },
    body: { score, grade: score >= 90 ? '优' : '良', on: '2024-11-04', sample: ['score', 'grade', 'on'] },
  }));
  return bySide('evaluated-unit', sequence, step);
}

const ruleSetId = 'default';

const draftRules: StoryStep = command('rules drafted', 'draftRuleSet', () => ({
  params: { id: ruleSetId },
  body: { definition: defaultRuleSet, note: '示例：随系统提供的默认规则' },
}));

const adoptRules = (fiscalYear: number): StoryStep =>
  command('rules adopted', 'adoptRuleSet', () => ({
    params: { id: ruleSetId },
    body: { fiscalYear, version: 1, documentNumber: '示例财绩〔2024〕1号', reason: '示例：局长办公会审定' },
  }));

function publishedTable({ projects, evaluationYear, applyToYear }: DemoProjects): StoryStep {
  const rows = projects.map(({ sequence, name, grade }) => `${sequence},${quoted(name)},${grade}`);
  return {
    kind: 'import',
    fileName: `${evaluationYear}年度重点绩效评价结果.csv`,
    content: `序号,项目名称,评价结果\r\n${rows.join('\r\n')}\r\n`,
    evaluationYear,
    applyToYear,
  };
}

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
