import { type Fen, type Language, percent, type Ratio, shareOf } from '@bihuan/domain';
import { moneyInWords } from './words.ts';

/** The arithmetic of one share in words; it says where the result was rounded to the fen, and is exact elsewhere. */
export interface ShareLine {
  /** Such as `30%` or `+5%`. */
  readonly percent: string;
  /** Such as `120.00万元 × 30% = 36.00万元`. */
  readonly text: string;
}

/**
 * `percentText` of a base. `magnitude` leaves the sign to the verb (cut, raised), `signed` writes it.
 */
export function shareLine(
  base: Fen,
  percentText: string,
  language: Language,
  style: 'magnitude' | 'signed' = 'magnitude',
): ShareLine {
  const digits = withoutZeros(percentText.replace(/^-/, ''));
  const negative = percentText.startsWith('-') && digits !== '0';
  const sign = style === 'magnitude' || digits === '0' ? '' : negative ? '−' : '+';
  const text = `${sign}${digits}%`;
  const ratio = percent(style === 'signed' && negative ? `-${digits}` : digits);
  const result = moneyInWords(shareOf(base, ratio), language);
  return {
    percent: text,
    text: `${moneyInWords(base, language)} × ${text} ${isExact(base, ratio) ? '=' : '≈'} ${result}${isExact(base, ratio) ? '' : rounded[language]}`,
  };
}

const rounded = { zh: '（四舍五入到分）', en: ' (rounded half-up to the fen)' } as const;

const isExact = (base: Fen, { numerator, denominator }: Ratio): boolean =>
  (BigInt(base) * numerator) % denominator === 0n;

const withoutZeros = (digits: string): string => {
  const [whole = '0', fraction = ''] = digits.split('.');
  const kept = fraction.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${kept === '' ? '' : `.${kept}`}`;
};
