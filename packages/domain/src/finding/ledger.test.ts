import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeEnough, likeness } from './ledger.ts';

describe('how alike two findings are', () => {
  const anyText = fc.string({ unit: fc.constantFrom(...'设 备 闲 置 资 金 未 拨 付 ， 。 A a 1'.split(' '), ' ') });

  it('does not depend on which of them is asked about, is whole for the same words, and lies from 0 to 1', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        expect(likeness(one, other)).toBe(likeness(other, one));
        expect(likeness(one, other)).toBeGreaterThanOrEqual(0);
        expect(likeness(one, other)).toBeLessThanOrEqual(1);
        const isWritten = /[^，。 ]/u.test(one);
        expect(likeness(one, one)).toBe(isWritten ? 1 : 0);
        expect(likeness(one, `${one}。`)).toBe(isWritten ? 1 : 0);
      }),
    );
  });

  it.each([
    ['部分监测设备购置后未投入使用。', '购置的监测设备有 6 台未投入使用', true],
    ['预算执行率仅为 62%，资金未及时拨付', '资金拨付不及时，预算执行率低', true],
    ['部分监测设备购置后未投入使用。', '项目档案不完整，缺少验收资料', false],
    ['绩效目标设置不明确', '工程进度滞后于计划', false],
  ])('%s | %s', (one, other, isOffered) => {
    expect(likeness(one, other) >= likeEnough).toBe(isOffered);
  });
});
