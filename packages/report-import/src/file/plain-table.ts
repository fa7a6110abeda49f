import { type RefusalCode, Refused } from '@bihuan/domain';
import type { Grid, GridRow } from './grid.ts';
import { readGrids } from './read-grids.ts';
import type { TableHeadings } from './table-headings.ts';

/** What the cells of one heading stand for. */
export interface PlainColumn<Field extends string> {
  readonly index: number;
  readonly heading: string;
  readonly field: Field;
}

/** A table that begins with its heading and has one row for each thing. */
export interface PlainTable<Column extends PlainColumn<string>> {
  readonly grid: Grid;
  readonly heading: GridRow;
  readonly columns: readonly Column[];
  readonly rows: readonly GridRow[];
  /** Lines above the heading: a title, a unit of amounts. */
  readonly above: readonly string[];
}

export interface PlainTableAsked<Column extends PlainColumn<string>> {
  /** The columns of a heading; null when the cells are none. */
  readonly columnsOf: (cells: readonly string[]) => readonly Column[] | null;
  /** Which column names the thing that a row is about. */
  readonly nameField: Column['field'];
  /** Refused with when there is no such table. */
  readonly noTable: RefusalCode;
}

/** The one of these tables with most rows: CSV, text or xlsx, told apart by content. Refused: `import.no-rows`, and what reading any file refuses. */
export async function readPlainTable<Column extends PlainColumn<string>>(
  bytes: Uint8Array,
  { columnsOf, nameField, noTable }: PlainTableAsked<Column>,
): Promise<PlainTable<Column>> {
  const headings: TableHeadings = {
    known: (cells) => columnsOf(cells)?.length ?? 0,
    isWanted: (cells) => columnsOf(cells) !== null,
    nameAt: (cells) => columnsOf(cells)?.find(({ field }) => field === nameField)?.index ?? null,
  };
  const grids = await gridsOf(bytes, headings, noTable);
  const tables = grids.flatMap((grid) => tableIn(grid, columnsOf) ?? []);
  const [first] = tables;
  if (first === undefined) throw new Refused(noTable);
  const table = tables.reduce((most, other) => (other.rows.length > most.rows.length ? other : most), first);
  if (table.rows.length === 0) throw new Refused('import.no-rows', { line: table.heading.line });
  return table;
}

async function gridsOf(bytes: Uint8Array, headings: TableHeadings, noTable: RefusalCode): Promise<readonly Grid[]> {
  try {
    return (await readGrids(bytes, headings)).grids;
  } catch (error) {
    // It speaks of outcomes, which nobody looks for here.
    if (error instanceof Refused && error.code === 'import.no-table') throw new Refused(noTable);
    throw error;
  }
}

const footnote = /^(?:注|备注|说明|填表|制表|审核|附注|填报)\s*[:：\d.、]|^(?:合|总|共)\s*计/;

function tableIn<Column extends PlainColumn<string>>(
  grid: Grid,
  columnsOf: PlainTableAsked<Column>['columnsOf'],
): PlainTable<Column> | null {
  const columnsIn = ({ cells }: GridRow) => columnsOf(cells.map(({ text }) => text));
  const at = grid.rows.findIndex((row) => columnsIn(row) !== null);
  const heading = grid.rows[at];
  const columns = heading && columnsIn(heading);
  if (heading === undefined || !columns) return null;
  const rows = grid.rows.slice(at + 1).filter((row) => {
    const known = columns.map(({ index }) => row.cells[index]).filter((cell) => cell !== undefined);
    const isEmpty = known.every(({ text, fault }) => text === '' && fault === null);
    return !isEmpty && !isFootnote(row) && columnsIn(row) === null;
  });
  return { grid, heading, columns, rows, above: grid.rows.slice(0, at).map(({ text }) => text) };
}

/** A total or a remark, whatever cell it begins in. */
const isFootnote = ({ text, cells }: GridRow): boolean =>
  footnote.test(text.trim()) || footnote.test(cells.find((cell) => cell.text !== '')?.text ?? '');
