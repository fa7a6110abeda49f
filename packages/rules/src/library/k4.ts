import { above, rowOf, ruleSetOf, tableOf, upTo } from './parts.ts';

const lessOrEqual = [
  {
    label: { zh: '部分核减', en: 'Partial cut' },
    effects: [{ kind: 'judgement', base: 'currentBudget', atLeast: { percent: '-100' }, atMost: { percent: '0' } }],
  },
  { label: { zh: '不予增加', en: 'No increase' }, effects: [{ kind: 'freeze' }] },
] as const;
const options = lessOrEqual.map(({ label, effects }) => ({ label, effects: [...effects] }));

/** A city, 2025: by rank from the bottom. */
export const k4 = ruleSetOf(
  ['按得分末位挂钩', 'By rank from the bottom'],
  [
    tableOf('ranks', ['得分名次', 'Rank by score'], 'first', [
      rowOf(
        'bottom-5',
        { percentile: above(95) },
        ['末位5%的可以停止', 'Bottom 5 %: may be stopped'],
        [
          {
            kind: 'either',
            options: [{ label: { zh: '停止', en: 'Stop' }, effects: [{ kind: 'cancel' }] }, ...options],
          },
        ],
      ),
      rowOf(
        'bottom-10',
        { percentile: above(90) },
        ['末位10%的部分核减或不予增加', 'Bottom 10 %: partial cut or no increase'],
        [{ kind: 'either', options }],
      ),
      rowOf(
        'others',
        { percentile: upTo(90) },
        ['其他维持不变', 'Others: unchanged'],
        [{ kind: 'keep', base: 'currentBudget' }],
      ),
    ]),
  ],
);
