import { type Condition, type FactName, factDeclaration } from '@bihuan/domain';
import type { FactValue } from '../facts.ts';
import type { CompiledRow } from '../table/compiled.ts';
import { holds, type Interval, isEmptyInterval } from '../table/condition.ts';

/** Conditions of a row by fact. */
const conditionsOf = ({ cells }: CompiledRow) => new Map(cells.map(({ fact, condition }) => [fact, condition]));

/** Whether every case of the narrow row meets the wide one, so that after the wide one it is never reached. */
export function rowCovers(wide: CompiledRow, narrow: CompiledRow): boolean {
  if (wide.expression !== null) return false;
  const narrowCells = conditionsOf(narrow);
  return wide.cells.every(({ fact, condition }) => {
    const other = narrowCells.get(fact);
    return other !== undefined && covers(fact, condition, other);
  });
}

/** Whether some case meets both rows. What an expression rules out is not looked at. */
export function rowsMeet(one: CompiledRow, other: CompiledRow): boolean {
  const others = conditionsOf(other);
  return one.cells.every(({ fact, condition }) => {
    const second = others.get(fact);
    return second === undefined || meet(fact, condition, second);
  });
}

/** All values that a fact can have, where they can be listed. */
function allValues(fact: FactName): readonly FactValue[] | null {
  const declaration = factDeclaration(fact);
  if (declaration.type === 'boolean') return [true, false];
  return declaration.type === 'text' ? (declaration.values ?? null) : null;
}

function covers(fact: FactName, wide: Condition, narrow: Condition): boolean {
  if (narrow.kind === 'in') return narrow.values.every((value) => holds(wide, value));
  if (narrow.kind === 'any' || wide.kind === 'any') return wide.kind === 'any';
  const values = allValues(fact);
  if (values !== null) return values.every((value) => !holds(narrow, value) || holds(wide, value));
  if (narrow.kind === 'not-in') {
    return wide.kind === 'not-in' && wide.values.every((value) => !holds(narrow, value));
  }
  // A list covers an interval only where that is a single point.
  if (wide.kind === 'in') return narrow.from !== undefined && narrow.from === narrow.to && holds(wide, narrow.from);
  if (wide.kind === 'not-in') return wide.values.every((value) => !holds(narrow, value));
  return reachesDown(wide, narrow) && reachesUp(wide, narrow);
}

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

function meet(fact: FactName, one: Condition, other: Condition): boolean {
  if (one.kind === 'in') return one.values.some((value) => holds(other, value));
  if (other.kind === 'in') return other.values.some((value) => holds(one, value));
  const values = allValues(fact);
  if (values !== null) return values.some((value) => holds(one, value) && holds(other, value));
  if (one.kind === 'interval' && other.kind === 'interval') return !isEmptyInterval(sharedPart(one, other));
  const [interval, list] = one.kind === 'interval' ? [one, other] : [other, one];
  if (interval.kind !== 'interval' || list.kind !== 'not-in') return true;
  return interval.from === undefined || interval.from !== interval.to || holds(list, interval.from);
}

function sharedPart(one: Interval, other: Interval): Interval {
  const lower = (one.from ?? -Infinity) > (other.from ?? -Infinity) ? one : other;
  const upper = (one.to ?? Infinity) < (other.to ?? Infinity) ? one : other;
  const sameFrom = one.from === other.from;
  const sameTo = one.to === other.to;
  return {
    kind: 'interval',
    ...(lower.from !== undefined && { from: lower.from }),
    ...(upper.to !== undefined && { to: upper.to }),
    includesFrom: sameFrom ? one.includesFrom && other.includesFrom : lower.includesFrom,
    includesTo: sameTo ? one.includesTo && other.includesTo : upper.includesTo,
  };
}
