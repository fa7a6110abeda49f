import type { DatabaseSync } from 'node:sqlite';
import type { ProposedAmounts } from '@bihuan/rules';
import { heldOf, type LineToPropose } from './line.ts';

/** What one line adds to its cell, in the order of the columns of `cell_versions`. */
export const sumColumns = [
  'objects',
  'current_budget',
  'proposed_change',
  'final_budget',
  'held',
  'open_lines',
  'open_min',
  'open_max',
  'open_unbounded_lines',
  'undecidable_lines',
  'decided_lines',
  'decided_change',
] as const;

/** An open or undecidable line that a person has decided no longer counts as such. */
export function contributionOf({ content }: LineToPropose, amounts: ProposedAmounts): number[] {
  const { decision, currentBudget } = content;
  const isOpen = amounts.status === 'open' && decision === null;
  return [
    1,
    currentBudget ?? 0,
    amounts.change ?? 0,
    decision?.finalBudget ?? 0,
    heldOf(amounts, content) ?? 0,
    isOpen ? 1 : 0,
    isOpen ? (amounts.min ?? 0) : 0,
    // A line without an upper bound is counted beside the sum.
    isOpen ? (amounts.max ?? Math.max(amounts.min ?? 0, 0)) : 0,
    isOpen && amounts.max === null ? 1 : 0,
    amounts.status === 'undecidable' && decision === null ? 1 : 0,
    decision === null ? 0 : 1,
    decision?.change ?? 0,
  ];
}

/** A sum that leaves the safe integers goes on as a bigint: it stays exact, and a query that has to show it refuses. */
type Sum = number | bigint;

function plus(sum: Sum, amount: number): Sum {
  const result = typeof sum === 'number' ? sum + amount : Number.NaN;
  if (Number.isSafeInteger(result)) return result;
  const exact = BigInt(sum) + BigInt(amount);
  return Number.isSafeInteger(Number(exact)) ? Number(exact) : exact;
}

interface Cell {
  readonly cellId: number;
  readonly sums: Sum[];
  position: number;
}

const cellsKept = 5_000;

/** Running totals by fiscal year, kind of subject, grade, department and policy area; each change of a cell is a version at its position. */
export class Cells {
  readonly #byKey = new Map<string, Cell>();
  readonly #byId = new Map<number, Cell>();
  readonly #dirty = new Set<Cell>();
  readonly #find;
  readonly #last;
  readonly #create;
  readonly #write;

  constructor(database: DatabaseSync) {
    this.#find = database.prepare(
      'SELECT cell_id FROM cells WHERE fiscal_year = ? AND subject_kind = ? AND grade IS ? AND grade_rank = ? AND department_id IS ? AND policy_area IS ?',
    );
    this.#last = database.prepare(
      `SELECT ${sumColumns.join(', ')} FROM cell_versions WHERE cell_id = ? ORDER BY valid_from DESC LIMIT 1`,
    );
    this.#last.setReturnArrays(true);
    this.#last.setReadBigInts(true);
    this.#create = database.prepare(
      'INSERT INTO cells (fiscal_year, subject_kind, grade, grade_rank, department_id, policy_area) VALUES (?, ?, ?, ?, ?, ?)',
    );
    this.#write = database.prepare(
      `INSERT OR REPLACE INTO cell_versions (cell_id, valid_from, ${sumColumns.join(', ')}) VALUES (?, ?${', ?'.repeat(sumColumns.length)})`,
    );
  }

  /** The cell that a line belongs to; created when there is none. */
  idOf(line: LineToPropose): number {
    const { fiscalYear, subjectKind, grade, gradeRank, departmentId, policyArea } = line;
    const key = JSON.stringify([fiscalYear, subjectKind, grade, gradeRank, departmentId, policyArea]);
    const known = this.#byKey.get(key);
    if (known !== undefined) return known.cellId;
    const place = [fiscalYear, subjectKind, grade, gradeRank, departmentId, policyArea] as const;
    const found = this.#find.get(...place) as { cell_id: number } | undefined;
    const cellId = found?.cell_id ?? Number(this.#create.run(...place).lastInsertRowid);
    this.#byKey.set(key, this.#load(cellId));
    return cellId;
  }

  /** Adds (or, with -1, takes away) a line's contribution as of a position; positions never go back. */
  add(cellId: number, contribution: readonly number[], sign: 1 | -1, position: number): void {
    const cell = this.#load(cellId);
    if (cell.position !== position) {
      if (this.#dirty.has(cell)) this.#writeOne(cell);
      cell.position = position;
    }
    for (const [index, amount] of contribution.entries()) cell.sums[index] = plus(cell.sums[index] ?? 0, sign * amount);
    this.#dirty.add(cell);
  }

  /** Writes what changed last. */
  flush(): void {
    for (const cell of this.#dirty) this.#writeOne(cell);
    if (this.#byId.size > cellsKept) {
      this.#byId.clear();
      this.#byKey.clear();
    }
  }

  #load(cellId: number): Cell {
    const known = this.#byId.get(cellId);
    if (known !== undefined) return known;
    const row = this.#last.get(cellId) as unknown as bigint[] | undefined;
    const cell: Cell = { cellId, sums: row?.map((sum) => plus(sum, 0)) ?? sumColumns.map(() => 0), position: 0 };
    this.#byId.set(cellId, cell);
    return cell;
  }

  #writeOne(cell: Cell): void {
    this.#write.run(cell.cellId, cell.position, ...cell.sums);
    this.#dirty.delete(cell);
  }
}
