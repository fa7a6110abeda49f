import { type Effect, type Language, Refused } from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { propose } from '../amount/propose.ts';
import { definitionHash } from '../definition-hash.ts';
import type { Facts } from '../facts.ts';
import { factsOf, tableOf, withEffects } from '../fixtures/arbitrary.ts';
import { defaultRuleSet } from '../library/default.ts';
import { walk } from '../table/walk.ts';
import { explainProposal } from './explain.ts';
import { nearestRow } from './nearest.ts';

const proposed = (facts: Facts, definition = defaultRuleSet) => {
  const ruleSet = { id: 'default', version: 3, definitionHash: definitionHash(definition), definition, parameters: {} };
  return propose({ ruleSet, facts, match: walk(definition, facts) });
};
const line = (grade: string | null, rectification: string, currentBudget: number | null = 120_000_000) =>
  factsOf({ grade, notDemonstrated: grade === null, rectification, currentBudget });
const told = (facts: Facts, language: Language) =>
  explainProposal(proposed(facts), defaultRuleSet, language, { fiscalYear: 2025 });

describe('one sentence in plain words', () => {
  it.each([
    [
      line('差', 'open'),
      '评价结果为差，按2025年规则第4行核减30%：120.00万元 × 30% = 36.00万元；整改未验收，其余84.00万元暂缓。',
    ],
    [line('差', 'rectified'), '评价结果为差、整改已验收，按2025年规则第5行核减30%：120.00万元 × 30% = 36.00万元。'],
    [line('中', 'none', 12_345), '评价结果为中，按2025年规则第3行核减10%：123.45元 × 10% ≈ 12.35元（四舍五入到分）。'],
    [line('良', 'none'), '评价结果为良，按2025年规则第2行维持不变：120.00万元。'],
    [
      line('优', 'none'),
      '评价结果为优，按2025年规则第1行由人在0%至+5%之间确定增减：120.00万元 × 0% = 0.00元，120.00万元 × +5% = 6.00万元；优先安排。',
    ],
    [
      line(null, 'none'),
      '未能证明结果，按2025年规则第6行由人在−30%至0%之间确定增减：120.00万元 × −30% = −36.00万元，120.00万元 × 0% = 0.00元。',
    ],
    [line('良', 'none', null), '缺少本年预算，按2025年规则无法得出建议。'],
    [line('甲', 'none'), '按2025年规则无法得出建议：规则中没有一行适用。'],
  ])('in Chinese %#', (facts, sentence) => {
    expect(told(facts, 'zh').sentence).toBe(sentence);
  });

  it.each([
    [
      line('差', 'open'),
      'Grade 差 (poor), by row 4 of the 2025 rules: cut by 30%: 1,200,000.00 yuan × 30% = 360,000.00 yuan; not rectified, so the remaining 840,000.00 yuan are held.',
    ],
    [line('良', 'none'), 'Grade 良 (good), by row 2 of the 2025 rules: unchanged at 1,200,000.00 yuan.'],
    [line('良', 'none', null), 'The 2025 rules cannot decide: missing current budget.'],
  ])('in English %#', (facts, sentence) => {
    expect(told(facts, 'en').sentence).toBe(sentence);
  });

  it('names the rules by their title where the year is not said, and says that there are none', () => {
    expect(explainProposal(proposed(line('良', 'none')), defaultRuleSet, 'zh').sentence).toBe(
      '评价结果为良，按《默认挂钩规则》第2行维持不变：120.00万元。',
    );
    const none = propose({ ruleSet: null, facts: line('良', 'none'), match: null });
    expect(explainProposal(none, null, 'zh').sentence).toBe('本年度尚未采用规则。');
  });
});

it('tells the rule, the facts and the arithmetic step by step', () => {
  expect(told(line('差', 'open'), 'zh').steps).toEqual([
    '规则：2025年规则第4行（第3版）：评价为差的核减，其余待整改验收后下达',
    '评价结果：差',
    '是否未能证明结果：否',
    '本年预算：120.00万元',
    '整改情况：未验收',
    '核减30%：120.00万元 × 30% = 36.00万元',
    '120.00万元 − 36.00万元 = 84.00万元',
    '整改未验收，其余84.00万元暂缓',
  ]);
});

