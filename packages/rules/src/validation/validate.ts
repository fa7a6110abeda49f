import { allowedRange, isAllowed, type Problem, type RuleSetDefinition } from '@bihuan/domain';
import { fenTextOf, percentOf } from '../amount/resolve.ts';
import { cellProblems } from './cells.ts';
import { effectProblems } from './effects.ts';
import { expressionProblems } from './expressions.ts';
import { gaps } from './gaps.ts';
import { placesOf, type RowPlace, rowProblem } from './place.ts';
import { rowFaults, rowNotes } from './rows.ts';

export interface Validation {
  /** An empty list may be adopted. */
  readonly errors: readonly Problem[];
  /** Worth knowing, and perhaps meant: rows with cases in common. */
  readonly notes: readonly Problem[];
}

export interface ValidationOptions {
  /** The words of the scale in force; without it the words are not held to one, and gaps are looked for among those that are used. */
  readonly grades?: readonly string[] | undefined;
  /** Whether cases that no row meets count; a draft may still have them. True unless stated. */
  readonly gaps?: boolean;
}

/** Everything that is wrong in a rule set, each with a pointer at its table, row (from 1) and cell. */
export function validateRuleSet(definition: RuleSetDefinition, options: ValidationOptions = {}): Validation {
  const { grades } = options;
  const places = definition.tables.flatMap(placesOf);
  const cells = places.flatMap((place) => cellProblems(place, grades));
  const expressions = expressionProblems(definition);
  const isReadable = cells.length === 0 && expressions.length === 0;
  return {
    errors: [
      ...parameterProblems(definition),
      ...tableIdProblems(definition),
      ...ceilingProblems(definition),
      ...definition.tables.flatMap((table, index) => rowIdProblems(placesOf(table, index))),
      ...places.flatMap((place) => effectProblems(definition, place)),
      ...cells,
      ...expressions,
      ...rowFaults(definition),
      // A table whose cells are wrong has gaps because of them: those faults come first.
      ...(isReadable && options.gaps !== false ? gaps(definition, grades) : []),
    ],
    notes: isReadable ? rowNotes(definition) : [],
  };
}

const parameterProblems = ({ parameters }: RuleSetDefinition): readonly Problem[] =>
  Object.entries(parameters).flatMap(([name, parameter]): readonly Problem[] => {
    const { value } = parameter;
    if (isAllowed(parameter, value)) return [];
    const where = { pointer: `/parameters/${name}/value`, field: name };
    return [
      { code: 'rules.parameter-out-of-range', params: { parameter: name, value, ...allowedRange(parameter) }, where },
    ];
  });

function ceilingProblems(definition: RuleSetDefinition): readonly Problem[] {
  const { ceiling, parameters } = definition;
  if (ceiling === null) return [];
  const { limit } = ceiling;
  const [kind, ref, text] =
    'amount' in limit
      ? (['amount', limit.amount, fenTextOf(limit.amount, definition)] as const)
      : (['percent', limit.share, percentOf(limit.share, definition)] as const);
  const place = { table: '—', row: '—' };
  const where = { pointer: '/ceiling/limit', field: 'ceiling' };
  if ('parameter' in ref) {
    const parameter = Object.hasOwn(parameters, ref.parameter) ? parameters[ref.parameter] : undefined;
    if (parameter === undefined) {
      return [{ code: 'rules.unknown-parameter', params: { ...place, parameter: ref.parameter }, where }];
    }
    if (parameter.kind !== kind) {
      const params = { ...place, parameter: ref.parameter, kind: parameter.kind, expected: kind };
      return [{ code: 'rules.parameter-kind', params, where }];
    }
  }
  const isOfKind = text !== null && isAllowed({ kind, range: null }, text);
  // A parameter that is none of its kind is reported where it is defined.
  if (isOfKind ? !text.startsWith('-') : 'parameter' in ref) return [];
  return kind === 'amount'
    ? [{ code: 'rules.amount-out-of-range', params: { ...place, value: text }, where }]
    : [{ code: 'rules.percentage-out-of-range', params: { ...place, percent: text, from: '0', to: '1000' }, where }];
}

const tableIdProblems = ({ tables }: RuleSetDefinition): readonly Problem[] =>
  tables.flatMap(({ id }, index): readonly Problem[] => {
    if (tables.findIndex((other) => other.id === id) === index) return [];
    const where = { pointer: `/tables/${index}/id`, sheet: id };
    return [{ code: 'rules.duplicate-table-id', params: { table: index + 1, id }, where }];
  });

function rowIdProblems(places: readonly RowPlace[]): readonly Problem[] {
  const first = new Map<string, number>();
  return places.flatMap((place) => {
    const { row, index } = place;
    const other = first.get(row.id);
    if (other === undefined) first.set(row.id, index);
    return other === undefined
      ? []
      : [rowProblem('rules.duplicate-row-id', place, { id: row.id, other: other + 1 }, '/id', 'id')];
  });
}
