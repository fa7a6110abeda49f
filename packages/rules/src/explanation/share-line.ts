import { type Fen, type Language, moneyInWords, type ProposalStep } from '@bihuan/domain';

/** The arithmetic of one share in words; it says where the result was rounded, and is exact elsewhere. */
export interface ShareLine {
  /** Such as `30%` or `+5%`. */
  readonly percent: string;
  /** Such as `120.00万元 × 30% = 36.00万元`. */
  readonly text: string;
}

/** A step that takes a share of a base. `magnitude` leaves the sign to the verb (cut, raised), `signed` writes it. */
export function shareLine(
  { baseAmount, factor, amount, rounded }: ProposalStep,
  language: Language,
  style: 'magnitude' | 'signed' = 'magnitude',
): ShareLine {
  const text = factor ?? '0';
  const digits = withoutZeros(text.replace(/^-/, ''));
  const sign = style === 'magnitude' || digits === '0' ? '' : text.startsWith('-') ? '−' : '+';
  const percent = `${sign}${digits}%`;
  const result = moneyInWords(style === 'signed' ? amount : (Math.abs(amount) as Fen), language);
  const base = moneyInWords((baseAmount ?? 0) as Fen, language);
  return {
    percent,
    text: `${base} × ${percent} ${rounded ? '≈' : '='} ${result}${rounded ? roundedWords[language] : ''}`,
  };
}

const roundedWords = { zh: '（四舍五入到分）', en: ' (rounded half-up to the fen)' } as const;

export const withoutZeros = (digits: string): string => {
  const [whole = '0', fraction = ''] = digits.split('.');
  const kept = fraction.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${kept === '' ? '' : `.${kept}`}`;
};
