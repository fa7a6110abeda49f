import type { Condition, RuleRow, RuleSetDefinition } from '@bihuan/domain';

const is = (...values: (string | boolean)[]): Condition => ({ kind: 'in', values });
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
    'excellent-rise': { percent: '5', label: { zh: '优：最高增幅', en: 'Excellent: highest rise' } },
    'fair-cut': { percent: '-10', label: { zh: '中：核减', en: 'Fair: cut' } },
    'poor-cut': { percent: '-30', label: { zh: '差：核减', en: 'Poor: cut' } },
    'not-demonstrated-cut': {
      percent: '-30',
      label: { zh: '未能证明结果：最多核减', en: 'Not demonstrated: largest cut' },
    },
  },
  hitPolicy: 'first',
  rows: [
    {
      id: 'excellent',
      when: graded('优'),
      effects: [
        {
          kind: 'judgement',
          base: 'currentBudget',
          atLeast: { percent: '0' },
          atMost: { parameter: 'excellent-rise' },
        },
        { kind: 'priority' },
      ],
      note: {
        zh: '评价为优的优先安排，可适当增加，幅度由人确定',
        en: 'Excellent: given priority, may rise by what a person decides',
      },
    },
    {
      id: 'good',
      when: graded('良'),
      effects: [{ kind: 'keep', base: 'currentBudget' }],
      note: { zh: '评价为良的维持不变', en: 'Good: unchanged' },
    },
    {
      id: 'fair',
      when: graded('中'),
      effects: [{ kind: 'change', base: 'currentBudget', by: { parameter: 'fair-cut' } }],
      note: { zh: '评价为中的核减', en: 'Fair: cut' },
    },
    {
      id: 'poor-held',
      when: { ...graded('差'), rectification: is('none', 'open') },
      effects: [
        { kind: 'change', base: 'currentBudget', by: { parameter: 'poor-cut' } },
        { kind: 'hold', until: 'rectified' },
      ],
      note: { zh: '评价为差的核减，其余待整改验收后下达', en: 'Poor: cut, and the rest is held until rectified' },
    },
    {
      id: 'poor-rectified',
      when: { ...graded('差'), rectification: is('rectified') },
      effects: [{ kind: 'change', base: 'currentBudget', by: { parameter: 'poor-cut' } }],
      note: { zh: '评价为差、整改已验收的核减，不再暂缓', en: 'Poor and rectified: cut, nothing is held any more' },
    },
    {
      id: 'not-demonstrated',
      when: { notDemonstrated: is(true) },
      effects: [
        {
          kind: 'judgement',
          base: 'currentBudget',
          atLeast: { parameter: 'not-demonstrated-cut' },
          atMost: { percent: '0' },
        },
      ],
      note: { zh: '未能证明结果的，是否核减由人确定', en: 'Results not demonstrated: a person decides about a cut' },
    },
  ],
};
