import { moneyText, useMoneyUnit, useMoneyWords } from '../../parts/money.tsx';
import type { Line, Totals } from './lines.ts';
import { type MoneyWord, useMoneyDeskWords } from './words.ts';

const missingKnown = ['currentBudget', 'grade', 'score', 'ruleSet', 'row'];

/** How lines are told of in words, in the unit and the language of the screen. */
export function useLineWords() {
  const t = useMoneyDeskWords();
  const [unit] = useMoneyUnit();
  const money = useMoneyWords();
  const signed = (fen: number) => `${fen > 0 ? '+' : ''}${moneyText(fen, unit)}`;
  const range = ({ min, max }: { readonly min: number; readonly max: number | null }) =>
    max === null ? `≥ ${signed(min)}` : `${signed(min)} ~ ${signed(max)}`;
  return {
    signed,
    range,
    /** With its unit. */
    money,
    signedMoney: (fen: number) => `${fen > 0 ? '+' : ''}${money(fen)}`,
    openRange: ({ min, max, unboundedLines }: Totals['open']) =>
      `${t('rangeIn', { range: range({ min, max }), unit })}${unboundedLines > 0 ? t('unbounded', { lines: unboundedLines }) : ''}`,
    missing: (line: Line) =>
      line.missing
        .map((name) => t((missingKnown.includes(name) ? `missing-${name}` : 'missing-other') as MoneyWord))
        .filter((word, at, all) => all.indexOf(word) === at)
        .join('、'),
  };
}

/** Who did it, by the role in which it was done; of an account without one nothing more is told here. */
export function useActorWords() {
  const t = useMoneyDeskWords();
  return ({ principal, actingAs }: { readonly principal: string; readonly actingAs?: string | null }): string => {
    if (actingAs != null) return t(`role-${actingAs}` as MoneyWord);
    if (principal === 'local-operator') return t('operator');
    return principal === 'system' ? t('system') : t('someone');
  };
}
