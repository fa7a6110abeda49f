import { expect, it } from 'vitest';
import { besideItsDay, clauses, reasoned } from './phrases.ts';

it('clauses follow a semicolon, and nothing where what people wrote ends a sentence of its own', () => {
  expect(clauses('zh', '提出问题：设备闲置', '整改要求：盘活', '期限 2025-03-31')).toBe(
    '提出问题：设备闲置；整改要求：盘活；期限 2025-03-31',
  );
  expect(clauses('zh', '提出问题：设备闲置。', '整改要求：三个月内投入使用。', '期限 2025-03-31')).toBe(
    '提出问题：设备闲置。整改要求：三个月内投入使用。期限 2025-03-31',
  );
  expect(clauses('zh', '意见：“设备已启用。”', null, '', '佐证：调拨单.pdf')).toBe(
    '意见：“设备已启用。”佐证：调拨单.pdf',
  );
  expect(clauses('en', 'Finding raised: 设备闲置。', 'required: put to use.', 'due 2025-03-31')).toBe(
    'Finding raised: 设备闲置。 Required: put to use. Due 2025-03-31',
  );
  expect(clauses('en', 'Object renamed', 'reason: merged')).toBe('Object renamed; reason: merged');
});

it('a reason that is not given leaves no trace', () => {
  expect(reasoned('问题撤销', 'Finding withdrawn', null)).toEqual({ zh: '问题撤销', en: 'Finding withdrawn' });
  expect(reasoned('决定。', 'Decided.', '复核')).toEqual({ zh: '决定。理由：复核', en: 'Decided. Reason: 复核' });
});

it('a day that stands beside what happened is not said again; one that differs is', () => {
  const completed = { zh: '2025-02-10 确认评价结果', en: 'Outcome confirmed on 2025-02-10: 2025-02-10' };
  expect(besideItsDay(completed, '2025-02-10' as never)).toEqual({
    zh: '确认评价结果',
    en: 'Outcome confirmed: 2025-02-10',
  });
  expect(besideItsDay(completed, '2025-02-11' as never)).toEqual(completed);
  const rated = { zh: '单位自评：等级 良，2025-02-10', en: 'Self-evaluation by the unit: grade 良, 2025-02-10' };
  expect(besideItsDay(rated, '2025-02-10' as never)).toEqual({
    zh: '单位自评：等级 良',
    en: 'Self-evaluation by the unit: grade 良',
  });
  const reminded = { zh: '2025-02-10 催办送市教育局', en: 'Reminder goes to 市教育局, 2025-02-10' };
  expect(besideItsDay(reminded, '2025-02-10' as never).en).toBe('Reminder goes to 市教育局');
});
