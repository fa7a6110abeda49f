import { effectInWords } from '@bihuan/rules';
import type { Handler } from '../../operations.ts';
import { conditionsInWords, inBoth } from './conditions-in-words.ts';
import { versionAsked } from './version-asked.ts';

/** One version as somebody reads it who does not write rules. */
export const handleReadRuleSet: Handler<'readRuleSet'> = async (context, { params, query }) => {
  const { definition, answered } = await versionAsked(context, { ...params, view: query });
  const { title, legalBasis, tables, expressions } = definition;
  return {
    item: {
      title,
      legalBasis,
      tables: tables.map(({ rows, ...table }) => ({
        ...table,
        rows: rows.map((row, index) => ({
          id: row.id,
          number: index + 1,
          conditions: conditionsInWords(row).map(({ words }) => words),
          effects: row.effects.map((effect) => inBoth((language) => effectInWords(effect, definition, language))),
          note: row.note,
          legalBasis: row.legalBasis,
        })),
      })),
      expressions: Object.entries(expressions).map(([id, one]) => ({ id, ...one })),
    },
    ...answered,
  };
};
