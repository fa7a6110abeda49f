import { moneyText } from './money.tsx';

/** The value of a parameter as a person reads and writes it: amounts in yuan (they are kept in fen), everything else as it is. */
export const shownValue = (kind: string, value: string): string =>
  kind === 'amount' && /^-?\d+$/.test(value)
    ? moneyText(Number(value), '元').replaceAll(',', '').replace('−', '-')
    : value;

/** What was written as it is kept; null where it is no decimal number, or no whole fen. No floating point touches it. */
export function keptValue(kind: string, written: string): string | null {
  const [, sign = '', whole, fraction = ''] =
    /^([-−]?)(\d{1,14})(?:\.(\d{1,6}))?$/.exec(written.trim().replaceAll(',', '').replace('＋', '')) ?? [];
  if (whole === undefined) return null;
  const minus = sign === '' ? '' : '-';
  if (kind !== 'amount') return `${minus}${whole}${fraction === '' ? '' : `.${fraction}`}`;
  if (!/^\d{0,2}0*$/.test(fraction)) return null;
  const fen = (whole + fraction.slice(0, 2).padEnd(2, '0')).replace(/^0+(?=\d)/, '');
  return fen === '0' ? '0' : minus + fen;
}
