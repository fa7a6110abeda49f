import type { RuleRow, RuleSetDefinition } from '@bihuan/domain';
import { is, percentParameter, rowOf } from './parts.ts';

const graded = (grade: string): RuleRow['when'] => ({ grade: is(grade), notDemonstrated: is(false) });

/**
 * The rule set that the product comes with; first match.
 * A grade counts only where results could be demonstrated, so every line needs the fact `notDemonstrated`.
 * 差 is cut, and the rest is held as long as `rectification` is `none` or `open`: an object graded 差 for which no finding
 * was raised is held as well, until the office says that it is rectified; only `rectified` lifts the hold (row 5).
 * Where results were not demonstrated nothing is cut or spared by itself: a person decides within the bounds (row 6).
 */
export const defaultRuleSet: RuleSetDefinition = {
  title: { zh: '默认挂钩规则', en: 'Default rules' },
  legalBasis: null,
  parameters: {
    'excellent-rise': percentParameter('5', '优：最高增幅', 'Excellent: highest rise', ['0', '100']),
    'fair-cut': percentParameter('-10', '中：核减', 'Fair: cut', ['-100', '0']),
    'poor-cut': percentParameter('-30', '差：核减', 'Poor: cut', ['-100', '0']),
    'not-demonstrated-cut': percentParameter('-30', '未能证明结果：最多核减', 'Not demonstrated: largest cut', [
      '-100',
      '0',
    ]),
  },
  expressions: {},
  tables: [
    {
      id: 'grades',
      title: { zh: '评价结果与预算挂钩', en: 'From the grade to the budget' },
      role: 'rule',
      subject: 'any',
      hitPolicy: 'first',
      rows: [
        rowOf(
          'excellent',
          graded('优'),
          [
            '评价为优的优先安排，可适当增加，幅度由人确定',
            'Excellent: given priority, may rise by what a person decides',
          ],
          [
            {
              kind: 'judgement',
              base: 'currentBudget',
              atLeast: { percent: '0' },
              atMost: { parameter: 'excellent-rise' },
            },
            { kind: 'priority' },
          ],
        ),
        rowOf(
          'good',
          graded('良'),
          ['评价为良的维持不变', 'Good: unchanged'],
          [{ kind: 'keep', base: 'currentBudget' }],
        ),
        rowOf(
          'fair',
          graded('中'),
          ['评价为中的核减', 'Fair: cut'],
          [{ kind: 'change', base: 'currentBudget', by: { parameter: 'fair-cut' } }],
        ),
        rowOf(
          'poor-held',
          { ...graded('差'), rectification: is('none', 'open') },
          ['评价为差的核减，其余待整改验收后下达', 'Poor: cut, and the rest is held until rectified'],
          [
            { kind: 'change', base: 'currentBudget', by: { parameter: 'poor-cut' } },
            { kind: 'hold', until: 'rectified' },
          ],
        ),
        rowOf(
          'poor-rectified',
          { ...graded('差'), rectification: is('rectified') },
          ['评价为差、整改已验收的核减，不再暂缓', 'Poor and rectified: cut, nothing is held any more'],
          [{ kind: 'change', base: 'currentBudget', by: { parameter: 'poor-cut' } }],
        ),
        rowOf(
          'not-demonstrated',
          { notDemonstrated: is(true) },
          ['未能证明结果的，是否核减由人确定', 'Results not demonstrated: a person decides about a cut'],
          [
            {
              kind: 'judgement',
              base: 'currentBudget',
              atLeast: { parameter: 'not-demonstrated-cut' },
              atMost: { percent: '0' },
            },
          ],
        ),
      ],
    },
  ],
  ceiling: null,
  rounding: { unit: 'fen' },
};
