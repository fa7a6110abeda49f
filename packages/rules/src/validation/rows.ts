import type { Effect, Problem, RuleSetDefinition } from '@bihuan/domain';
import { percentOf } from '../amount/resolve.ts';
import { type CompiledRow, type CompiledTable, compiledTables } from '../table/compiled.ts';
import { rowCovers, rowsMeet } from './covers.ts';
import { rowProblem } from './place.ts';

/** So many of one kind are listed for each table; more say nothing new. */
const mostOfAKind = 50;

/** Rows that are never reached, and of tables that collect rows that contradict each other where both apply. */
export const rowFaults = (definition: RuleSetDefinition): readonly Problem[] =>
  compiledTables(definition).flatMap((table, index) =>
    table.table.hitPolicy === 'first'
      ? pairs(table, index, ([earlier, later]) =>
          rowCovers(earlier, later) ? { code: 'rules.unreachable-row', params: {} } : null,
        )
      : pairs(table, index, ([earlier, later]) => contradiction(earlier, later, definition)),
  );

/** Rows of a table with first match that have cases in common, where neither is plainly the exception to the other. */
export const rowNotes = (definition: RuleSetDefinition): readonly Problem[] =>
  compiledTables(definition).flatMap((table, index) =>
    table.table.hitPolicy === 'first'
      ? pairs(table, index, ([earlier, later]) =>
          rowsMeet(earlier, later) && !rowCovers(earlier, later) && !rowCovers(later, earlier)
            ? { code: 'rules.overlap', params: {} }
            : null,
        )
      : [],
  );

type Found = Pick<Problem, 'code' | 'params'> | null;

/** For each row the first earlier one of which something is to be said. */
function pairs(
  { table, rows }: CompiledTable,
  tableIndex: number,
  say: (pair: readonly [CompiledRow, CompiledRow]) => Found,
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [index, later] of rows.entries()) {
    if (problems.length >= mostOfAKind) break;
    for (let before = 0; before < index; before++) {
      const found = say([rows[before] as CompiledRow, later]);
      if (found === null) continue;
      const place = { table, tableIndex, row: later.row, index };
      problems.push(rowProblem(found.code, place, { by: before + 1, other: before + 1, ...found.params }));
      break;
    }
  }
  return problems;
}

function contradiction(one: CompiledRow, other: CompiledRow, definition: RuleSetDefinition): Found {
  // What an expression rules out is not looked at: such rows may be meant to exclude each other.
  if (one.expression !== null || other.expression !== null || !rowsMeet(one, other)) return null;
  for (const first of one.row.effects) {
    for (const second of other.row.effects) {
      if (conflict(first, second, definition) || conflict(second, first, definition)) {
        return { code: 'rules.contradiction', params: { example: `${first.kind} / ${second.kind}` } };
      }
    }
  }
  return null;
}

/** Whether both cannot be meant of one line: unchanged and changed, cancelled and raised, frozen and raised, two grades. */
function conflict(one: Effect, other: Effect, definition: RuleSetDefinition): boolean {
  const rises = isRise(other, definition);
  switch (one.kind) {
    case 'keep':
      return (
        (other.kind === 'keep' && other.base !== one.base) ||
        rises ||
        other.kind === 'change' ||
        other.kind === 'judgement'
      );
    case 'freeze':
      return rises;
    case 'cancel':
      return rises || other.kind === 'keep' || other.kind === 'freeze' || other.kind === 'floor';
    case 'grade':
      return other.kind === 'grade' && other.is !== one.is;
    default:
      return false;
  }
}

function isRise(effect: Effect, definition: RuleSetDefinition): boolean {
  if (effect.kind === 'may-rise') return true;
  if (effect.kind !== 'change') return false;
  const by = percentOf(effect.by, definition);
  return by !== null && !by.startsWith('-') && Number(by) > 0;
}
