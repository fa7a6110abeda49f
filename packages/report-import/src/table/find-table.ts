import { Refused } from '@bihuan/domain';
import type { Grid, GridRow } from '../file/grid.ts';
import type { NamedColumns, Note } from '../report.ts';
import { type Column, columnsOf, hasOutcome, indexOf, isDimension, weightOf } from './columns.ts';
import { placeOf } from './row-reading.ts';

/** The table of outcomes where it stands: its heading, its rows, its total row, and all lines that are not part of it. */
export interface Table {
  readonly grid: Grid;
  readonly heading: GridRow;
  readonly columns: readonly Column[];
  readonly rows: readonly GridRow[];
  /** The row that says 合计, when there is one. */
  readonly total: GridRow | null;
}

export interface FoundTable {
  readonly table: Table;
  /** Every line outside the table, of all sheets: the prose. */
  readonly prose: readonly string[];
  readonly notes: readonly Note[];
}

/**
 * The table with outcomes and most rows. Refused: `import.no-table`, `import.no-grades` when tables have neither grade nor score,
 * `import.no-rows`.
 */
export function findTable(grids: readonly Grid[], named: NamedColumns = {}): FoundTable {
  const scans = grids.map((grid) => scanGrid(grid, named));
  const tables = scans.flatMap((scan) => scan.tables);
  const best = tables
    .filter(({ columns }) => hasOutcome(columns))
    .reduce<Table | null>(
      (most, table) => (most === null || table.rows.length > most.rows.length ? table : most),
      null,
    );
  if (best === null) {
    const [first] = tables;
    if (first === undefined) throw new Refused('import.no-table');
    const headings = first.heading.cells.map(({ text }) => text).filter((text) => text !== '');
    throw new Refused('import.no-grades', { line: first.heading.line, headings }, placeOf(first.grid, first.heading));
  }
  if (best.rows.length === 0)
    throw new Refused('import.no-rows', { line: best.heading.line }, placeOf(best.grid, best.heading));
  const others = tables.filter((table) => table !== best && table.rows.length > 0);
  return {
    table: best,
    prose: scans.flatMap((scan) => scan.prose),
    notes: others.map(otherTableNote),
  };
}

function otherTableNote({ grid, heading, rows }: Table): Note {
  const place = grid.sheet === null ? `第${heading.line}行` : `工作表“${grid.sheet}”第${heading.line}行`;
  return {
    id: 'table.other',
    text: {
      zh: `${place}另有一张表（${rows.length}行），没有读取。`,
      en: `Another table of ${rows.length} rows (${grid.sheet ?? 'line'} ${heading.line}) was not read.`,
    },
    where: placeOf(grid, heading),
  };
}

interface Open {
  readonly heading: GridRow;
  columns: readonly Column[];
  readonly rows: GridRow[];
  total: GridRow | null;
  /** The row that says 满分 or 权重, when there is one. */
  weights: GridRow | null;
}

function scanGrid(
  grid: Grid,
  named: NamedColumns,
): {
  tables: readonly Table[];
  prose: readonly string[];
} {
  const tables: Open[] = [];
  const prose: string[] = [];
  let open: Open | null = null;
  for (const row of grid.rows) {
    const columns = columnsOf(
      row.cells.map(({ text }) => text),
      named,
    );
    if (columns !== null) {
      if (open !== null && sameHeading(open.columns, columns)) continue;
      if (open !== null && open.rows.length === 0 && isSecondHeadingRow(open.columns, columns)) {
        open.columns = columns.length >= open.columns.length ? columns : open.columns;
        continue;
      }
      open = { heading: row, columns, rows: [], total: null, weights: null };
      tables.push(open);
      continue;
    }
    const kind = open === null ? 'prose' : kindOfRow(row, open, grid.format);
    if (kind === 'prose') prose.push(row.text);
    else if (kind === 'total' && open !== null) open.total ??= row;
    else if (kind === 'weights' && open !== null) open.weights ??= row;
    else if (kind === 'row') open?.rows.push(row);
  }
  return {
    tables: tables.map(({ weights, ...table }) => ({ grid, ...table, columns: scoredColumns(table, weights) })),
    prose,
  };
}