it('tells a limit once, that holds for either bound', () => {
  const limits: Effect[] = [{ kind: 'cancel' }, { kind: 'floor', base: 'currentBudget', at: { percent: '20' } }];
  const definition = tableOf({});
  const [table] = definition.tables;
  const rows = (table?.rows ?? []).map((row) => ({ ...row, effects: limits }));
  const floored = { ...definition, tables: table === undefined ? [] : [{ ...table, rows }] };
  const { sentence } = explainProposal(proposed(line('差', 'none'), floored), floored, 'zh', { fiscalYear: 2025 });
  expect(sentence).toMatch(/不再安排；不低于本年预算的20%：120.00万元 × 20% = 24.00万元。$/);
});

it('tells amounts as the rules round them, and to what: a cap reads as the cap that holds', () => {
  const asked = factsOf({ currentBudget: 123_456_789, amountAsked: 200_000_000, repeats: 3 });
  const sentenceOf = (unit: 'fen' | 'ten-thousand-yuan', language: Language, ...effects: Effect[]) => {
    const definition = { ...withEffects(tableOf({}), ...effects), rounding: { unit } };
    return explainProposal(proposed(asked, definition), definition, language, { fiscalYear: 2025 }).sentence;
  };
  const capped: Effect[] = [
    { kind: 'keep', base: 'amountAsked' },
    { kind: 'cap', base: 'currentBudget', at: { percent: '110' } },
  ];
  expect(sentenceOf('ten-thousand-yuan', 'zh', ...capped)).toMatch(
    /不超过本年预算的110%：123.456789万元 × 110% ≈ 136.00万元（四舍五入到万元）。$/,
  );
  expect(sentenceOf('fen', 'en', ...capped)).toMatch(/× 110% ≈ 1,358,024.68 yuan \(rounded half-up to the fen\)\.$/);
  const raised: Effect = { kind: 'change', base: 'currentBudget', by: { percent: '50' } };
  expect(sentenceOf('ten-thousand-yuan', 'zh', raised, { kind: 'freeze' })).toMatch(
    /不超过本年预算的100%：123.456789万元 × 100% = 123.456789万元。$/,
  );
  const each: Effect = { kind: 'per-unit', of: 'repeats', by: { fen: '-1234567' } };
  expect(sentenceOf('ten-thousand-yuan', 'en', each)).toMatch(
    /12,345.67 yuan × 3 ≈ 40,000.00 yuan \(rounded half-up to 10,000 yuan\)\.$/,
  );
  expect(sentenceOf('fen', 'zh', each)).toMatch(/1.234567万元 × 3 = 3.703701万元。$/);
});

it('names the base of both bounds where it is not this year’s budget', () => {
  const facts = factsOf({ currentBudget: 120_000_000, lastBudget: 100_000_000 });
  const bounds = { atLeast: { percent: '-10' }, atMost: { percent: '5' } };
  const definition = withEffects(tableOf({}), { kind: 'judgement', base: 'lastBudget', ...bounds });
  const { sentence } = explainProposal(proposed(facts, definition), definition, 'zh', { fiscalYear: 2025 });
  expect(sentence).toContain('由人按上年预算在−10%至+5%之间确定增减：100.00万元 × −10% = −10.00万元');
});

it('refuses to explain a proposal by rules that did not make it', () => {
  expect(() => explainProposal(proposed(line('差', 'open')), tableOf({}), 'zh')).toThrow(
    new Refused('rules.other-definition'),
  );
});

it('names as the nearest row, of those that miss one fact, the one that the line has most in common with', () => {
  const poor = line('差', 'open');
  expect(nearestRow(proposed(poor), defaultRuleSet)).toMatchObject({
    rowNumber: 5,
    unmet: [{ fact: 'rectification' }],
  });
  expect(nearestRow(proposed(line('良', 'none')), defaultRuleSet)).toMatchObject({ unmet: [{ fact: 'grade' }] });
});

it('names the row of the grade next to the line’s own before one of a grade further off', () => {
  const asks = (grade: string) => ({ grade: { kind: 'in' as const, values: [grade] } });
  const cut: Effect = { kind: 'change', base: 'currentBudget', by: { percent: '-10' } };
  const definition = withEffects(tableOf(asks('差'), asks('中'), asks('良')), cut);
  const nearTo = (grade: string) => nearestRow(proposed(line(grade, 'none'), definition), definition)?.rowNumber;
  expect(nearTo('优')).toBe(3);
  expect(nearTo('良')).toBe(2);
  // Of a scale that is not known here there is no order: the first row is named.
  expect(nearTo('甲')).toBe(1);
});
