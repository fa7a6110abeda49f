import type { Condition, RuleRow } from '@bihuan/domain';
import { cellsOf, holds } from '../table/condition.ts';

/** Whether every case of the narrow row meets the wide one, so that after the wide one it is never reached. */
export function rowCovers(wide: RuleRow, narrow: RuleRow): boolean {
  const narrowCells = new Map(cellsOf(narrow).map(({ fact, condition }) => [fact, condition]));
  return cellsOf(wide).every(({ fact, condition }) => {
    const other = narrowCells.get(fact);
    return other !== undefined && covers(condition, other);
  });
}

function covers(wide: Condition, narrow: Condition): boolean {
  if (narrow.kind === 'in') return narrow.values.every((value) => holds(wide, value));
  if (narrow.kind === 'any' || wide.kind === 'any') return wide.kind === 'any';
  // A list covers an interval only where that is a single point.
  if (wide.kind === 'in') return narrow.from !== undefined && narrow.from === narrow.to && holds(wide, narrow.from);
  return reachesDown(wide, narrow) && reachesUp(wide, narrow);
}

type Interval = Extract<Condition, { kind: 'interval' }>;

function reachesDown(wide: Interval, narrow: Interval): boolean {
  if (wide.from === undefined) return true;
  if (narrow.from === undefined || narrow.from < wide.from) return false;
  return narrow.from > wide.from || wide.includesFrom || !narrow.includesFrom;
}

function reachesUp(wide: Interval, narrow: Interval): boolean {
  if (wide.to === undefined) return true;
  if (narrow.to === undefined || narrow.to > wide.to) return false;
  return narrow.to < wide.to || wide.includesTo || !narrow.includesTo;
}
