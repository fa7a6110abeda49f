import { createHash } from 'node:crypto';
import {
  type BudgetFacts,
  type CalendarDate,
  type Fen,
  type MoneyUnit,
  type Problem,
  Refused,
  type StatedFactName,
  statedFactNames,
  type Where,
} from '@bihuan/domain';
import type { GridRow } from '../file/grid.ts';
import { type PlainTable, readPlainTable } from '../file/plain-table.ts';
import { unitNotes, unknownColumnNotes } from '../notes.ts';
import type { Note } from '../report.ts';
import { amountOf, dateOf, signedAmountOf } from '../table/cell-values.ts';
import { statedUnit } from '../table/heading.ts';
import { placeOf, RowReading } from '../table/row-reading.ts';
import { type BudgetColumn, type BudgetField, budgetColumnsOf, isAmount } from './columns.ts';

/** One row of a table of budget facts as far as it could be read; it can be taken when `problems` is empty. */
export interface BudgetRow {
  /** Position among the rows of the table, from 1. */
  readonly row: number;
  readonly where: Where;
  /** Whether it is about a department as a whole, which then bears the name. */
  readonly isDepartment: boolean;
  readonly name: string;
  readonly code: string | null;
  readonly unit: string | null;
  readonly facts: BudgetFacts;
  /** Null where the row states none. */
  readonly approvedBudget: Fen | null;
  readonly documentNumber: string | null;
  readonly approvedOn: CalendarDate | null;
  /** The day that it speaks of; null where it states none. */
  readonly speaksOf: CalendarDate | null;
  /** Facts whose heading says that their values are made up (示例). */
  readonly sample: readonly string[];
  readonly problems: readonly Problem[];
}

export interface ReadBudget {
  /** SHA-256 of the bytes, lower-case hex. */
  readonly fileHash: string;
  readonly rows: readonly BudgetRow[];
  readonly notes: readonly Note[];
}

/**
 * Reads a table of budget facts for a fiscal year: CSV, text or xlsx, told apart by content. A table without project names is one of
 * departments. Refused: `budget-import.no-table`, and what reading any file refuses. Pure.
 */
export async function readBudget(bytes: Uint8Array, fiscalYear: number): Promise<ReadBudget> {
  const table = await readPlainTable(bytes, {
    columnsOf: budgetColumnsOf(fiscalYear),
    nameField: 'name',
    noTable: 'budget-import.no-table',
  });
  const unit = statedUnit(table.above);
  const amounts = table.columns.filter(({ field }) => isAmount(field));
  return {
    fileHash: createHash('sha256').update(bytes).digest('hex'),
    rows: table.rows.map((row, at) => readRow(row, at + 1, table, unit)),
    notes: [...(unit === null ? unitNotes(table, amounts) : []), ...unknownColumnNotes(table)],
  };
}

type Table = PlainTable<BudgetColumn>;

function readRow(gridRow: GridRow, row: number, table: Table, stated: MoneyUnit | null): BudgetRow {
  const reading = new RowReading<BudgetField>(table, gridRow);
  const objectName = reading.stated('name');
  const department = reading.stated('department');
  // A row of a department has no project; where the table has no projects at all, every row is one.
  const isDepartment = objectName === null && department !== null;
  const name = objectName ?? department;
  if (name === null && reading.problems.length === 0) reading.refuse('import.name-missing', {}, 'name');
  const unitOf = (field: BudgetField) => table.columns.find((column) => column.field === field)?.unit ?? stated ?? '元';
  const facts: { [Name in StatedFactName]?: string | Fen } = {};
  for (const field of statedFactNames) {
    const value = reading.read(field, (text) => factOf(field, text, unitOf(field)));
    if (value !== null) facts[field] = value;
  }
  const approvedBudget = reading.read('approvedBudget', (text) => amountOf(text, unitOf('approvedBudget')));
  if (Object.keys(facts).length === 0 && approvedBudget === null && reading.problems.length === 0)
    reading.refuse('budget-import.nothing-stated', {}, isDepartment ? 'department' : 'name');
  return {
    row,
    where: placeOf(table.grid, gridRow),
    isDepartment,
    name: name ?? '',
    code: isDepartment ? reading.stated('departmentCode', 60) : reading.stated('code', 60),
    unit: reading.stated('unit'),
    facts: facts as BudgetFacts,
    approvedBudget,
    documentNumber: reading.stated('documentNumber'),
    approvedOn: reading.read('approvedOn', dateOf),
    speaksOf: reading.read('speaksOf', dateOf),
    sample: table.columns.filter(({ sample }) => sample).map(({ field }) => field),
    problems: reading.problems,
  };
}

/** A balance may be a deficit; nothing else is below zero. Refused: what reading an amount refuses, `budget-import.progress-malformed`. */
function factOf(field: StatedFactName, text: string, unit: MoneyUnit): string | Fen {
  if (field === 'fundKind') return text.slice(0, 60);
  if (field === 'plannedProgress') return progressOf(text);
  return field === 'balance' || field === 'lastBalance' ? signedAmountOf(text, unit) : amountOf(text, unit);
}

/** `75`, `75%`, `66.5 %`. */
function progressOf(text: string): string {
  const digits = /^(\d{1,3}(?:\.\d{1,6})?)%?$/.exec(text.normalize('NFKC').replaceAll(/\s/g, ''))?.[1];
  if (digits === undefined || Number(digits) > 100)
    throw new Refused('budget-import.progress-malformed', { value: text });
  return digits;
}
