import type { OutputOf } from '@bihuan/contract';
import {
  type Condition,
  type FactName,
  factNames,
  type Language,
  type Proposal,
  type RuleRow,
  type RuleSetDefinition,
} from '@bihuan/domain';
import { explainProposal, factLabels, valueInWords } from '@bihuan/rules';

type Explanation = OutputOf<'getAllocation'>['explanation'];

const inBoth = (words: (language: Language) => string) => ({ zh: words('zh'), en: words('en') });

/** Why a line says what it says, for a person: sentence, steps, the table with the row that fired, the facts and their events. */
export function explanationOf(
  proposal: Proposal,
  definition: RuleSetDefinition | null,
  fiscalYear: number,
): Explanation {
  const zh = explainProposal(proposal, definition, 'zh', { fiscalYear });
  const en = explainProposal(proposal, definition, 'en', { fiscalYear });
  return {
    sentence: { zh: zh.sentence, en: en.sentence },
    steps: zh.steps.map((step, index) => ({ zh: step, en: en.steps[index] ?? '' })),
    table:
      definition === null
        ? null
        : {
            title: definition.title,
            legalBasis: definition.legalBasis,
            rows: definition.rows.map((row, index) => ({
              number: index + 1,
              conditions: conditionsOf(row),
              note: row.note,
              fired: proposal.rowNumber === index + 1,
            })),
          },
    facts: factNames.flatMap((name) => {
      const fact = proposal.facts[name];
      if (fact === undefined) return [];
      const { value, eventId } = fact;
      const words =
        value === null
          ? { zh: '没有记录', en: 'nothing recorded' }
          : inBoth((language) => valueInWords(name, value, language));
      return [{ name, label: factLabels[name], value, words, eventId }];
    }),
  };
}

function conditionsOf(row: RuleRow): NonNullable<Explanation['table']>['rows'][number]['conditions'] {
  return factNames.flatMap((fact) => {
    const condition = row.when[fact];
    if (condition === undefined || condition.kind === 'any') return [];
    const words = inBoth((language) => `${factLabels[fact][language]} ${conditionInWords(fact, condition, language)}`);
    return [{ fact, words }];
  });
}

function conditionInWords(fact: FactName, condition: Exclude<Condition, { kind: 'any' }>, language: Language): string {
  const inWords = (value: string | number | boolean) => valueInWords(fact, value, language);
  if (condition.kind === 'in') return condition.values.map(inWords).join(language === 'zh' ? '、' : ', ');
  const { from, to, includesFrom, includesTo } = condition;
  const parts = [];
  if (from !== undefined) parts.push(`${includesFrom ? '≥' : '>'} ${inWords(from)}`);
  if (to !== undefined) parts.push(`${includesTo ? '≤' : '<'} ${inWords(to)}`);
  return parts.join(language === 'zh' ? '，' : ', ');
}
