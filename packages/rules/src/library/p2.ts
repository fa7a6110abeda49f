import type { Effect } from '@bihuan/domain';
import { above, below, from, is, percentParameter, rowOf, ruleSetOf, tableOf, upTo } from './parts.ts';

/** At least the published share of the increase is cut, after approval. */
const cutOfIncrease: readonly Effect[] = [
  { kind: 'judgement', base: 'balanceIncrease', atLeast: null, atMost: { parameter: 'balance-cut' } },
  { kind: 'action', action: 'sign-off' },
];

/** A city's link between budget and execution. */
export const p2 = ruleSetOf(
  ['预算安排与执行挂钩', 'Link between budget and execution'],
  [
    tableOf(
      'exemptions',
      ['除外情形', 'Exemptions'],
      'collect',
      [
        rowOf(
          'persons-and-relief',
          { fundKind: is('对个人转移支付', '救灾资金') },
          ['对个人转移支付和救灾资金除外', 'Transfers to persons and disaster relief are exempt'],
          [{ kind: 'exempt', from: ['special-accounts'] }],
        ),
        rowOf(
          'final-payments',
          { fundKind: is('合同尾款') },
          ['合同尾款除外', 'Contract final payments are exempt'],
          [{ kind: 'exempt', from: ['carried-over'] }],
        ),
      ],
      { role: 'exemption', subject: 'object' },
    ),
    tableOf(
      'execution',
      ['执行进度', 'Execution'],
      'first',
      [
        rowOf(
          'slow',
          { executionGap: above(0), outputScore: below(100) },
          [
            '进度慢（落后计划）且目标未完成（产出得分率不足100%）的相应核减',
            'Slow (behind the plan) and targets missed (less than 100 % of the output score): cut accordingly',
          ],
          [{ kind: 'judgement', base: 'currentBudget', atLeast: { percent: '-100' }, atMost: { percent: '0' } }],
        ),
        rowOf(
          'well-done',
          { executionGap: upTo(0), outputScore: from(100) },
          [
            '计划周密（不落后计划）、完成良好（产出得分率100%）的按需倾斜',
            'Well planned (not behind) and done (100 % of the output score): favoured as needed',
          ],
          [{ kind: 'may-rise', base: 'currentBudget', atMost: null }, { kind: 'priority' }],
        ),
        rowOf('others', {}, ['其他维持不变', 'Others: unchanged'], [{ kind: 'keep', base: 'currentBudget' }]),
      ],
      { subject: 'object' },
    ),
    tableOf(
      'balances',
      ['结余资金', 'Balances'],
      'collect',
      [
        rowOf(
          'poorly-managed',
          { poorlyManagedBalance: is(true), specialReason: is(false) },
          ['因管理不善形成的结余不予结转', 'Left by poor management without special reason: not carried over'],
          [{ kind: 'claw-back', base: 'balance', share: { percent: '100' } }],
        ),
      ],
      { subject: 'object' },
    ),
    tableOf(
      'carried-over',
      ['结转资金', 'Carry-over'],
      'collect',
      [
        rowOf(
          'still-unused',
          { carryOver: above(0) },
          ['上年结转仍未使用的收回', 'Carried over last year and still unused: recovered'],
          [{ kind: 'claw-back', base: 'carryOver', share: { percent: '100' } }],
        ),
      ],
      { subject: 'object' },
    ),
    tableOf(
      'special-accounts',
      ['财政专户项目结余', 'Balances of special-account projects'],
      'collect',
      [
        rowOf(
          'increase',
          { specialAccount: is(true), balanceIncrease: above(0) },
          ['专户项目结余比上年增加的核减', 'Balance of a special-account project rose: cut'],
          cutOfIncrease,
        ),
      ],
      { subject: 'object' },
    ),
    tableOf(
      'departments',
      ['部门累计结余', 'Accumulated balances of departments'],
      'collect',
      [
        rowOf(
          'increase',
          { balanceIncrease: above(0) },
          ['部门累计结余比上年增加的核减项目预算', 'Accumulated balance rose: project budget cut'],
          cutOfIncrease,
        ),
      ],
      { subject: 'department' },
    ),
    tableOf('matching', ['区县配套', 'Matching money'], 'collect', [
      rowOf(
        'missing',
        { matchingMissing: is(true) },
        ['配套不到位的调整转移支付或计划', 'District’s matching money missing: transfer or plan adjusted'],
        [{ kind: 'action', action: 'adjust-transfer' }],
      ),
    ]),
  ],
  {
    parameters: {
      'balance-cut': percentParameter('-30', '结余增加额的最低核减比例', 'Least cut of the increase of the balance', [
        '-100',
        '0',
      ]),
    },
  },
);
