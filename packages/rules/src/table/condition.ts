import { type Condition, type FactName, factNames, type RuleRow } from '@bihuan/domain';
import type { FactValue } from '../facts.ts';

export type Interval = Extract<Condition, { kind: 'interval' }>;

/** One cell that really looks at its fact. */
export interface Cell {
  readonly fact: FactName;
  readonly condition: Exclude<Condition, { kind: 'any' }>;
}

/** Whether the cell lets everything through, a missing fact too: `any`, and an interval without bounds. */
const letsAllThrough = (condition: Condition): boolean =>
  condition.kind === 'any' ||
  (condition.kind === 'interval' && condition.from === undefined && condition.to === undefined);

/** The cells of a row that look at something, in the fixed order of the facts. */
export function cellsOf(row: RuleRow): readonly Cell[] {
  const cells: Cell[] = [];
  for (const fact of factNames) {
    const condition = row.when[fact];
    if (condition !== undefined && condition.kind !== 'any' && !letsAllThrough(condition))
      cells.push({ fact, condition });
  }
  return cells;
}

/** Whether a known value meets a condition; a value of another type never does. */
export function holds(condition: Condition, value: FactValue): boolean {
  switch (condition.kind) {
    case 'any':
      return true;
    case 'in':
      return condition.values.includes(value);
    case 'not-in':
      return !condition.values.includes(value);
    case 'interval':
      return letsAllThrough(condition) || (typeof value === 'number' && within(condition, value));
  }
}

function within(interval: Interval, value: number): boolean {
  const { from, to, includesFrom, includesTo } = interval;
  if (from !== undefined && !(includesFrom ? value >= from : value > from)) return false;
  return to === undefined || (includesTo ? value <= to : value < to);
}

/** Whether nothing can lie inside. */
export const isEmptyInterval = ({ from, to, includesFrom, includesTo }: Interval): boolean =>
  from !== undefined && to !== undefined && (from > to || (from === to && !(includesFrom && includesTo)));
