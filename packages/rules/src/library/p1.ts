import { is, rowOf, ruleSetOf, tableOf } from './parts.ts';

const officeScore = { zh: '处室年度考核', en: 'the annual score of the office' };
const conduct = (
  id: string,
  fact: 'goalsUnsound' | 'goalsNotFollowed' | 'notCooperating' | 'unusedInYear',
  zh: string,
  en: string,
) => rowOf(id, { [fact]: is(true) }, [zh, en], [{ kind: 'points', scorecard: officeScore, by: null }]);

/** A municipal bureau's programme funds: the grade decides, conduct costs points on another scorecard. */
export const p1 = ruleSetOf(
  ['市级专项资金：评价等级与安排挂钩', 'Programme funds of a municipal bureau'],
  [
    tableOf('grades', ['评价等级', 'Grades'], 'first', [
      rowOf(
        'excellent',
        { grade: is('优') },
        ['评价为优的优先保障', 'Excellent: given priority'],
        [{ kind: 'priority' }],
      ),
      rowOf(
        'good',
        { grade: is('良') },
        ['评价为良的据实安排', 'Good: kept as justified'],
        [{ kind: 'keep', base: 'currentBudget' }],
      ),
      rowOf(
        'fair',
        { grade: is('中') },
        ['评价为中的按一定比例核减', 'Fair: cut by a percentage that a person decides'],
        [{ kind: 'judgement', base: 'currentBudget', atLeast: { percent: '-100' }, atMost: { percent: '0' } }],
      ),
      rowOf(
        'poor',
        { grade: is('差') },
        ['评价为差的取消或暂停', 'Poor: cancelled or suspended'],
        [
          {
            kind: 'either',
            options: [
              { label: { zh: '取消', en: 'Cancel' }, effects: [{ kind: 'cancel' }] },
              {
                label: { zh: '暂停', en: 'Suspend' },
                effects: [
                  { kind: 'freeze' },
                  { kind: 'hold', until: 'rectified' },
                  { kind: 'action', action: 'suspend-project' },
                ],
              },
            ],
          },
        ],
      ),
    ]),
    tableOf('conduct', ['绩效管理情况', 'Conduct'], 'collect', [
      conduct('goals-unsound', 'goalsUnsound', '绩效目标设置不科学的扣分', 'Goals set unscientifically'),
      conduct('goals-not-followed', 'goalsNotFollowed', '未按批复目标执行的扣分', 'Approved goals not followed'),
      conduct(
        'not-cooperating',
        'notCooperating',
        '不配合监控和评价的扣分',
        'Monitoring or evaluation not co-operated with',
      ),
      conduct(
        'unused',
        'unusedInYear',
        '年初安排的资金当年未使用的扣分',
        'Appropriated at the start of the year, not used within it',
      ),
    ]),
  ],
);
