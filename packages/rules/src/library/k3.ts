import { above, is, percentParameter, rowOf, ruleSetOf, tableOf, upTo } from './parts.ts';

/** A province, 2016: five grades with quotas; the words of the grades, the best first, are A to E here. */
export const k3 = ruleSetOf(
  ['五级评价与预算挂钩', 'Five grades, with quotas'],
  [
    tableOf('grades', ['评价等级', 'Grades'], 'first', [
      rowOf(
        'highest',
        { grade: is('A', 'B') },
        ['最高两级可考虑增加', 'Highest two: an increase is considered'],
        [{ kind: 'may-rise', base: 'currentBudget', atMost: null }],
      ),
      rowOf(
        'lowest',
        { grade: is('D', 'E') },
        ['最低两级原则上至少核减20%', 'Lowest two: cut by at least 20 % in principle'],
        [{ kind: 'judgement', base: 'currentBudget', atLeast: null, atMost: { parameter: 'lowest-cut' } }],
      ),
      rowOf(
        'middle',
        { grade: is('C') },
        ['中间一级维持不变', 'The middle: unchanged'],
        [{ kind: 'keep', base: 'currentBudget' }],
      ),
    ]),
    tableOf('quotas', ['名额', 'Quotas'], 'collect', [
      rowOf(
        'best-quarter',
        { percentile: upTo(25) },
        ['至少25%的项目列入最高两级', 'At least 25 % belong to the highest two'],
        [{ kind: 'note', text: { zh: '名次属最高两级', en: 'by rank of the highest two' } }],
      ),
      rowOf(
        'worst-three-tenths',
        { percentile: above(70) },
        ['30%的项目列入最低两级', '30 % belong to the lowest two'],
        [{ kind: 'note', text: { zh: '名次属最低两级', en: 'by rank of the lowest two' } }],
      ),
    ]),
  ],
  {
    parameters: {
      'lowest-cut': percentParameter('-20', '最低两级：最低核减比例', 'Lowest two: least cut', ['-100', '0']),
    },
  },
);
