import { is, percentParameter, rowOf, ruleSetOf, tableOf } from './parts.ts';

/** A central government, 2015; the words of the five grades, the best first, are A to E here. */
export const k6 = ruleSetOf(
  ['核减或提交改进计划', 'A cut or an improvement plan'],
  [
    tableOf('grades', ['评价等级', 'Grades'], 'first', [
      rowOf(
        'highest',
        { grade: is('A', 'B') },
        ['最高两级可以增加', 'Highest two: may rise'],
        [
          { kind: 'may-rise', base: 'currentBudget', atMost: null },
          { kind: 'action', action: 'may-regrade' },
        ],
      ),
      rowOf(
        'lowest',
        { grade: is('D', 'E') },
        [
          '最低两级至少核减10%，核减不可行的提交改进计划',
          'Lowest two: at least 10 % cut, or an improvement plan where cutting is impracticable',
        ],
        [
          {
            kind: 'either',
            options: [
              {
                label: { zh: '核减', en: 'Cut' },
                effects: [
                  { kind: 'judgement', base: 'currentBudget', atLeast: null, atMost: { parameter: 'lowest-cut' } },
                ],
              },
              {
                label: { zh: '改进计划', en: 'Improvement plan' },
                effects: [
                  { kind: 'keep', base: 'currentBudget' },
                  { kind: 'action', action: 'improvement-plan' },
                ],
              },
            ],
          },
          { kind: 'action', action: 'may-regrade' },
        ],
      ),
      rowOf(
        'middle',
        { grade: is('C') },
        ['中间一级维持不变', 'The middle: unchanged'],
        [
          { kind: 'keep', base: 'currentBudget' },
          { kind: 'action', action: 'may-regrade' },
        ],
      ),
    ]),
  ],
  {
    parameters: {
      'lowest-cut': percentParameter('-10', '最低两级：最低核减比例', 'Lowest two: least cut', ['-100', '0']),
    },
  },
);
