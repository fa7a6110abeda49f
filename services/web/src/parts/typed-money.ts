import type { MoneyUnit } from './money.tsx';

/** Digits behind the point that one of the unit has in fen. */
const places = { 元: 2, 万元: 6, 亿元: 10 } as const;

/** An amount as somebody types it in a unit, as integer fen: exact, by its digits alone. Null where it is no amount, or finer than a fen. */
export function typedFen(text: string, unit: MoneyUnit): number | null {
  const found = /^([-−]?)(\d{1,12})(?:\.(\d*))?$/.exec(text.trim().replaceAll(/[,，\s]/g, ''));
  if (found === null) return null;
  const [, sign = '', whole = '', behind = ''] = found;
  const cut = behind.replace(/0+$/, '');
  if (cut.length > places[unit]) return null;
  const fen = Number(whole + cut.padEnd(places[unit], '0'));
  if (!Number.isSafeInteger(fen)) return null;
  return sign === '' ? fen : -fen;
}
