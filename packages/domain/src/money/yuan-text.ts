import { Refused } from '../refusals/refused.ts';
import type { Language } from '../refusals/words.ts';
import { type Fen, fen, maxFen } from './fen.ts';

/** How many fen one of each unit is, by the words that documents use. */
export const moneyUnits = { 元: 100n, 万元: 1_000_000n, 亿元: 10_000_000_000n } as const;
export type MoneyUnit = keyof typeof moneyUnits;

/**
 * `'21.66'` in 亿元 to fen, exactly; thousands separators (`,` `，`), full-width digits and the minus sign of `formatMoney` are read.
 * Refused: `money.not-a-number`, `money.fraction-of-a-fen`, `money.out-of-range`.
 */
export function parseMoney(text: string, unit: MoneyUnit): Fen {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s,]/g, '')
    .replace(/^\u2212/, '-')
    .replace(/^[¥￥]/, '');
  const [, sign, whole, fraction = ''] = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(plain) ?? [];
  if (whole === undefined) throw new Refused('money.not-a-number', { value: text });
  const scale = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction) * moneyUnits[unit];
  if (scaled % scale !== 0n) throw new Refused('money.fraction-of-a-fen', { value: text, unit });
  const magnitude = scaled / scale;
  if (magnitude > BigInt(maxFen)) throw new Refused('money.out-of-range', { value: text });
  return fen(sign === '-' ? -magnitude : magnitude);
}

const smallestInWan = 1_000_000;

/** An amount within a sentence, exact to the fen: in Chinese in 万元 from one 万元 on and in 元 below, in English in yuan. */
export function moneyInWords(amount: Fen, language: Language): string {
  if (language === 'en') return `${formatMoney(amount)} yuan`;
  const unit = Math.abs(amount) < smallestInWan ? '元' : '万元';
  return `${formatMoney(amount, unit)}${unit}`;
}

/**
 * Fen as exact decimal text in a unit: `formatMoney(12000000, '万元')` is `'12.00'`; never fewer decimals than asked for (default 2),
 * more where the amount needs them, grouped by thousands.
 */
export function formatMoney(amount: Fen, unit: MoneyUnit = '元', decimals = 2): string {
  const per = moneyUnits[unit];
  const digits = per.toString().length - 1;
  const magnitude = BigInt(Math.abs(amount));
  const whole = (magnitude / per).toString().replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const fraction = (magnitude % per).toString().padStart(digits, '0').replace(/0+$/, '').padEnd(decimals, '0');
  return `${amount < 0 ? '−' : ''}${whole}.${fraction}`;
}
