import { createContext, type ReactNode, useContext, useState } from 'react';
import { type Language, useLanguage } from '../i18n/language.ts';
import { inGroups } from './digits.ts';

/** Fen in one of each; where the name of one ends like another's, the longer one stands later. */
const units = {
  元: 100,
  万元: 1_000_000,
  亿元: 10_000_000_000,
  '¥': 100,
  '¥ thousand': 100_000,
  '¥ million': 100_000_000,
} as const;
export type MoneyUnit = keyof typeof units;
export const moneyUnits = Object.keys(units) as readonly MoneyUnit[];

/** In which tables of each language are written, small to large; the middle one unless the reader has chosen. */
const unitsOf: Readonly<Record<Language, readonly [MoneyUnit, MoneyUnit, MoneyUnit]>> = {
  zh: ['元', '万元', '亿元'],
  en: ['¥', '¥ thousand', '¥ million'],
};

const kept = 'bihuan.money-unit';
type UnitShown = readonly [unit: MoneyUnit, choose: (unit: MoneyUnit) => void, offered: readonly MoneyUnit[]];
const UnitContext = createContext<UnitShown>(['万元', () => undefined, unitsOf.zh]);

/** In which unit all money of the screen is shown; a choice of the reader that is kept. */
export function WithMoneyUnit({ children }: { readonly children: ReactNode }) {
  const offered = unitsOf[useLanguage()];
  const [chosen, setChosen] = useState(() => localStorage.getItem(kept));
  const choose = (unit: MoneyUnit) => {
    localStorage.setItem(kept, unit);
    setChosen(unit);
  };
  const unit = offered.find((one) => one === chosen) ?? offered[1];
  return <UnitContext value={[unit, choose, offered]}>{children}</UnitContext>;
}

export const useMoneyUnit = () => useContext(UnitContext);

const decimals = { 元: 2, 万元: 2, 亿元: 4, '¥': 2, '¥ thousand': 2, '¥ million': 2 } as const;

/** Integer fen as text in a unit, exact: digits that the unit's usual decimals would cut are shown. No floating point touches it. */
export function moneyText(fen: number, unit: MoneyUnit): string {
  const size = units[unit];
  const whole = Math.trunc(Math.abs(fen) / size);
  const digits = String(Math.abs(fen) % size).padStart(String(size).length - 1, '0');
  const least = digits.slice(0, decimals[unit]);
  const rest = digits.slice(decimals[unit]).replace(/0+$/, '');
  const sign = fen < 0 ? '−' : '';
  return `${sign}${inGroups(whole)}.${least}${rest}`;
}

/** `12.00 万元`, `−¥120.00 thousand`. */
export function moneyWithUnit(fen: number, unit: MoneyUnit): string {
  const text = moneyText(fen, unit);
  if (!unit.startsWith('¥')) return `${text} ${unit}`;
  return text.replace(/^−?/, (sign) => `${sign}¥`) + unit.slice(1);
}

/** What somebody typed in a unit, as integer fen, exact; null where it is no amount or finer than a fen. */
export function fenFrom(text: string, unit: MoneyUnit): number | null {
  const digits = String(units[unit]).length - 1;
  const [, sign = '', whole = '', part = ''] =
    /^([+\-−]?)(\d{1,15})(?:\.(\d{1,10}))?$/.exec(text.trim().replaceAll(/[,，\s]/g, '')) ?? [];
  const rest = part.replace(/0+$/, '');
  if (whole === '' || rest.length > digits) return null;
  const fen = Number(`${whole}${rest.padEnd(digits, '0')}`);
  if (!Number.isSafeInteger(fen)) return null;
  return sign === '-' || sign === '−' ? 0 - fen : fen;
}

/** An amount in the unit of the screen, which stands in the header and never in the cell; `signed` shows that something rises. */
export function Money({ fen, signed = false }: { readonly fen: number | null; readonly signed?: boolean }) {
  const [unit] = useMoneyUnit();
  if (fen === null) return <span className="quiet">—</span>;
  return (
    <span className="money">
      {signed && fen > 0 ? '+' : ''}
      {moneyText(fen, unit)}
    </span>
  );
}

/** The same within a sentence, with its unit. */
export function useMoneyWords(): (fen: number) => string {
  const [unit] = useMoneyUnit();
  return (fen) => moneyWithUnit(fen, unit);
}
