import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { Refused, type SubjectKind } from '@bihuan/domain';
import { prepared } from '../projector/prepared.ts';
import type { AllocationTotals, GroupSums } from './answer.ts';
import { sumColumns } from './cells.ts';
import { decisionConditions, type LineFilter, linesSeen, none } from './filter.ts';

interface Cell {
  readonly subjectKind: SubjectKind;
  readonly grade: string | null;
  readonly gradeRank: number;
  readonly departmentId: string | null;
  readonly policyArea: string | null;
  /** In the order of `sumColumns`. */
  readonly sums: readonly number[];
}

/** What the totals are of: how many lines, of objects and of departments as a whole, and of which departments. */
export interface Summed {
  readonly totals: AllocationTotals;
  readonly lines: number;
  readonly departmentIds: ReadonlySet<string | null>;
}

/** Totals of a fiscal year at a position: from the running totals, or from the lines where the filter looks into names or
 * decisions, or not all of them are seen. */
export function totalsAt(
  database: DatabaseSync,
  fiscalYear: number,
  position: number,
  filter: LineFilter,
  nameOf: (organisationId: string | null) => string | null,
): Summed {
  const cells =
    filter.q === undefined && filter.decision === undefined && filter.sees === 'everything'
      ? cellsAt(database, fiscalYear, position, filter)
      : linesAsCells(database, fiscalYear, position, filter);
  const found = cells.filter((cell) => cell.sums[0] !== 0 && matches(cell, filter));
  // What a department has as a whole is what its objects have, and more: it is summed up beside them and never with them.
  const shown = found.filter(({ subjectKind }) => subjectKind === 'object');
  const { objects: lines, ...departments } = groupSums(
    columnsOf(found.filter(({ subjectKind }) => subjectKind === 'department')),
  );
  const allColumns = columnsOf(shown);
  const all = groupSums(allColumns);
  const totals: AllocationTotals = {
    objects: all.objects,
    currentBudget: all.currentBudget,
    proposedChange: all.proposedChange,
    byGrade: groups(
      shown,
      ({ grade }) => grade,
      (a, b) => a.gradeRank - b.gradeRank,
    ).map(([grade, sums]) => ({ grade, ...sums })),
    byDepartment: groups(shown, ({ departmentId }) => departmentId, byKey('departmentId')).map(
      ([departmentId, sums]) => ({
        departmentId,
        department: nameOf(departmentId),
        ...sums,
      }),
    ),
    byPolicyArea: groups(shown, ({ policyArea }) => policyArea, byKey('policyArea')).map(([policyArea, sums]) => ({
      policyArea,
      ...sums,
    })),
    open: { lines: all.openLines, min: all.openMin, max: all.openMax, unboundedLines: all.openUnboundedLines },
    undecidable: { lines: all.undecidableLines },
    held: all.held,
    decided: { lines: all.decidedLines, change: allColumns[11] ?? 0 },
    finalBudget: all.finalBudget,
    departments: { lines, ...departments },
  };
  return {
    totals,
    lines: all.objects + lines,
    departmentIds: new Set(found.map(({ departmentId }) => departmentId)),
  };
}

const sums = sumColumns.map((column) => `v.${column}`).join(', ');

function cellsAt(database: DatabaseSync, fiscalYear: number, position: number, filter: LineFilter): Cell[] {
  const conditions = ['c.fiscal_year = ?'];
  const values: SQLInputValue[] = [position, fiscalYear];
  const add = (condition: string, value: SQLInputValue) => {
    conditions.push(condition);
    values.push(value);
  };
  if (filter.grade !== undefined && filter.grade !== none) add('c.grade = ?', filter.grade);
  if (filter.policyArea !== undefined && filter.policyArea !== none) add('c.policy_area = ?', filter.policyArea);
  const statement = prepared(
    database,
    `SELECT c.subject_kind, c.grade, c.grade_rank, c.department_id, c.policy_area, ${sums} FROM cells c
     JOIN cell_versions v ON v.cell_id = c.cell_id AND v.valid_from =
       (SELECT max(valid_from) FROM cell_versions WHERE cell_id = c.cell_id AND valid_from <= ?)
     WHERE ${conditions.join(' AND ')}`,
  );
  statement.setReturnArrays(true);
  return rows(statement.all(...values));
}

