import { Refused } from '@bihuan/domain';
import ExcelJS from 'exceljs';
import type { Note } from '../report.ts';
import { type Cell, type Grid, type GridRow, textCell } from './grid.ts';
import { limits } from './limits.ts';
import { zipParts } from './zip-directory.ts';

/**
 * The visible sheets of a workbook as rows of cells: formulas by their stored value, merged cells by their first.
 * Refused: `import.unsupported-type` (another kind of zip), `import.damaged`, `import.password-protected`,
 * `import.expands-too-far`, `import.too-many-cells`.
 */
export async function readXlsxGrids(bytes: Uint8Array): Promise<{ grids: readonly Grid[]; notes: readonly Note[] }> {
  refuseBombs(bytes);
  const workbook = new ExcelJS.Workbook();
  try {
    const ignoreNodes = [
      'dataValidations',
      'conditionalFormatting',
      'drawing',
      'legacyDrawing',
      'hyperlinks',
      'tableParts',
      'extLst',
    ];
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer, { ignoreNodes });
  } catch (error) {
    throw new Refused('import.damaged', {
      cause: error instanceof Error ? error.message : String(error),
    });
  }
  const visible = workbook.worksheets.filter(({ state }) => state === 'visible');
  const hidden = workbook.worksheets.filter(({ state }) => state !== 'visible').map(({ name }) => name);
  return {
    grids: visible.map(sheetGrid),
    notes: hidden.length === 0 ? [] : [hiddenNote(hidden)],
  };
}

const hiddenNote = (sheets: readonly string[]): Note => ({
  id: 'sheet.hidden',
  text: {
    zh: `没有读取隐藏的工作表：${sheets.join('、')}。`,
    en: `Hidden sheets were not read: ${sheets.join(', ')}.`,
  },
  where: {},
});

/** Before the workbook is taken apart: is it one, and could taking it apart exhaust the machine? */
function refuseBombs(bytes: Uint8Array): void {
  const parts = zipParts(bytes);
  const has = (name: string) => parts.some((part) => part.name === name);
  if (has('EncryptedPackage')) throw new Refused('import.password-protected');
  if (!has('xl/workbook.xml')) {
    const type = has('word/document.xml')
      ? 'Word (.docx)'
      : has('content.xml')
        ? 'OpenDocument'
        : has('xl/workbook.bin')
          ? 'Excel (.xlsb)'
          : 'zip';
    throw new Refused('import.unsupported-type', { type });
  }
  let cells = 0;
  let merged = 0;
  for (const part of parts) {
    // Unpacking every part once is what proves that none is larger than it says.
    const content = Buffer.from(part.bytes());
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(part.name)) continue;
    cells += occurrences(content, '<c ');
    refuseAbove('cells', cells, limits.cells);
    refuseAbove('rows', occurrences(content, '<row '), limits.rows);
    merged += mergedArea(content);
    refuseAbove('merged cells', merged, limits.mergedCells);
  }
}

function refuseAbove(what: string, found: number, limit: number): void {
  if (found > limit) throw new Refused('import.too-many-cells', { what, found, limit });
}

function occurrences(content: Buffer, text: string): number {
  let count = 0;
  for (let at = content.indexOf(text); at >= 0; at = content.indexOf(text, at + text.length)) count += 1;
  return count;
}

function mergedArea(content: Buffer): number {
  const from = content.indexOf('<mergeCells');
  if (from < 0) return 0;
  let area = 0;
  for (const [, left, top, right, bottom] of content
    .toString('latin1', from)
    .matchAll(/<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)) {
    area += (columnNumber(right ?? '') - columnNumber(left ?? '') + 1) * (Number(bottom) - Number(top) + 1);
  }
  return area;
}

const columnNumber = (letters: string) =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

function sheetGrid(sheet: ExcelJS.Worksheet): Grid {
  const width = usedWidth(sheet);
  refuseAbove('columns', width, limits.columns);
  const rows: GridRow[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, line) => {
    const cells = Array.from({ length: width }, (_, index) => cellOf(row.getCell(index + 1)));
    const text = cells
      .map((cell) => cell.text)
      .filter((part) => part !== '')
      .join(' ');
    rows.push({ line, text, cells });
  });
  return { format: 'xlsx', sheet: sheet.name, rows };
}

/** The last column that holds anything; templates are often formatted far beyond it. */
function usedWidth(sheet: ExcelJS.Worksheet): number {
  let width = 0;
  sheet.eachRow({ includeEmpty: false }, (row) => {
    row.eachCell({ includeEmpty: false }, (_, column) => {
      width = Math.max(width, column);
    });
  });
  return width;
}

/** A cell merged downwards holds for each row that it spans; one merged sideways holds for its first column only. */
function cellOf(cell: ExcelJS.Cell): Cell {
  const { master } = cell;
  return master.col === cell.col ? valueCell(master.value) : textCell('');
}

function valueCell(value: ExcelJS.CellValue): Cell {
  if (value === null || value === undefined) return textCell('');
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'number') return textCell(numberText(value));
  if (typeof value === 'boolean') return textCell(value ? 'TRUE' : 'FALSE');
  // Excel dates carry no zone; exceljs gives them as UTC.
  if (value instanceof Date) return textCell(Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10));
  if ('richText' in value) return textCell(value.richText.map(({ text }) => text).join(''));
  if ('error' in value) return { text: value.error, fault: 'cell-error' };
  if ('formula' in value || 'sharedFormula' in value) {
    return value.result === undefined || value.result === null
      ? { text: '', fault: 'formula-without-value' }
      : valueCell(value.result);
  }
  if ('text' in value) return valueCell(value.text as ExcelJS.CellValue);
  return textCell('');
}

/** Fifteen digits are what Excel shows and keeps: 0.1 + 0.2 is 0.3; large numbers are written out, not as 1e+21. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const short = Number(value.toPrecision(15));
  return Math.abs(short) >= 1e21 ? BigInt(short).toString() : String(short);
}
