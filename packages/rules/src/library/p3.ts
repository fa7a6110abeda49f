import type { Effect, RuleRow } from '@bihuan/domain';
import { is, rowOf, ruleSetOf, tableOf } from './parts.ts';

type Words = readonly [string, string];
const good = is('优', '良');
const poor = is('差');

/** The bad effect needs both: graded poor, and not rectified or not adequately. */
function notRectified(id: string, when: RuleRow['when'], words: Words, effects: readonly Effect[]): readonly RuleRow[] {
  return [
    rowOf(`${id}-open`, { ...when, grade: poor, rectification: is('open') }, words, effects),
    rowOf(
      `${id}-inadequate`,
      { ...when, grade: poor, rectification: is('rectified'), inadequatelyRectified: is(true) },
      words,
      effects,
    ),
  ];
}

const continuing = { objectKind: is('continuing-project') };
const phased = { objectKind: is('phased-project') };
const oneOff = { objectKind: is('one-off-project') };
const suspended: readonly Effect[] = [
  { kind: 'hold', until: 'rectified' },
  { kind: 'action', action: 'suspend-payment' },
];

/** Type of project by whether it was rectified. */
export const p3 = ruleSetOf(
  ['项目类型与整改情况挂钩', 'Type of project and rectification'],
  [
    tableOf('projects', ['项目类型和整改情况', 'Type and rectification'], 'first', [
      rowOf(
        'continuing-good',
        { ...continuing, grade: good },
        ['经常性项目评价好的下年优先', 'Continuing and good: priority next year'],
        [{ kind: 'keep', base: 'currentBudget' }, { kind: 'priority' }],
      ),
      ...notRectified(
        'continuing',
        continuing,
        ['经常性项目评价差且未整改（到位）的核减或取消', 'Continuing, poor and not rectified: cut or cancelled'],
        [
          {
            kind: 'either',
            options: [
              {
                label: { zh: '核减', en: 'Cut' },
                effects: [
                  { kind: 'judgement', base: 'currentBudget', atLeast: { percent: '-100' }, atMost: { percent: '0' } },
                ],
              },
              { label: { zh: '取消', en: 'Cancel' }, effects: [{ kind: 'cancel' }] },
            ],
          },
        ],
      ),
      rowOf(
        'phased-good',
        { ...phased, grade: good },
        ['阶段性项目评价好的后续资金足额保障', 'Phased and good: later money fully secured'],
        [
          { kind: 'keep', base: 'currentBudget' },
          { kind: 'action', action: 'secure-funding' },
        ],
      ),
      ...notRectified(
        'phased-serious',
        { ...phased, seriousCase: is(true) },
        ['阶段性项目评价差且未整改、情节严重的暂停项目', 'Phased, poor, not rectified, serious: project suspended'],
        [...suspended, { kind: 'action', action: 'suspend-project' }],
      ),
      ...notRectified(
        'phased',
        phased,
        [
          '阶段性项目评价差且未整改（到位）的整改期间暂停拨款',
          'Phased, poor and not rectified: payment suspended while rectifying',
        ],
        suspended,
      ),
      rowOf(
        'one-off-good',
        { ...oneOff, grade: good },
        ['一次性项目评价好的，同类项目优先', 'One-off and good: similar projects favoured'],
        [{ kind: 'action', action: 'favour-similar' }],
      ),
      ...notRectified(
        'one-off',
        oneOff,
        [
          '一次性项目评价差且未整改（到位）的，新增同类项目从严',
          'One-off, poor and not rectified: new similar projects examined strictly',
        ],
        [{ kind: 'action', action: 'examine-similar' }],
      ),
      rowOf('others', {}, ['其他维持不变', 'Others: unchanged'], [{ kind: 'keep', base: 'currentBudget' }]),
    ]),
  ],
);