/** The same sums over the lines that hold at the position and carry the text in their names. */
function linesAsCells(database: DatabaseSync, fiscalYear: number, position: number, filter: LineFilter): Cell[] {
  const asked = filter.decision === undefined ? '' : ` AND ${decisionConditions[filter.decision]}`;
  const seen = linesSeen(fiscalYear, filter.sees);
  const theirs = seen === null ? '' : ` AND ${seen.sql}`;
  const statement = prepared(
    database,
    `SELECT subject_kind, grade, grade_rank, department_id, policy_area, count(*), sum(coalesce(line ->> '$.currentBudget', 0)),
       sum(coalesce(change, 0)), sum(coalesce(line ->> '$.decision.finalBudget', 0)), sum(coalesce(held, 0)),
       sum(is_open), sum(is_open * coalesce(min, 0)), sum(is_open * coalesce(max, max(min, 0), 0)),
       sum(is_open AND max IS NULL),
       sum(status = 'undecidable' AND NOT is_decided), sum(is_decided), sum(coalesce(line ->> '$.decision.change', 0))
     FROM (SELECT *, line ->> '$.decision.kind' IS NOT NULL AS is_decided,
             status = 'open' AND line ->> '$.decision.kind' IS NULL AS is_open
           FROM line_versions WHERE ${seen === null ? '' : '+'}fiscal_year = ? AND valid_from <= ? AND valid_to > ? AND instr(object_name, ?) > 0${asked}${theirs})
     GROUP BY subject_kind, grade, grade_rank, department_id, policy_area`,
  );
  statement.setReturnArrays(true);
  return rows(statement.all(fiscalYear, position, position, filter.q ?? '', ...(seen?.values ?? [])));
}

type CellRow = [SubjectKind, string | null, number, string | null, string | null, ...number[]];

const rows = (found: readonly unknown[]): Cell[] =>
  found.map((row) => {
    const [subjectKind, grade, gradeRank, departmentId, policyArea, ...amounts] = row as CellRow;
    return { subjectKind, grade, gradeRank, departmentId, policyArea, sums: amounts };
  });

const matches = (cell: Cell, { subject, grade, departmentIds, policyArea }: LineFilter) =>
  (subject === undefined || cell.subjectKind === subject) &&
  (grade === undefined || (cell.grade ?? none) === grade) &&
  (policyArea === undefined || (cell.policyArea ?? none) === policyArea) &&
  (departmentIds === undefined ||
    (departmentIds.length === 0 ? cell.departmentId === null : departmentIds.includes(cell.departmentId ?? '')));

const byKey = (key: 'departmentId' | 'policyArea') => (a: Cell, b: Cell) => ((a[key] ?? '') < (b[key] ?? '') ? -1 : 1);

/** Each group with its sums, in the order of the member that comes first. */
function groups(cells: readonly Cell[], keyOf: (cell: Cell) => string | null, order: (a: Cell, b: Cell) => number) {
  return [...Map.groupBy(cells, keyOf)]
    .map(([key, members]) => {
      const first = members.reduce((one, other) => (order(other, one) < 0 ? other : one));
      return { key, first, sums: groupSums(columnsOf(members)) };
    })
    .sort((one, other) => order(one.first, other.first))
    .map(({ key, sums }) => [key, sums] as const);
}

function groupSums(columns: readonly number[]): GroupSums {
  const column = (index: number) => columns[index] ?? 0;
  return {
    objects: column(0),
    currentBudget: column(1),
    proposedChange: column(2),
    finalBudget: column(3),
    held: column(4),
    openLines: column(5),
    openMin: column(6),
    openMax: column(7),
    openUnboundedLines: column(8),
    undecidableLines: column(9),
    decidedLines: column(10),
  };
}

/** The sums of every column. Exact or refused: a sum that a JSON number cannot hold is not shown as another one. */
function columnsOf(cells: readonly Cell[]): number[] {
  const columns = sumColumns.map(() => 0);
  for (const cell of cells) {
    for (let index = 0; index < columns.length; index++) {
      const sum = (columns[index] ?? 0) + (cell.sums[index] ?? 0);
      if (!Number.isSafeInteger(sum)) throw new Refused('money.out-of-range', { value: String(sum) });
      columns[index] = sum;
    }
  }
  return columns;
}
