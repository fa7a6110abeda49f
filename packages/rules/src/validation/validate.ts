import { type Problem, percent, type RatioRef, type RuleRow, type RuleSetDefinition } from '@bihuan/domain';
import { isGreater, isPercentageInRange, percentOf } from '../amount/resolve.ts';
import { cellProblems } from './cells.ts';
import { rowCovers } from './covers.ts';
import { gradeGaps } from './gaps.ts';

/**
 * Everything that is wrong in a rule set, each with a pointer at its row (from 1) and cell; an empty list may be adopted.
 * `grades`: the words of the scale in force; without it neither the words nor gaps between them are looked at.
 */
export function validateRuleSet(definition: RuleSetDefinition, grades?: readonly string[]): readonly Problem[] {
  const cells = definition.rows.flatMap((row, index) => cellProblems(row, index, grades));
  return [
    ...parameterProblems(definition),
    ...definition.rows.flatMap((row, index) => [
      ...idProblems(definition.rows, row, index),
      ...effectProblems(definition, row, index),
    ]),
    ...cells,
    ...unreachableRows(definition.rows),
    // A table whose cells are wrong has gaps because of them: those faults come first.
    ...(grades === undefined || cells.length > 0 ? [] : gradeGaps(definition, grades)),
  ];
}

const parameterProblems = ({ parameters }: RuleSetDefinition): readonly Problem[] =>
  Object.entries(parameters)
    .filter(([, parameter]) => !isPercentageInRange(parameter.percent))
    .map(([name, parameter]) => outOfRange(parameter.percent, { pointer: `/parameters/${name}/percent`, field: name }));

const outOfRange = (text: string, where: Problem['where']): Problem => ({
  code: 'rules.percentage-out-of-range',
  params: { percent: text },
  where,
});

function idProblems(rows: readonly RuleRow[], row: RuleRow, index: number): readonly Problem[] {
  const first = rows.findIndex((other) => other.id === row.id);
  if (first === index) return [];
  const params = { row: index + 1, id: row.id, other: first + 1 };
  return [
    { code: 'rules.duplicate-row-id', params, where: { pointer: `/rows/${index}/id`, row: index + 1, column: 'id' } },
  ];
}

function effectProblems(definition: RuleSetDefinition, row: RuleRow, index: number): readonly Problem[] {
  const number = index + 1;
  const problems: Problem[] = [];
  const where = { pointer: `/rows/${index}/effects`, row: number, column: 'effects' };
  const amounts = row.effects.filter((effect) => 'base' in effect);
  const kinds = row.effects.map((effect) => effect.kind);
  if (amounts.length === 0) problems.push({ code: 'rules.no-amount', params: { row: number }, where });
  if (amounts.length > 1 || new Set(kinds).size < kinds.length) {
    problems.push({ code: 'rules.conflicting-effects', params: { row: number, effects: kinds }, where });
  }
  for (const [position, effect] of row.effects.entries()) {
    const check = (member: string, ref: RatioRef): boolean => {
      const at = { pointer: `${where.pointer}/${position}/${member}`, row: number, column: 'effects' };
      const found = ratioProblems(definition, ref, number, at);
      problems.push(...found);
      return found.length === 0 && isPercentageInRange(percentOf(ref, definition) ?? '');
    };
    if (effect.kind === 'change') check('by', effect.by);
    if (effect.kind === 'judgement') {
      const sound = [check('atLeast', effect.atLeast), check('atMost', effect.atMost)].every(Boolean);
      const [atLeast, atMost] = [percentOf(effect.atLeast, definition), percentOf(effect.atMost, definition)];
      if (sound && atLeast !== null && atMost !== null && isGreater(percent(atLeast), percent(atMost))) {
        const at = { ...where, pointer: `${where.pointer}/${position}` };
        problems.push({ code: 'rules.bounds-reversed', params: { row: number, atLeast, atMost }, where: at });
      }
    }
  }
  return problems;
}

/** A parameter out of range is reported once, where it is defined. */
function ratioProblems(
  definition: RuleSetDefinition,
  ref: RatioRef,
  row: number,
  where: Problem['where'],
): readonly Problem[] {
  if ('percent' in ref) return isPercentageInRange(ref.percent) ? [] : [outOfRange(ref.percent, where)];
  if (percentOf(ref, definition) !== null) return [];
  return [{ code: 'rules.unknown-parameter', params: { row, parameter: ref.parameter }, where }];
}

function unreachableRows(rows: readonly RuleRow[]): readonly Problem[] {
  return rows.flatMap((row, index): readonly Problem[] => {
    const by = rows.findIndex((earlier, position) => position < index && rowCovers(earlier, row));
    if (by < 0) return [];
    const where = { pointer: `/rows/${index}`, row: index + 1 };
    return [{ code: 'rules.unreachable-row', params: { row: index + 1, by: by + 1 }, where }];
  });
}
