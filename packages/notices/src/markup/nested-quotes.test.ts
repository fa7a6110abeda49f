import { expect, it } from 'vitest';
import { nestedQuotes } from './nested-quotes.ts';

it.each([
  ['关于做好““一泓清水入黄河”项目”整改工作的通知', '关于做好“‘一泓清水入黄河’项目”整改工作的通知'],
  ['对“甲项目”和“乙项目”', '对“甲项目”和“乙项目”'],
  ['“甲“乙“丙”丁”戊”', '“甲‘乙“丙”丁’戊”'],
  ['五寸“的管子，见“甲“乙”', '五寸“的管子，见“甲“乙”'],
  ['先关”后开“', '先关”后开“'],
])('%s', (text, told) => {
  expect(nestedQuotes(text)).toBe(told);
});
