import { type FactDeclaration, type FactName, factDeclaration, maxFen, type Problem } from '@bihuan/domain';
import type { FactValue } from '../facts.ts';
import { cellsOf, type Interval, isEmptyInterval } from '../table/condition.ts';
import { type RowPlace, rowProblem } from './place.ts';

/** What is wrong in the conditions of one row; `grades`: the words of the scale in force, where they are to be held to it. */
export const cellProblems = (place: RowPlace, grades: readonly string[] | undefined): readonly Problem[] =>
  cellsOf(place.row).flatMap(({ fact, condition }) => {
    const pointer = `/when/${fact}`;
    const report = (code: Problem['code'], params: Problem['params'], more = '') =>
      rowProblem(code, place, { fact, ...params }, `${pointer}${more}`, fact);
    if (condition.kind === 'interval') return intervalProblems(fact, condition, report);
    return condition.values.flatMap((value, position) =>
      valueProblems(fact, value, grades, (code, params) => report(code, params, `/values/${position}`)),
    );
  });

type Report = (code: Problem['code'], params: Problem['params']) => Problem;

function intervalProblems(fact: FactName, interval: Interval, report: Report): readonly Problem[] {
  const { type } = factDeclaration(fact);
  if (type !== 'number') return [report('rules.wrong-type', { expected: type })];
  const bounds = [interval.from, interval.to].filter((bound) => bound !== undefined);
  const wild = bounds.filter((bound) => !isPlainNumber(bound));
  if (wild.length > 0) return wild.map((value) => report('rules.number-out-of-range', { value }));
  if (isEmptyInterval(interval)) return [report('rules.empty-interval', { interval: written(interval) })];
  const range = rangeOf(fact);
  if (range === null || canMeet(interval, range)) return [];
  return [report('rules.beyond-the-fact', { value: written(interval), ...range })];
}

/** What a score or a share of a whole can be; null for what has no most. */
function rangeOf(fact: FactName): { readonly from: number; readonly to: number } | null {
  const declaration = factDeclaration(fact);
  if (declaration.type !== 'number' || declaration.most === undefined) return null;
  return { from: declaration.least ?? 0, to: declaration.most };
}

const canMeet = (interval: Interval, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  !isEmptyInterval({
    ...interval,
    ...(interval.from === undefined || interval.from < from ? { from, includesFrom: true } : {}),
    ...(interval.to === undefined || interval.to > to ? { to, includesTo: true } : {}),
  });

const written = ({ from, to, includesFrom, includesTo }: Interval): string =>
  `${includesFrom ? '[' : '('}${from ?? '−∞'}, ${to ?? '+∞'}${includesTo ? ']' : ')'}`;

/** A JSON value's type under the name that facts have for it. */
const typeOf = (value: FactValue): FactDeclaration['type'] =>
  typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean';

function valueProblems(
  fact: FactName,
  value: FactValue,
  grades: readonly string[] | undefined,
  report: Report,
): readonly Problem[] {
  const declaration = factDeclaration(fact);
  if (typeOf(value) !== declaration.type) return [report('rules.wrong-type', { expected: declaration.type })];
  if (typeof value === 'number') {
    if (!isPlainNumber(value)) return [report('rules.number-out-of-range', { value })];
    const range = rangeOf(fact);
    const isBeyond = range !== null && (value < range.from || value > range.to);
    return isBeyond ? [report('rules.beyond-the-fact', { value, ...range })] : [];
  }
  if (typeof value === 'boolean' || declaration.type !== 'text') return [];
  if (!value.isWellFormed()) return [report('rules.ill-formed-text', { value: value.toWellFormed() })];
  const { values, isGrade } = declaration;
  if (values !== undefined && !values.includes(value)) return [report('rules.unknown-value', { value, known: values })];
  if (isGrade && grades !== undefined && !grades.includes(value)) {
    return [report('rules.unknown-grade', { grade: value, known: grades })];
  }
  return [];
}

/** What the product and the rule engine read as the same number. */
const isPlainNumber = (value: number): boolean =>
  Math.abs(value) <= maxFen && (Number.isInteger(value) || /^-?\d+\.\d{1,6}$/.test(String(value)));
