import { type FactName, maxFen, type Problem, type RuleRow } from '@bihuan/domain';
import { factTypes } from '../fact-types.ts';
import type { FactValue } from '../facts.ts';
import { cellsOf, type Interval, isEmptyInterval } from '../table/condition.ts';

/** What is wrong in the conditions of one row; `index` counts from 0, the row number in the problems from 1. */
export function cellProblems(row: RuleRow, index: number, grades: readonly string[] | undefined): readonly Problem[] {
  return cellsOf(row).flatMap(({ fact, condition }) => {
    const pointer = `/rows/${index}/when/${fact}`;
    const place: Place = { fact, row: index + 1, pointer };
    if (condition.kind === 'interval') return intervalProblems(place, condition);
    return condition.values.flatMap((value, position) =>
      valueProblems({ ...place, pointer: `${pointer}/values/${position}` }, value, grades),
    );
  });
}

interface Place {
  readonly fact: FactName;
  readonly row: number;
  readonly pointer: string;
}

const problem = (code: Problem['code'], { fact, row, pointer }: Place, params: Problem['params']): Problem => ({
  code,
  params: { row, fact, ...params },
  where: { pointer, row, column: fact },
});

function intervalProblems(place: Place, interval: Interval): readonly Problem[] {
  const { type } = factTypes[place.fact];
  if (type !== 'number') return [problem('rules.wrong-type', place, { expected: type })];
  const bounds = [interval.from, interval.to].filter((bound) => bound !== undefined);
  const wild = bounds.filter((bound) => !isPlainNumber(bound));
  if (wild.length > 0) return wild.map((value) => problem('rules.number-out-of-range', place, { value }));
  return isEmptyInterval(interval) ? [problem('rules.empty-interval', place, { interval: written(interval) })] : [];
}

const written = ({ from, to, includesFrom, includesTo }: Interval): string =>
  `${includesFrom ? '[' : '('}${from ?? '−∞'}, ${to ?? '+∞'}${includesTo ? ']' : ')'}`;

function valueProblems(place: Place, value: FactValue, grades: readonly string[] | undefined): readonly Problem[] {
  const { type, words } = factTypes[place.fact];
  if (typeof value !== type) return [problem('rules.wrong-type', place, { expected: type })];
  if (typeof value === 'number') {
    return isPlainNumber(value) ? [] : [problem('rules.number-out-of-range', place, { value })];
  }
  if (typeof value === 'boolean') return [];
  if (!value.isWellFormed()) return [problem('rules.ill-formed-text', place, { value: value.toWellFormed() })];
  if (words !== undefined && !words.includes(value))
    return [problem('rules.unknown-value', place, { value, known: words })];
  if (place.fact === 'grade' && grades !== undefined && !grades.includes(value)) {
    return [problem('rules.unknown-grade', place, { grade: value, known: grades })];
  }
  return [];
}

/** What the product and the rule engine read as the same number. */
const isPlainNumber = (value: number): boolean =>
  Math.abs(value) <= maxFen && (Number.isInteger(value) || /^-?\d+\.\d{1,6}$/.test(String(value)));
