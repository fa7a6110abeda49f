import type { OutputOf } from '@bihuan/contract';
import { factNames, factTable, type Proposal, type RuleSetDefinition, type RuleTable } from '@bihuan/domain';
import { explainProposal, valueInWords } from '@bihuan/rules';
import { conditionsInWords, inBoth } from '../rule-sets/conditions-in-words.ts';

type Explanation = OutputOf<'getAllocation'>['explanation'];

/** Why a line says what it says, for a person: sentence, steps, the tables with the rows that fired, the facts and their events. */
export function explanationOf(
  proposal: Proposal,
  definition: RuleSetDefinition | null,
  fiscalYear: number,
): Explanation {
  const zh = explainProposal(proposal, definition, 'zh', { fiscalYear });
  const en = explainProposal(proposal, definition, 'en', { fiscalYear });
  const { ruleSet } = proposal;
  return {
    sentence: { zh: zh.sentence, en: en.sentence },
    steps: zh.steps.map((step, index) => ({ zh: step, en: en.steps[index] ?? '' })),
    rules:
      definition === null || ruleSet === null
        ? null
        : { title: definition.title, legalBasis: definition.legalBasis, version: ruleSet.version },
    tables: (definition?.tables ?? [])
      .filter((table) => isAbout(table, proposal))
      .map((table) => tableOf(table, proposal)),
    facts: factNames.flatMap((name) => {
      const fact = proposal.facts[name];
      if (fact === undefined) return [];
      const { value, eventId } = fact;
      const words =
        value === null
          ? { zh: '没有记录', en: 'nothing recorded' }
          : inBoth((language) => valueInWords(name, value, language));
      return [{ name, label: factTable[name].label, value, words, eventId }];
    }),
  };
}

/** Rules for whole departments say nothing of a project. */
const isAbout = ({ subject }: RuleTable, { facts }: Proposal): boolean =>
  subject === 'any' || (subject === 'department') === (facts.objectKind?.value === 'whole-department');

function tableOf({ id, title, role, rows }: RuleTable, { matches }: Proposal): Explanation['tables'][number] {
  const fired = new Set(matches.filter(({ tableId }) => tableId === id).map(({ rowNumber }) => rowNumber));
  return {
    id,
    title,
    role,
    rows: rows.map((row, index) => ({
      number: index + 1,
      conditions: conditionsInWords(row),
      note: row.note,
      legalBasis: row.legalBasis,
      fired: fired.has(index + 1),
    })),
  };
}
