import type { Effect } from '@bihuan/domain';
import { above, is, percentParameter, rowOf, ruleSetOf, tableOf, upTo } from './parts.ts';

const overall = { zh: '部门整体绩效综合得分', en: 'the overall score of the department' };

/** Cut by the percentage of the year, or not arranged. */
const cutOrNothing = (parameter: string): Effect => ({
  kind: 'either',
  options: [
    {
      label: { zh: '压减', en: 'Reduce' },
      effects: [{ kind: 'change', base: 'currentBudget', by: { parameter } }],
    },
    { label: { zh: '不予安排', en: 'Not arranged' }, effects: [{ kind: 'cancel' }] },
  ],
});

/** A city's result-application rules: the percentages are set every year in the budget guide. */
export const p5 = ruleSetOf(
  ['评价结果应用办法', 'Application of results'],
  [
    tableOf(
      'grades',
      ['评价等级', 'Grades'],
      'first',
      [
        rowOf(
          'excellent',
          { grade: is('优秀') },
          ['优秀的表扬、优先安排、综合得分加分', 'Excellent: praised, priority, bonus'],
          [
            { kind: 'priority' },
            { kind: 'action', action: 'praise' },
            { kind: 'points', scorecard: overall, by: null },
          ],
        ),
        rowOf(
          'good',
          { grade: is('良好') },
          ['良好的正常安排', 'Good: arranged as before'],
          [{ kind: 'keep', base: 'currentBudget' }],
        ),
        rowOf(
          'ordinary',
          { grade: is('一般') },
          ['一般的压减或不予安排', 'Ordinary: reduced or not arranged'],
          [cutOrNothing('ordinary-cut')],
        ),
        rowOf(
          'poor',
          { grade: is('差') },
          ['差的压减或不予安排', 'Poor: reduced or not arranged'],
          [cutOrNothing('poor-cut')],
        ),
      ],
      { subject: 'object' },
    ),
    tableOf(
      'ex-ante',
      ['事前评估', 'Ex-ante evaluation'],
      'collect',
      [
        rowOf(
          'cut',
          { exAnteCut: above(0) },
          ['事前评估核减多少，部门限额同额核减', 'The ceiling falls by what the ex-ante evaluation cut'],
          [{ kind: 'change', base: 'exAnteCut', by: { percent: '-100' } }],
        ),
      ],
      { subject: 'department' },
    ),
    tableOf(
      'ranking',
      ['部门综合得分排名', 'Ranking of departments'],
      'collect',
      [
        rowOf(
          'top-ten',
          { rank: upTo(10) },
          ['综合得分前十名的表扬', 'Top ten: praised'],
          [{ kind: 'action', action: 'praise' }],
        ),
        rowOf(
          'top-ten-own-evaluation',
          { rank: upTo(10), keyExpenditure: is(false) },
          [
            '综合得分前十名的当年可以自评为主，重点支出和重大投资除外',
            'Top ten: may rely on self-evaluation, except key expenditure and major investment',
          ],
          [{ kind: 'action', action: 'self-evaluation-suffices' }],
        ),
        rowOf(
          'bottom',
          { percentile: above(90) },
          [
            '排名靠后（此处取末位10%）的约谈、重新评价、限期整改',
            'Bottom ranks (the last 10 % here): interview, re-evaluation, rectification',
          ],
          [
            { kind: 'action', action: 'interview' },
            { kind: 'action', action: 're-evaluate' },
            { kind: 'action', action: 'rectify' },
          ],
        ),
      ],
      { subject: 'department' },
    ),
  ],
  {
    parameters: {
      'ordinary-cut': percentParameter(
        '-10',
        '一般：压减比例（示例，以当年预算编制指南为准）',
        'Ordinary: cut (an example; the budget guide of the year sets it)',
        ['-100', '0'],
      ),
      'poor-cut': percentParameter(
        '-20',
        '差：压减比例（示例，以当年预算编制指南为准）',
        'Poor: cut (an example; the budget guide of the year sets it)',
        ['-100', '0'],
      ),
    },
  },
);
