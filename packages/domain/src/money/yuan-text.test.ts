import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fen, fen, maxFen } from './fen.ts';
import { formatMoney, type MoneyUnit, moneyUnits, parseMoney } from './yuan-text.ts';

const units = Object.keys(moneyUnits) as MoneyUnit[];
const anyFen = fc
  .oneof(fc.integer({ min: -maxFen, max: maxFen }), fc.integer({ min: -200, max: 200 }))
  .map((value) => value as Fen);
const refusedAs = (code: string, params: object) => expect.objectContaining({ name: 'Refused', code, params });

describe('money as text', () => {
  it('reads back as the same amount in every unit', () => {
    fc.assert(
      fc.property(anyFen, fc.constantFrom(...units), (amount, unit) => {
        expect(parseMoney(formatMoney(amount, unit), unit)).toBe(amount);
      }),
    );
  });

  it('says the same when it is typed in full width with spaces and separators', () => {
    const fullWidth = (text: string) =>
      text.replaceAll(/[!-~]/g, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));
    fc.assert(
      fc.property(anyFen, fc.constantFrom(...units), (amount, unit) => {
        expect(parseMoney(`　${fullWidth(formatMoney(amount, unit))} `, unit)).toBe(amount);
      }),
    );
  });

  it.each([
    ['21.66', '亿元', 216_600_000_000],
    ['1,234.56', '元', 123_456],
    ['１，２３４．５６', '元', 123_456],
    ['¥12', '万元', 12_000_000],
    ['-0.01', '元', -1],
    ['−5', '元', -500],
    ['0.000001', '万元', 1],
    ['1.500000000', '元', 150],
    ['90000000000000', '元', maxFen],
  ] as const)('%s %s is %i fen', (text, unit, expected) => expect(parseMoney(text, unit)).toBe(expected));

  it.each([
    [0, '元', '0.00'],
    [-1, '元', '−0.01'],
    [123_456_789, '元', '1,234,567.89'],
    [12_000_000, '万元', '12.00'],
    [1, '亿元', '0.0000000001'],
    [216_600_000_000, '亿元', '21.66'],
  ] as const)('%i fen in %s is %s', (amount, unit, expected) => expect(formatMoney(fen(amount), unit)).toBe(expected));
});

describe('what is refused rather than guessed', () => {
  it.each(['', '—', '约5', '5万', '1.2.3', '.5', '5.', '1e5', 'NaN', '(5)', '--5', '十'])('%j is no amount', (text) => {
    expect(() => parseMoney(text, '元')).toThrow(refusedAs('money.not-a-number', { value: text }));
  });

  it('is finer than a fen', () => {
    expect(() => parseMoney('0.001', '元')).toThrow(
      refusedAs('money.fraction-of-a-fen', { value: '0.001', unit: '元' }),
    );
    expect(() => parseMoney('0.0000001', '万元')).toThrow(
      refusedAs('money.fraction-of-a-fen', { value: '0.0000001', unit: '万元' }),
    );
  });

  it('is beyond all budgets', () => {
    for (const text of ['90000000000000.01', '-90000000000000.01', '9'.repeat(400)]) {
      expect(() => parseMoney(text, '元')).toThrow(refusedAs('money.out-of-range', { value: text }));
    }
  });
});
