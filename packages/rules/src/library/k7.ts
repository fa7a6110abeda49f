import type { Effect } from '@bihuan/domain';
import { above, is, percentParameter, rowOf, ruleSetOf, tableOf, upTo } from './parts.ts';

const cut: readonly Effect[] = [
  { kind: 'judgement', base: 'currentBudget', atLeast: null, atMost: { parameter: 'lowest-cut' } },
];
const lowest = is('D', 'E');

/**
 * A central government, 2011; the words of the grades, the best first, are A to E here. "Three years running" is read as: a project that
 * is graded lowest is cut for that year and the two after it.
 */
export const k7 = ruleSetOf(
  ['最低等级连续三年核减', 'Lowest grades: cut three years running'],
  [
    tableOf('grades', ['评价等级', 'Grades'], 'first', [
      rowOf('lowest', { grade: lowest }, ['最低等级至少核减10%', 'Lowest grades: cut by at least 10 %'], cut),
      rowOf(
        'one-year-ago',
        { gradeOneYearAgo: lowest },
        ['上年为最低等级的继续核减（连续三年中的第二年）', 'Lowest one year ago: cut again, the second year of three'],
        cut,
      ),
      rowOf(
        'two-years-ago',
        { gradeTwoYearsAgo: lowest },
        ['前年为最低等级的继续核减（连续三年中的第三年）', 'Lowest two years ago: cut again, the third year of three'],
        cut,
      ),
      rowOf('others', {}, ['其他维持不变', 'Others: unchanged'], [{ kind: 'keep', base: 'currentBudget' }]),
    ]),
    tableOf('quotas', ['名额', 'Quotas'], 'collect', [
      rowOf(
        'best-fifth',
        { percentile: upTo(20) },
        ['最高等级不超过20%', 'At most 20 % in the highest grades'],
        [{ kind: 'note', text: { zh: '名次可列入最高等级', en: 'by rank may be of the highest grades' } }],
      ),
      rowOf(
        'worst-tenth',
        { percentile: above(90) },
        ['最低等级不少于10%', 'At least 10 % in the lowest grades'],
        [{ kind: 'note', text: { zh: '名次属最低等级', en: 'by rank of the lowest grades' } }],
      ),
    ]),
  ],
  {
    parameters: {
      'lowest-cut': percentParameter('-10', '最低等级：最低核减比例', 'Lowest grades: least cut', ['-100', '0']),
    },
  },
);
