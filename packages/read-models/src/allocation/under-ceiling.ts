import type { DatabaseSync } from 'node:sqlite';
import { type GoverningRuleSet, type LineUnderCeiling, lineUnderCeiling } from '@bihuan/rules';
import { prepared } from '../projector/prepared.ts';
import { contentOf, governingAt } from './rows.ts';

/**
 * The lines of a year as a ceiling looks at them, without what an earlier one took. Lines without a budget are left out, and those of
 * whole departments, whose money is that of their objects.
 */
export interface YearUnderCeiling {
  /** Null before any rules were adopted. */
  readonly ruleSet: GoverningRuleSet | null;
  readonly lines: readonly LineUnderCeiling[];
  /** Sum of this year's budgets, in fen. */
  readonly thisYear: bigint;
}

export function yearUnderCeiling(database: DatabaseSync, fiscalYear: number, position: number): YearUnderCeiling {
  const ruleSet = governingAt(database, fiscalYear, position);
  const rows = prepared(
    database,
    `SELECT object_id, line FROM line_versions
     WHERE fiscal_year = ? AND subject_kind = 'object' AND valid_from <= ? AND valid_to > ?`,
  );
  const lines: LineUnderCeiling[] = [];
  let thisYear = 0n;
  for (const row of rows.iterate(fiscalYear, position, position)) {
    const { facts, match, decision, currentBudget } = contentOf({ line: String(row['line']) });
    thisYear += BigInt(currentBudget ?? 0);
    const finalBudget = decision?.finalBudget ?? null;
    const line = lineUnderCeiling(String(row['object_id']), { ruleSet, facts, match }, finalBudget);
    if (line !== null) lines.push(line);
  }
  return { ruleSet, lines, thisYear };
}
