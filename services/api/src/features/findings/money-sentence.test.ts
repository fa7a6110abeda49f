import type { OutputOf } from '@bihuan/contract';
import type { CalendarDate } from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { moneySentence } from './money-sentence.ts';

type Money = Parameters<typeof moneySentence>[0];
type Case = NonNullable<OutputOf<'getFindingMoney'>['item']>['now'];

const day = (text: string) => text as CalendarDate;
const on = day('2025-03-01');
const of = (proposedBudget: number, held = 0): Case =>
  ({ status: 'determined', change: 0, bounds: null, proposedBudget, held, why: { zh: '', en: '' } }) as unknown as Case;
const money = (over: Partial<Money>): Money => ({
  lineId: '2025-a',
  fiscalYear: 2025,
  decided: null,
  now: of(100_000_000),
  kept: of(100_000_000),
  missed: of(100_000_000),
  by: day('2025-06-30'),
  isInTime: true,
  hold: { day: day('2025-08-11'), provisional: false, atOnce: false },
  isHeld: false,
  sample: [],
  ...over,
});

describe('what a unit is told of next year’s money', () => {
  it.each([
    [
      'only its release depends on the promise',
      {},
      '2025年预算建议安排100.00万元；2025-06-30前整改到位并经验收的，照常下达；到期没有完成的，2025-08-11起提请暂缓安排。',
    ],
    [
      'the amount that is held depends on it',
      { missed: of(100_000_000, 100_000_000) },
      '2025年预算：2025-06-30前整改到位并经验收的，建议安排100.00万元；到期没有完成的，建议安排100.00万元，其中100.00万元暂缓，2025-08-11起提请暂缓安排。',
    ],
    [
      'it wants to finish after money would be held',
      { by: day('2025-09-30'), isInTime: false },
      '2025年预算建议安排100.00万元；2025-09-30前整改到位并经验收的，照常下达（其间自2025-08-11起提请暂缓，验收后解除）；到期没有完成的，2025-08-11起提请暂缓安排。',
    ],
    ['nothing depends on it', { hold: null }, '2025年预算建议安排100.00万元，是否按期整改不改变这个数。'],
    [
      'it is decided, and held because the finding is overdue',
      { decided: 90_000_000 as never, isHeld: true, by: null },
      '2025年预算已定为90.00万元；整改到位并经验收的，照常下达；没有整改到位的，已因逾期暂缓，验收后解除。',
    ],
    ['it is closed', { kept: null, missed: null }, '2025年预算建议安排100.00万元。'],
  ] as const)('when %s', (_, over, zh) => {
    const said = moneySentence(money(over), on);
    expect(said.zh).toBe(zh);
    expect(said.en).not.toMatch(/[\u4e00-\u9fff]|undefined|null/);
  });
});
