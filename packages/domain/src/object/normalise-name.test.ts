import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseName } from './normalise-name.ts';

describe('one object is not registered twice because of how its name was typed', () => {
  it.each([
    ['“一泓清水入黄河”项目', '"一泓清水入黄河"项目'],
    ['「一泓清水入黄河」项目', '＂一泓清水入黄河＂项目'],
    ['老旧小区改造（一期和二期）项目', '老旧小区改造(一期和二期) 项目'],
    ['老旧小区改造〔一期和二期〕项目', '老旧小区改造［一期和二期］项目'],
    ['２０２３年度中央彩票公益金', '2023年度　中央彩票公益金'],
    ['教育扶贫一期ＰＰＰ项目', '教育扶贫一期ppp项目'],
    ['柳林南—太原南', '柳林南－太原南'],
  ])('%s is %s', (one, other) => expect(normaliseName(one)).toBe(normaliseName(other)));

  it.each([
    ['老旧小区改造一期项目', '老旧小区改造二期项目'],
    ['2022年智慧校园项目', '2023年智慧校园项目'],
    ['第①标段', '第1标段'],
  ])('%s is not %s', (one, other) => expect(normaliseName(one)).not.toBe(normaliseName(other)));

  it('changes nothing when it is applied again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const key = normaliseName(name);
        expect(normaliseName(key)).toBe(key);
      }),
    );
  });
});
