import { createHash } from 'node:crypto';
import { defaultGradeScale, type Fen, type GradeScale, Refused, scaleFaults } from '@bihuan/domain';
import { crossCheck } from './checks.ts';
import { readGrids } from './file/read-grids.ts';
import { tableNotes } from './notes.ts';
import { readDeclared } from './prose/declared.ts';
import type { NamedColumns, ReadReport } from './report.ts';
import { amountOf } from './table/cell-values.ts';
import { findTable, type Table } from './table/find-table.ts';
import { statedUnit } from './table/heading.ts';
import { readRows, unitOf } from './table/read-rows.ts';
import { placeOf } from './table/row-reading.ts';

export interface ReportFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Used where the file declares no scale of its own; the four grades of the Ministry by default. */
  readonly scale?: GradeScale;
  /** What a person says of headings that were not understood, or were wrongly. */
  readonly columns?: NamedColumns | undefined;
}

/**
 * Reads a published report or a table of outcomes: text, CSV or xlsx, told apart by content. Rows that cannot be taken carry their
 * problems; a file that cannot be read at all is Refused (`import.*`, see the catalogue). Pure: looks at nothing but the bytes.
 */
export async function readReport({ fileName, bytes, scale: given, columns: named }: ReportFile): Promise<ReadReport> {
  const { encoding, grids, notes: fileNotes } = await readGrids(bytes);
  const { table: found, prose, notes: otherTables } = findTable(grids, named);
  const table = withStatedUnit(found, prose);
  const declared = readDeclared(prose, given ?? defaultGradeScale);
  const scale = usableScale(declared.scale) ?? given ?? defaultGradeScale;
  const rows = readRows(table, scale);
  return {
    fileName,
    fileHash: createHash('sha256').update(bytes).digest('hex'),
    format: table.grid.format,
    encoding,
    heading: placeOf(table.grid, table.heading),
    columns: headingsOf(table),
    scale,
    declared,
    rows,
    problems: rows.flatMap(({ problems }) => problems),
    checks: crossCheck({
      declared,
      scale,
      rows,
      totalRowFunds: totalRowFunds(table),
    }),
    notes: [...fileNotes, ...otherTables, ...tableNotes(table, rows)],
  };
}

const headingsOf = ({ heading, columns }: Table): ReadReport['columns'] =>
  heading.cells.flatMap(({ text }, index) =>
    text === '' ? [] : [{ heading: text, field: columns.find((column) => column.index === index)?.field ?? null }],
  );

/** Bands that overlap or leave more than the step between whole numbers open were stated, or read, wrongly: the check says so. */
function usableScale(scale: GradeScale | null): GradeScale | null {
  const broken = scale !== null && scaleFaults(scale).some(({ kind, from, to }) => kind !== 'gap' || to - from > 1);
  return broken ? null : scale;
}

/** The unit that the prose states is that of every amount whose heading names none. */
function withStatedUnit(table: Table, prose: readonly string[]): Table {
  const stated = statedUnit(prose);
  if (stated === null) return table;
  const columns = table.columns.map((column) => {
    const isAmount = column.field === 'fundsEvaluated' || column.field === 'currentBudget';
    return isAmount && column.unit === null ? { ...column, unit: stated } : column;
  });
  return { ...table, columns };
}

function totalRowFunds(table: Table): Fen | null {
  const column = table.columns.find(({ field }) => field === 'fundsEvaluated');
  const text = column && table.total?.cells[column.index]?.text;
  if (!text) return null;
  try {
    return amountOf(text, unitOf(table, 'fundsEvaluated'));
  } catch (error) {
    // A total that is no amount leaves nothing to compare; the rows stand for themselves.
    if (error instanceof Refused) return null;
    throw error;
  }
}
