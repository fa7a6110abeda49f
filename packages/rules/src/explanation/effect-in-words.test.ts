import type { Effect } from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { defaultRuleSet } from '../library/default.ts';
import { ruleSetLibrary } from '../library/library.ts';
import { effectInWords } from './effect-in-words.ts';

const said = (effect: Effect, language: 'zh' | 'en' = 'zh') => effectInWords(effect, defaultRuleSet, language);
const base = 'currentBudget';

describe('an effect in plain words', () => {
  it.each<[Effect, string, string]>([
    [{ kind: 'keep', base }, '维持不变', 'unchanged'],
    [
      { kind: 'change', base, by: { parameter: 'poor-cut' } },
      '核减本年预算的30%（参数“差：核减”）',
      'cut by 30% (parameter “Poor: cut”) of the current budget',
    ],
    [
      { kind: 'change', base: 'lastBudget', by: { percent: '5' } },
      '增加上年预算的5%',
      'raised by 5% of the last budget',
    ],
    [
      { kind: 'judgement', base, atLeast: { percent: '0' }, atMost: { percent: '5' } },
      '由人按本年预算在0%至+5%之间确定增减',
      'a person decides the change between 0% and +5% of the current budget',
    ],
    [{ kind: 'amount', by: { fen: '-1000000' } }, '核减1.00万元', 'cut by 10,000.00 yuan'],
    [{ kind: 'hold', until: 'rectified' }, '其余暂缓，整改验收后下达', 'the rest is held until rectified'],
    [{ kind: 'exempt', from: ['grades'] }, '不适用“评价结果与预算挂钩”', 'exempt from “From the grade to the budget”'],
  ])('%#', (effect, zh, en) => {
    expect(said(effect)).toBe(zh);
    expect(said(effect, 'en')).toBe(en);
  });

  it('is there for every effect of every practice of the library, whole, in both languages', () => {
    for (const { definition } of ruleSetLibrary)
      for (const { effects } of definition.tables.flatMap(({ rows }) => rows))
        for (const effect of effects)
          for (const language of ['zh', 'en'] as const) {
            const words = effectInWords(effect, definition, language);
            expect(words).not.toMatch(/undefined|null|NaN|\?%/);
            expect(words).not.toBe('');
          }
  });
});
