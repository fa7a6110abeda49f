import { type Fen, type Language, moneyInWords, type ProposalStep } from '@bihuan/domain';
import type { RoundingUnit } from '../amount/work-out.ts';

/** The arithmetic of one share in words; it says where the result was rounded, and is exact elsewhere. */
export interface ShareLine {
  /** Such as `30%` or `+5%`. */
  readonly percent: string;
  /** Such as `120.00万元 × 30% = 36.00万元`. */
  readonly text: string;
}

/** How steps are told: in which language, and to what the rule set rounds. */
export interface Telling {
  readonly language: Language;
  readonly rounding: RoundingUnit;
}

/** A step that takes a share of a base. `magnitude` leaves the sign to the verb (cut, raised), `signed` writes it. */
export function shareLine(
  { baseAmount, factor, amount, rounded }: ProposalStep,
  telling: Telling,
  style: 'magnitude' | 'signed' = 'magnitude',
): ShareLine {
  const { language } = telling;
  const text = factor ?? '0';
  const digits = withoutZeros(text.replace(/^-/, ''));
  const sign = style === 'magnitude' || digits === '0' ? '' : text.startsWith('-') ? '−' : '+';
  const percent = `${sign}${digits}%`;
  const result = moneyInWords(style === 'signed' ? amount : (Math.abs(amount) as Fen), language);
  const base = moneyInWords((baseAmount ?? 0) as Fen, language);
  return { percent, text: `${base} × ${percent} ${equals(result, rounded, telling)}` };
}

/** `= 36.00万元`, or `≈ 12.35元（四舍五入到分）`. */
export function equals(result: string, rounded: boolean, { language, rounding }: Telling): string {
  if (!rounded) return `= ${result}`;
  const unit = unitWords[rounding][language];
  return language === 'zh' ? `≈ ${result}（四舍五入到${unit}）` : `≈ ${result} (rounded half-up to ${unit})`;
}

const unitWords: Readonly<Record<RoundingUnit, Readonly<Record<Language, string>>>> = {
  fen: { zh: '分', en: 'the fen' },
  yuan: { zh: '元', en: 'the yuan' },
  'hundred-yuan': { zh: '百元', en: '100 yuan' },
  'thousand-yuan': { zh: '千元', en: '1,000 yuan' },
  'ten-thousand-yuan': { zh: '万元', en: '10,000 yuan' },
};

export const withoutZeros = (digits: string): string => {
  const [whole = '0', fraction = ''] = digits.split('.');
  const kept = fraction.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${kept === '' ? '' : `.${kept}`}`;
};
