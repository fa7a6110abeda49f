import { fromSheets, placesInSheets, toSheets, validateRuleSet } from '@bihuan/rules';
import type { Handler } from '../../operations.ts';
import { faultsOf } from './faults.ts';

/** A rule set as worksheets that a form edits cell by cell. */
export const handleWriteRuleSheets: Handler<'writeRuleSheets'> = async (_context, { body }) => ({
  sheets: toSheets(body.definition).map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) })),
});

/** Reads worksheets while they are edited, and says of each fault the cell that it is in. */
export const handleReadRuleSheets: Handler<'readRuleSheets'> = async (_context, { body }) => {
  const { sheets, grades } = body;
  const { definition, problems } = fromSheets(sheets);
  const { errors, notes } =
    definition === null ? { errors: problems, notes: [] } : validateRuleSet(definition, { grades });
  const place = placesInSheets(sheets);
  return { definition, valid: errors.length === 0, faults: faultsOf(errors.map(place), notes.map(place)) };
};
