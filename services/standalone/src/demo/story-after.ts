import type { DemoProject, DemoProjects } from './projects.ts';
import { fixedRanking } from './story-budget.ts';
import { letters } from './story-letters.ts';
import { rectification } from './story-rectification.ts';
import {
  bySide,
  type Chapter,
  chapter,
  command,
  type DecisionStep,
  idOf,
  type Made,
  office,
  type StoryStep,
} from './story-step.ts';
import { useOfResults } from './story-use-of-results.ts';

/** From the draft results to the autumn: comments, an objection, confirmation, findings, publication, decisions, rectification, a revision. */
export function afterOutcomes(data: DemoProjects): readonly Chapter[] {
  const { projects, applyToYear } = data;
  const named = (sequence: number) => projects.find((project) => project.sequence === sequence);
  const decide = (sequence: number, choice: DecisionStep['choice']): StoryStep => ({
    kind: 'decision',
    key: `decision ${sequence}`,
    sequence,
    fiscalYear: applyToYear,
    choice,
  });
  const confirm = (...sequences: readonly number[]) =>
    sequences.map((sequence) => decide(sequence, { kind: 'confirm' }));
  return [
    chapter('2025-01-13', comments),
    chapter('2025-01-15', [objection]),
    chapter('2025-01-22', [objectionAnswered]),
    chapter(
      '2025-02-10',
      projects.map(({ sequence }) => confirmOutcome(sequence, '2025-02-10')),
    ),
    chapter('2025-02-11', [fixedRanking(data)]),
    chapter('2025-02-14', projects.flatMap(findingsOf)),
    chapter(
      '2025-02-28',
      projects.map(({ sequence }) => publish(sequence, '2025-02-28')),
    ),
    chapter('2025-03-06', confirm(2, 3, 4, 5, 6, 7, 9, 10)),
    chapter('2025-03-11', [
      decide(1, { kind: 'fill-in', perMille: 30, reason: '示例：群众办事“零跑腿”成效明显，增加3%用于系统安全加固' }),
    ]),
    chapter('2025-03-18', [
      decide(27, {
        kind: 'override',
        perMille: -50,
        reason: '示例：检验设备采购合同已签订，核减5%，其余5%并入下年',
        documentNumber: '示例财预〔2025〕7号',
      }),
    ]),
    chapter('2025-03-20', confirm(21, 25, 26)),
    chapter('2025-04-02', confirm(29)),
    chapter('2025-05-20', [unitRenamed(named(5)?.unit ?? '')]),
    chapter('2025-08-20', [revision]),
    chapter('2025-08-26', [confirmOutcome(24, '2025-08-26')]),
    chapter('2025-08-29', [publish(24, '2025-08-29')]),
    chapter('2025-09-18', [
      decide(24, {
        kind: 'override',
        perMille: -80,
        reason: '示例：复核后补记得分74.5分，整改进度过半，核减8%',
        documentNumber: '示例财预〔2025〕21号',
      }),
    ]),
    chapter('2025-10-15', [findingWithdrawn]),
    ...rectification,
    ...letters,
    ...useOfResults(data),
  ].toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

const evaluation = (made: Made, sequence: number) => ({ id: idOf(made, `evaluation ${sequence}`) });

const comment = (sequence: number, from: string, text: string): StoryStep =>
  bySide(
    'evaluated-unit',
    sequence,
    command(`comment ${sequence}`, 'receiveComment', (made) => ({
      params: evaluation(made, sequence),
      body: { from, text, on: '2025-01-13' },
    })),
  );

const comments: readonly StoryStep[] = [
  comment(1, '被评价单位（示例）', '示例：对评价结果无意见。'),
  comment(20, '被评价单位（示例）', '示例：二期工程受冬季停工影响，恳请在反馈中说明。'),
  comment(30, '被评价单位（示例）', '示例：接口未开通涉及多个部门，建议由主管部门协调。'),
];

const objection: StoryStep = command(
  'objection 22',
  'raiseObjection',
  (made) => ({
    params: evaluation(made, 22),
    body: { from: '被评价单位（示例）', text: '示例：回迁安置进度按合同顺延，不应计入逾期。', on: '2025-01-15' },
  }),
  'objection 22',
);

const objectionAnswered: StoryStep = command('objection 22 answered', 'resolveObjection', (made) => ({
  params: { ...evaluation(made, 22), objectionId: idOf(made, 'objection 22') },
  body: { upheld: false, answer: '示例：顺延没有补充协议，维持原评价等级。', on: '2025-01-22' },
}));

const confirmOutcome = (sequence: number, on: string): StoryStep =>
  command(`outcome confirmed ${on} ${sequence}`, 'confirmOutcome', (made) => ({
    params: evaluation(made, sequence),
    body: { on, note: `${office}确认，日期为示例` },
  }));

const publish = (sequence: number, on: string): StoryStep =>
  command(`outcome published ${on} ${sequence}`, 'publishOutcome', (made) => ({
    params: evaluation(made, sequence),
    body: { on, where: '政府门户网站（日期为示例）' },
  }));

const findingsOf = ({ sequence, findings }: DemoProject): StoryStep[] =>
  findings.map(({ category, description, requirement, ...finding }, index) =>
    command(
      `finding ${sequence} ${index + 1}`,
      'raiseFinding',
      (made) => ({
        body: {
          ...finding,
          evaluationId: idOf(made, `evaluation ${sequence}`),
          category: category.zh,
          description: description.zh,
          requirement: requirement.zh,
        },
      }),
      `finding ${sequence} ${index + 1}`,
    ),
  );

const unitRenamed = (before: string): StoryStep =>
  command('unit 5 renamed', 'renameOrganisation', (made) => ({
    params: { id: idOf(made, 'unit 5') },
    body: { name: '市教育技术装备中心', reason: `示例：机构改革，由“${before}”更名` },
  }));

const revision: StoryStep = command('revision 24', 'reviseOutcome', (made) => ({
  params: evaluation(made, 24),
  body: {
    score: 74.5,
    grade: '中',
    comment: '示例：复核村级台账后补记得分，等级不变。',
    evaluatedOn: '2025-08-20',
    reason: '示例：主管部门补交12个村的验收资料，复核后补记得分',
    documentNumber: '示例财绩〔2025〕15号',
    sample: ['score', 'comment', 'evaluatedOn'],
  },
}));

const findingWithdrawn: StoryStep = command('finding 28 3 withdrawn', 'withdrawFinding', (made) => ({
  params: { id: idOf(made, 'finding 28 3') },
  body: { reason: '示例：复核付款凭证，问题不成立' },
}));
