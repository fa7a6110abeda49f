import { type FactName, factNames, type Language, type RuleRow } from '@bihuan/domain';
import { conditionInWords } from '@bihuan/rules';

export const inBoth = (words: (language: Language) => string) => ({ zh: words('zh'), en: words('en') });

interface ConditionInWords {
  readonly fact: FactName | 'expression';
  readonly words: { readonly zh: string; readonly en: string };
}

/** What a row asks, cell by cell, and its expression as it is written. */
export function conditionsInWords({ when, expression }: RuleRow): ConditionInWords[] {
  const conditions = factNames.flatMap((fact): ConditionInWords[] => {
    const condition = when[fact];
    if (condition === undefined || condition.kind === 'any') return [];
    return [{ fact, words: inBoth((language) => conditionInWords(fact, condition, language)) }];
  });
  return expression === null
    ? conditions
    : [...conditions, { fact: 'expression', words: { zh: expression, en: expression } }];
}
