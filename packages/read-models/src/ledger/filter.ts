import type { SQLInputValue } from 'node:sqlite';
import {
  type Ageing,
  type FindingFlag,
  type LedgerStanding,
  type LedgerState,
  type LookBackStanding,
  normaliseName,
  type PendingAnswer,
  type PromiseOutcome,
  type Sees,
  type Severity,
  severitySchema,
} from '@bihuan/domain';
import { objectSeen } from '../seen-conditions.ts';
import type { DayExpressions } from './boundaries.ts';
import { nothing } from './schema.ts';
import type { LedgerRowState } from './state.ts';

type YesNo = 'yes' | 'no';
type Finding = LedgerRowState['known']['finding'];
export type ResultKind = LedgerRowState['known']['results'][number]['kind'];

/**
 * Which findings: every member that is stated must hold, of a list one of its values; of flags, results and pending answers,
 * of which a finding may have several, all of them. `none` stands for no organisation or class.
 */
export interface LedgerFilter {
  readonly fiscalYear?: number | undefined;
  /** Ids; of an organisation that was merged, that of its successor. */
  readonly unit?: string[] | undefined;
  readonly department?: string[] | undefined;
  readonly objectId?: string | undefined;
  /** In their one spelling. */
  readonly category?: string[] | undefined;
  readonly class?: (NonNullable<Finding['class']> | 'none')[] | undefined;
  readonly severity?: Severity[] | undefined;
  readonly state?: LedgerState[] | undefined;
  readonly standing?: LedgerStanding[] | undefined;
  readonly ageing?: Ageing[] | undefined;
  readonly promise?: PromiseOutcome[] | undefined;
  /** Of closed findings alone. */
  readonly lookBack?: LookBackStanding[] | undefined;
  readonly flag?: FindingFlag[] | undefined;
  readonly result?: ResultKind[] | undefined;
  /** Whether it was handed in by the present due day, of those closed as rectified that have one. */
  readonly withinTerm?: YesNo[] | undefined;
  readonly repeat?: YesNo[] | undefined;
  readonly extended?: YesNo[] | undefined;
  readonly pending?: PendingAnswer[] | undefined;
  /** Part of the object's name or of what is said of the finding, in any spelling, or its number. */
  readonly q?: string | undefined;
}

/** With what whoever asks may see, which is no wish of theirs and stands in no answer. */
export interface SeenFilter {
  readonly filter: LedgerFilter;
  readonly sees: Sees;
}

/** Members of which a finding may have several values, so that two filters over them ask for all. */
const several: readonly string[] = ['flag', 'result', 'pending'];

/** Both filters at once; null where no row can meet both. */
export function narrowed(filter: LedgerFilter, more: LedgerFilter): LedgerFilter | null {
  const both: Record<string, unknown> = { ...filter };
  for (const [name, wanted] of Object.entries(more)) {
    const stated = both[name];
    if (stated === undefined) both[name] = wanted;
    else if (Array.isArray(stated) && Array.isArray(wanted)) {
      const shared = stated.filter((value) => wanted.includes(value));
      if (several.includes(name)) both[name] = [...new Set([...stated, ...wanted])];
      else if (shared.length > 0) both[name] = shared;
      else return null;
    } else if (stated !== wanted) return null;
  }
  return both as LedgerFilter;
}

/** What is shown where nobody asks for a state: everything that was not withdrawn. */
const shownStates: readonly LedgerState[] = [
  'raised',
  'committed',
  'submitted',
  'rectified',
  'continuing',
  'not-rectified',
  'not-to-be-rectified',
];

export interface SqlConditions {
  readonly sql: readonly string[];
  readonly values: readonly SQLInputValue[];
}

/** The filter as conditions on the columns of `ledger`. */
export function conditionsOf(
  { filter, sees }: SeenFilter,
  { standing, ageing, promise, lookBack }: DayExpressions,
): SqlConditions {
  const sql: string[] = [];
  const values: SQLInputValue[] = [];
  const add = (condition: string, ...more: readonly SQLInputValue[]) => {
    sql.push(condition);
    values.push(...more);
  };
  const oneOf = (expression: string, wanted: readonly SQLInputValue[] | undefined) => {
    if (wanted !== undefined) add(`${expression} IN (${wanted.map(() => '?').join(', ')})`, ...wanted);
  };
  const allOf = (condition: string, wanted: readonly string[] = []) => {
    for (const value of wanted) add(condition, value);
  };
  const whether = (condition: string, wanted: readonly YesNo[] | undefined) => {
    if (wanted?.length === 1) add(wanted[0] === 'yes' ? condition : `NOT (${condition})`);
  };
  const orNothing = (wanted: readonly string[] | undefined) =>
    wanted?.map((value) => (value === 'none' ? nothing : value));

  const [ofTheirs, objects] = objectSeen(sees, 'object_id');
  if (objects !== undefined) add(ofTheirs, objects);
  // With few objects their own index leads to the rows, not that of a year.
  if (filter.fiscalYear !== undefined) add(`${objects === undefined ? '' : '+'}fiscal_year = ?`, filter.fiscalYear);
  oneOf('state', filter.state ?? shownStates);
  oneOf('unit_id', orNothing(filter.unit));
  oneOf('department_id', orNothing(filter.department));
  if (filter.objectId !== undefined) add('object_id = ?', filter.objectId);
  oneOf('category_key', filter.category);
  oneOf('class', orNothing(filter.class));
  oneOf(
    'severity',
    filter.severity?.map((severity) => severitySchema.options.indexOf(severity)),
  );
  oneOf(standing, filter.standing);
  oneOf(ageing, filter.ageing);
  oneOf(promise, filter.promise);
  oneOf(lookBack, filter.lookBack);
  allOf(
    'instr(flags, ?) > 0',
    filter.flag?.map((flag) => `|${flag}|`),
  );
  allOf(
    'instr(results, ?) > 0',
    filter.result?.map((kind) => `"kind":"${kind}"`),
  );
  allOf(
    'instr(pending, ?) > 0',
    filter.pending?.map((pending) => `|${pending}|`),
  );
  oneOf('within_term', filter.withinTerm);
  whether(`repeat_of <> ''`, filter.repeat);
  whether('extended > 0', filter.extended);
  if (filter.q !== undefined) {
    const q = normaliseName(filter.q);
    add(`(instr(search, ?) > 0 OR printf('%d-%04d', fiscal_year, sequence) = ?)`, q, q);
  }
  return { sql, values };
}
