import { listComma } from '../../i18n/punctuation.ts';
import { useTerms } from '../../i18n/terms.ts';
import { moneyText, useMoneyUnit, useMoneyWords } from '../../parts/money.tsx';
import type { Line, Totals } from './lines.ts';
import { type MoneyWord, useMoneyDeskWords } from './words.ts';

/** What is called here as the bureau calls it; of every other fact the field's own word is told. */
const ownWords = ['currentBudget', 'grade', 'score', 'ruleSet', 'row'] as const;
const isOwn = (name: string): name is (typeof ownWords)[number] => (ownWords as readonly string[]).includes(name);

/** How lines are told of in words, in the unit and the language of the screen. */
export function useLineWords() {
  const t = useMoneyDeskWords();
  const term = useTerms();
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
        .map((name) => (isOwn(name) ? t(`missing-${name}`) : term('missing', name)))
        .filter((word, at, all) => all.indexOf(word) === at)
        .join(listComma()),
  };
}

/** Since when, why and by what a line is held. */
export function useHoldInWords() {
  const t = useMoneyDeskWords();
  return ({ on, reason, placedBy, documentNumber }: Line['holds'][number]): string => {
    const words = t('holdWords', { on, reason: reason.kind === 'other' ? reason.text : t('holdFinding') });
    const document = documentNumber === null ? '' : ` ${t('withDocument', { number: documentNumber })}`;
    return `${words}${placedBy === 'ladder' ? t('holdByLadder') : ''}${document}`;
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