/** The columns with the weights that stand in a row of their own; without those that are called 产出 and hold words. */
function scoredColumns({ columns, rows }: Pick<Open, 'columns' | 'rows'>, weights: GridRow | null): readonly Column[] {
  const textsOf = ({ index }: Column) =>
    rows.map(({ cells }) => cells[index]?.text ?? '').filter((text) => text !== '');
  return columns
    .map((column) =>
      isDimension(column.field)
        ? { ...column, weight: column.weight ?? weightOf(weights?.cells[column.index]?.text ?? '') }
        : column,
    )
    .filter((column) => {
      if (!isDimension(column.field) || column.weight !== null || column.heading.includes('分')) return true;
      const texts = textsOf(column);
      return texts.filter((text) => /\d/.test(text) && text.length <= 6).length * 2 > texts.length;
    });
}

const sameHeading = (one: readonly Column[], other: readonly Column[]) =>
  one.length === other.length && one.every(({ field }, index) => other[index]?.field === field);

/** A heading in two rows: cells merged downwards name the same fields at the same places again. */
const isSecondHeadingRow = (first: readonly Column[], second: readonly Column[]) =>
  indexOf(first, 'name') === indexOf(second, 'name');

const pageNumber =
  /^[\s\-—–－_·.]*(?:第\s*)?\d{1,4}\s*(?:页)?(?:\s*[/／,，]?\s*(?:共\s*)?\d{1,4}\s*页?)?[\s\-—–－_·.]*$/;
/** No longer text is one, and none is looked through that is. */
const longestPageNumber = 60;
const isPageNumber = (text: string) => text.length <= longestPageNumber && pageNumber.test(text);
const footnote = /^(?:注|备注|说明|数据来源|资料来源|制表|填表|单位负责人|审核|附注)\s*[:：\d.、]|^\*/;
const totalWord = /^(?:合\s*计|总\s*计|共\s*计|累\s*计|小\s*计)/;

const weightWord = /^(?:满分|权重|分值|标准分|指标分值|权重分值?)(?:[（(].*[)）])?$/;

type RowKind = 'row' | 'total' | 'weights' | 'prose' | 'nothing';

function kindOfRow(row: GridRow, { columns }: Open, format: Grid['format']): RowKind {
  const filled = row.cells.filter(({ text, fault }) => text !== '' || fault !== null);
  if (filled.length === 0) return 'nothing';
  if (filled.every(({ text }) => /^[-=+—|:\s]*$/.test(text))) return 'nothing';
  const cell = (field: Column['field']) => row.cells[indexOf(columns, field) ?? -1]?.text ?? '';
  const sequenced = indexOf(columns, 'sequence') !== null;
  const saysWeights = weightWord.test(cell('name')) || weightWord.test(cell('sequence'));
  if (saysWeights && columns.some(({ field }) => isDimension(field) && weightOf(cell(field)) !== null))
    return 'weights';
  if (filled.length === 1) {
    if (isPageNumber(row.text) && cell('name') === '') return 'nothing';
    if (footnote.test(row.text) || (format === 'text' && !sequenced)) return 'prose';
    // One lone cell is a row only where a row could not look otherwise: its name, and no number column to miss.
    const lonelyName = cell('name') !== '' && !sequenced && format !== 'text';
    return lonelyName ? 'row' : sequenced && isNumber(cell('sequence')) ? 'row' : 'prose';
  }
  if (isPageNumber(row.text) && filled.length < 3 && cell('grade') === '') return 'nothing';
  if (totalWord.test(cell('name')) || totalWord.test(cell('sequence')))
    return /^小/.test(cell('name') + cell('sequence')) ? 'nothing' : 'total';
  if (footnote.test(filled[0]?.text ?? '')) return 'prose';
  if (!sequenced || isNumber(cell('sequence'))) return 'row';
  if (format === 'text') return 'prose';
  // A heading between groups of rows, such as （一）教育类: no number, no outcome.
  return cell('grade') === '' && cell('score') === '' && cell('sequence') !== '' ? 'prose' : 'row';
}

const isNumber = (text: string) => /^\d{1,6}[.、]?$/.test(text.normalize('NFKC').trim());
