import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { type CalendarDate, type Principal, type Proposal, Refused, type RuleSetDefinition } from '@bihuan/domain';
import { propose } from '@bihuan/rules';
import { prepared } from '../projector/prepared.ts';
import type { Answered, Asker, MomentOf, View } from '../query.ts';
import type { AllocationLine, AllocationPage, AllocationQuestion, LineSort } from './answer.ts';
import { daysOfChange } from './days-of-change.ts';
import { decisionConditions, departmentIdsOf, everyLine, type LineFilter, linesSeen, none } from './filter.ts';
import { keptTotals } from './kept-totals.ts';
import { contentOf, governingAt, type LineRow, lineFrom, namesAt } from './rows.ts';
import { type YearUnderCeiling, yearUnderCeiling } from './under-ceiling.ts';

const projection = 'allocation';

/** What each order compares, the line's id last so that no two lines are equal. */
const sortColumns = {
  object: ['object_name', 'line_id'],
  grade: ['grade_rank', 'object_name', 'line_id'],
  score: ['score_key', 'line_id'],
  currentBudget: ['budget_key', 'line_id'],
  proposedChange: ['change_key', 'line_id'],
} as const satisfies Record<string, readonly (keyof LineRow)[]>;

const selected = `version_id, line_id, fiscal_year, valid_from, object_id, object_name, grade, grade_rank, department_id, policy_area,
  score_key, budget_key, change_key, status, change, min, max, proposed_budget, held, row_number, line`;

export interface LineWithReasons extends Answered {
  readonly item: AllocationLine;
  readonly proposal: Proposal;
  /** The rules that governed the year at that moment, with the year's values; null before any were adopted. */
  readonly definition: RuleSetDefinition | null;
  /** The event of the decision that stands; null without one. */
  readonly decisionEventId: string | null;
}

/** What does each grade do to next year's money? Each question takes who asks and from when it is looked at. */
export function createAllocationQueries(momentOf: MomentOf) {
  const totalsOf = keptTotals();
  return {
    /** One page of lines and the totals of everything that the filter shows. Refused: `request.bad-cursor`, as `MomentOf`. */
    list({ sees }: Asker, question: AllocationQuestion): AllocationPage {
      const { database, position, answered } = momentOf(projection, question);
      const { fiscalYear, grade, policyArea, q, decision } = question;
      const departmentIds =
        question.department === undefined ? undefined : departmentIdsOf(database, question.department, position);
      const filter: LineFilter = { grade, departmentIds, policyArea, q, decision, sees };
      const nameOf = namesAt(database, position);
      const rows = pageOf(database, position, question, filter);
      const shown = rows.slice(0, question.limit);
      const last = shown.at(-1);
      const ruleSet = governingAt(database, fiscalYear, position);
      return {
        ...answered,
        items: shown.map((row) => lineFrom(row, contentOf(row), nameOf, ruleSet)),
        totals: totalsOf(database, fiscalYear, position, filter, nameOf),
        next: rows.length > question.limit && last !== undefined ? cursorOf(last, question.sort) : null,
      };
    },

    /** One line with its whole proposal; null when there is none at that moment. */
    get(_principal: Principal, { id, ...view }: View & { readonly id: string }): LineWithReasons | null {
      const { database, position, answered } = momentOf(projection, view);
      const statement = prepared(
        database,
        `SELECT ${selected} FROM line_versions WHERE line_id = ? AND valid_from <= ? AND valid_to > ? ORDER BY valid_from DESC LIMIT 1`,
      );
      const row = statement.get(id, position, position) as unknown as LineRow | undefined;
      if (row === undefined) return null;
      const content = contentOf(row);
      const ruleSet = governingAt(database, row.fiscal_year, position);
      return {
        ...answered,
        item: lineFrom(row, content, namesAt(database, position), ruleSet),
        proposal: propose({ ruleSet, facts: content.facts, match: content.match }),
        definition: ruleSet?.definition ?? null,
        decisionEventId: content.decision?.eventId ?? null,
      };
    },

    /** Every line of a year as a ceiling for the whole budget looks at it. */
    underCeiling(
      _principal: Principal,
      { fiscalYear, ...view }: View & { readonly fiscalYear: number },
    ): YearUnderCeiling {
      const { database, position } = momentOf(projection, view);
      return yearUnderCeiling(database, fiscalYear, position);
    },

    /** The days by that moment on which lines of a year changed, earliest first. */
    days(
      { sees }: Asker,
      { fiscalYear, ...view }: View & { readonly fiscalYear: number },
    ): Answered & { readonly items: CalendarDate[] } {
      const { database, position, answered } = momentOf(projection, view);
      return { ...answered, items: daysOfChange(database, fiscalYear, position, sees) };
    },

    /** The fiscal years that have lines at that moment, earliest first. */
    fiscalYears({ sees }: Asker, view: View): Answered & { readonly items: { fiscalYear: number; objects: number }[] } {
      const { database, position, answered } = momentOf(projection, view);
      const years = prepared(database, 'SELECT DISTINCT fiscal_year FROM cells ORDER BY fiscal_year').all();
      const items = years.map((row) => {
        const fiscalYear = Number(row['fiscal_year']);
        const { objects, departments } = totalsOf(database, fiscalYear, position, { ...everyLine, sees }, () => null);
        return { fiscalYear, objects, lines: objects + departments.lines };
      });
      return { ...answered, items: items.flatMap(({ lines, ...year }) => (lines > 0 ? [year] : [])) };
    },
  };
}

