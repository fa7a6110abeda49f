import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { Refused, seesSubject } from '@bihuan/domain';
import { prepared } from '../projector/prepared.ts';
import type { AllocationQuestion, LineSort } from './answer.ts';
import { decisionConditions, type LineFilter, linesSeen, none } from './filter.ts';
import type { LineRow } from './rows.ts';
import type { Summed } from './totals.ts';

/** What each order compares, the line's id last so that no two lines are equal. */
const sortColumns = {
  object: ['object_name', 'line_id'],
  grade: ['grade_rank', 'object_name', 'line_id'],
  score: ['score_key', 'line_id'],
  currentBudget: ['budget_key', 'line_id'],
  proposedChange: ['change_key', 'line_id'],
} as const satisfies Record<string, readonly (keyof LineRow)[]>;

export const selected = `version_id, line_id, fiscal_year, valid_from, subject_kind, object_id, object_name, grade, grade_rank, department_id, policy_area,
  score_key, budget_key, change_key, status, change, min, max, proposed_budget, held, row_number, line`;

/** From so many lines on that are seen of one department, they are walked through in order rather than found by their ids. */
export const worthWalking = 500;

interface PageToRead {
  readonly database: DatabaseSync;
  readonly position: number;
  readonly question: AllocationQuestion;
  readonly filter: LineFilter;
  /** What the filter shows in all. */
  readonly summed: Summed;
  /** As `worthWalking`. */
  readonly walkedFrom: number;
}

/** The rows of one page, in its order, and one more where another page follows. Refused: `request.bad-cursor`. */
export function pageOf({ database, position, question, filter, summed, walkedFrom }: PageToRead): LineRow[] {
  const { lines, departmentIds } = summed;
  const { sort, limit, cursor, fiscalYear, skip = 0 } = question;
  const isDescending = sort.startsWith('-');
  const columns = sortColumns[plain(sort)];
  // Whatever is to be shown is of this department, so that its lines are nearly all of them to be shown.
  const [department = null] = departmentIds;
  const isWalked =
    filter.sees !== 'everything' && departmentIds.size === 1 && department !== null && lines >= walkedFrom;
  const seen = isWalked ? null : linesSeen(fiscalYear, filter.sees);
  // Where only some lines are seen they are found by their ids and then put in order, not the other way round.
  const conditions = [`${seen === null ? '' : '+'}fiscal_year = ?`, 'valid_from <= ?', 'valid_to > ?'];
  const values: SQLInputValue[] = [fiscalYear, position, position];
  const add = (condition: string, ...more: SQLInputValue[]) => {
    conditions.push(condition);
    values.push(...more);
  };
  if (seen !== null) add(seen.sql, ...seen.values);
  if (isWalked) add('department_id = ?', department);
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
  if (filter.subject !== undefined) add('subject_kind = ?', filter.subject);
  if (filter.decision !== undefined) add(decisionConditions[filter.decision]);
  if (cursor !== undefined) {
    add(
      `(${columns.join(', ')}) ${isDescending ? '<' : '>'} (${marks(columns.length)})`,
      ...cursorValues(cursor, sort),
    );
  }
  const order = columns.map((column) => `${column}${isDescending ? ' DESC' : ''}`).join(', ');
  const where = `FROM line_versions WHERE ${conditions.join(' AND ')} ORDER BY ${order} LIMIT ? OFFSET ?`;
  // What is found by its ids has to be put in order, and what is passed over has to be counted: without the text of the lines, which is read for those of the page alone.
  const statement = prepared(
    database,
    isWalked || (seen === null && skip === 0)
      ? `SELECT ${selected} ${where}`
      : `SELECT ${selected} FROM line_versions JOIN (SELECT version_id AS chosen ${where}) ON chosen = version_id ORDER BY ${order}`,
  );
  if (!isWalked) return statement.all(...values, limit + 1, skip) as unknown as LineRow[];
  const rows: LineRow[] = [];
  const every = [-1, 0];
  let passed = 0;
  for (const row of statement.iterate(...values, ...every) as Iterable<unknown> as Iterable<LineRow>) {
    if (!seesSubject(filter.sees, { kind: row.subject_kind, id: row.object_id })) continue;
    if (passed < skip) passed += 1;
    else rows.push(row);
    if (rows.length > limit) break;
  }
  return rows;
}

const marks = (count: number) => Array.from({ length: count }, () => '?').join(', ');
const plain = (sort: LineSort) => sort.replace('-', '') as keyof typeof sortColumns;

export const cursorOf = (row: LineRow, sort: LineSort): string =>
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
