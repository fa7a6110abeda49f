import type { FactName, RuleSetDefinition } from '@bihuan/domain';
import { type Facts, knownValue } from '../facts.ts';
import { type Cell, cellsOf, holds } from './condition.ts';

/** Which row decides: its id and its number from 1; or which missing facts stand in the way; or that no row matches. */
export type RowMatch =
  | { readonly rowId: string; readonly rowNumber: number }
  | { readonly missing: readonly FactName[] }
  | { readonly noRow: true };

/**
 * The reference reading of a table, row by row: a row that a known fact rules out is skipped; the first row left decides,
 * unless it looks at missing facts: then nobody can say whether it or a later one applies, and those facts are named.
 */
export function walk(definition: RuleSetDefinition, facts: Facts): RowMatch {
  for (const [index, row] of definition.rows.entries()) {
    const missing = missingFor(cellsOf(row), facts);
    if (missing === null) continue;
    return missing.length > 0 ? { missing } : { rowId: row.id, rowNumber: index + 1 };
  }
  return { noRow: true };
}

/** The missing facts that the cells look at, or null when a known fact rules the row out. */
function missingFor(cells: readonly Cell[], facts: Facts): readonly FactName[] | null {
  const missing: FactName[] = [];
  for (const { fact, condition } of cells) {
    const value = knownValue(facts, fact);
    if (value === null) missing.push(fact);
    else if (!holds(condition, value)) return null;
  }
  return missing;
}