function pageOf(database: DatabaseSync, position: number, question: AllocationQuestion, filter: LineFilter): LineRow[] {
  const { sort, limit, cursor, fiscalYear } = question;
  const isDescending = sort.startsWith('-');
  const columns = sortColumns[plain(sort)];
  const seen = linesSeen(fiscalYear, filter.sees);
  // Where only some lines are seen they are found by their ids and then put in order, not the other way round.
  const conditions = [`${seen === null ? '' : '+'}fiscal_year = ?`, 'valid_from <= ?', 'valid_to > ?'];
  const values: SQLInputValue[] = [fiscalYear, position, position];
  const add = (condition: string, ...more: SQLInputValue[]) => {
    conditions.push(condition);
    values.push(...more);
  };
  if (seen !== null) add(seen.sql, ...seen.values);
  if (filter.grade === none) add('grade IS NULL');
  else if (filter.grade !== undefined) {
    // The rank leads the index; a word has one rank on each scale that knows it.
    const ranks = prepared(database, 'SELECT DISTINCT grade_rank FROM cells WHERE fiscal_year = ? AND grade = ?').all(
      fiscalYear,
      filter.grade,
    );
    add(
      `grade_rank IN (${marks(ranks.length)}) AND grade = ?`,
      ...ranks.map((row) => Number(row['grade_rank'])),
      filter.grade,
    );
  }
  if (filter.departmentIds?.length === 0) add('department_id IS NULL');
  else if (filter.departmentIds !== undefined)
    add(`department_id IN (${marks(filter.departmentIds.length)})`, ...filter.departmentIds);
  if (filter.policyArea === none) add('policy_area IS NULL');
  else if (filter.policyArea !== undefined) add('policy_area = ?', filter.policyArea);
  if (filter.q !== undefined) add('instr(object_name, ?) > 0', filter.q);
  if (filter.decision !== undefined) add(decisionConditions[filter.decision]);
  if (cursor !== undefined) {
    add(
      `(${columns.join(', ')}) ${isDescending ? '<' : '>'} (${marks(columns.length)})`,
      ...cursorValues(cursor, sort),
    );
  }
  const order = columns.map((column) => `${column}${isDescending ? ' DESC' : ''}`).join(', ');
  const where = `FROM line_versions WHERE ${conditions.join(' AND ')} ORDER BY ${order} LIMIT ?`;
  // What is found by its ids has to be put in order: without the text of the lines, which is read for those of the page alone.
  const statement = prepared(
    database,
    seen === null
      ? `SELECT ${selected} ${where}`
      : `SELECT ${selected} FROM line_versions JOIN (SELECT version_id AS chosen ${where}) ON chosen = version_id ORDER BY ${order}`,
  );
  return statement.all(...values, limit + 1) as unknown as LineRow[];
}

const marks = (count: number) => Array.from({ length: count }, () => '?').join(', ');
const plain = (sort: LineSort) => sort.replace('-', '') as keyof typeof sortColumns;

const cursorOf = (row: LineRow, sort: LineSort): string =>
  Buffer.from(JSON.stringify([sort, ...sortColumns[plain(sort)].map((column) => row[column])])).toString('base64url');

function cursorValues(cursor: string, sort: LineSort): SQLInputValue[] {
  try {
    const [of, ...values] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    const isSound = values.every((value) => typeof value === 'string' || typeof value === 'number');
    if (of === sort && isSound && values.length === sortColumns[plain(sort)].length) return values as SQLInputValue[];
  } catch {
    // Whatever it is, it is not a cursor of ours.
  }
  throw new Refused('request.bad-cursor', { cursor: cursor.slice(0, 60) }, { field: 'cursor' });
}
