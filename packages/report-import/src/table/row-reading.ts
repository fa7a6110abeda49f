import { type Problem, type RefusalCode, type RefusalParams, Refused, type Where } from '@bihuan/domain';
import type { Cell, Grid, GridRow } from '../file/grid.ts';
import type { PlainColumn } from '../file/plain-table.ts';
import { isBlank } from './cell-values.ts';

const maxName = 300;

/** What is asked of a table to read its rows. */
interface Readable<Field extends string> {
  readonly grid: Grid;
  readonly columns: readonly PlainColumn<Field>[];
}

export const placeOf = (grid: Grid, row: GridRow): Where =>
  grid.sheet === null ? { line: row.line } : { sheet: grid.sheet, row: row.line };

/** One row being read: where its cells are, and what was wrong with them so far. */
export class RowReading<Field extends string> {
  readonly problems: Problem[] = [];
  readonly #table: Readable<Field>;
  readonly #row: GridRow;

  constructor(table: Readable<Field>, row: GridRow) {
    this.#table = table;
    this.#row = row;
  }

  hasColumn(field: Field): boolean {
    return this.#table.columns.some((column) => column.field === field);
  }

  place(field: Field): Where {
    const column = this.#table.columns.find((candidate) => candidate.field === field);
    const place = placeOf(this.#table.grid, this.#row);
    if (column === undefined) return { ...place, field };
    const address =
      this.#table.grid.sheet === null ? column.heading : `${columnLetters(column.index)}${this.#row.line}`;
    return { ...place, column: address, field };
  }

  refuse(code: RefusalCode, params: RefusalParams, field: Field): void {
    this.problems.push({ code, params, where: this.place(field) });
  }

  /** The cell's text, or null where it is empty, faulty or there is no such column. */
  text(field: Field, limit = maxName): string | null {
    const column = this.#table.columns.find((candidate) => candidate.field === field);
    const cell: Cell | undefined = column && this.#row.cells[column.index];
    if (cell === undefined) return null;
    if (cell.fault !== null) {
      this.refuse(`import.${cell.fault}`, { value: cell.text }, field);
      return null;
    }
    if (cell.text.length > limit) {
      this.refuse('import.text-too-long', { length: cell.text.length, limit }, field);
      return null;
    }
    return cell.text === '' ? null : cell.text;
  }

  /** As `text`, with strokes and 无 for an empty cell too. */
  stated(field: Field, limit = maxName): string | null {
    const text = this.text(field, limit);
    return text === null || isBlank(text) ? null : text;
  }

  read<Value>(field: Field, parse: (text: string) => Value): Value | null {
    const text = this.stated(field);
    return text === null ? null : this.attempt(field, () => parse(text));
  }

  attempt<Value>(field: Field, parse: () => Value): Value | null {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refuse(error.code, error.params, field);
      return null;
    }
  }
}

/** 0 is A, 26 is AA. */
function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
