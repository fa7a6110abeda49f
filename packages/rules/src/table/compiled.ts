import type { FactName, RuleRow, RuleSetDefinition, RuleTable } from '@bihuan/domain';
import { factsOfExpression } from '../expression/facts-of.ts';
import { type Expression, isFault, parseExpression } from '../expression/syntax.ts';
import { type Cell, cellsOf } from './condition.ts';

/** A row as it is looked at, worked out once for each definition. */
export interface CompiledRow {
  readonly row: RuleRow;
  readonly cells: readonly Cell[];
  /** Null where there is none; `broken` where it cannot be read. */
  readonly expression: Expression | 'broken' | null;
  readonly expressionFacts: readonly FactName[];
}

export interface CompiledTable {
  readonly table: RuleTable;
  readonly rows: readonly CompiledRow[];
}

// Definitions are never changed in place, so each is worked out once.
const known = new WeakMap<RuleSetDefinition, readonly CompiledTable[]>();

export function compiledTables(definition: RuleSetDefinition): readonly CompiledTable[] {
  const found = known.get(definition);
  if (found !== undefined) return found;
  const tables = definition.tables.map((table) => ({
    table,
    rows: table.rows.map((row): CompiledRow => {
      const parsed = row.expression === null ? null : parseExpression(row.expression);
      const expression = parsed === null ? null : isFault(parsed) ? 'broken' : parsed;
      const expressionFacts =
        expression === null || expression === 'broken' ? [] : factsOfExpression(expression, definition);
      return { row, cells: cellsOf(row), expression, expressionFacts };
    }),
  }));
  known.set(definition, tables);
  return tables;
}
