import { Refused } from '@bihuan/domain';
import { parse } from 'csv-parse/sync';
import { contentType } from './content-type.ts';
import { decodeText } from './decode-text.ts';
import { limits } from './limits.ts';

/** A worksheet as rows of texts; row `n` of the sheet is `rows[n - 1]`. */
export interface TextSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * Every visible sheet of a workbook, or the only one of a text whose cells are parted by tabs or commas, whatever it is about.
 * Refused: `import.too-large`, `import.empty-file`, `import.csv-quote-open`, and what `readXlsxGrids` refuses.
 */
export async function readSheets(bytes: Uint8Array): Promise<readonly TextSheet[]> {
  if (bytes.length > limits.fileBytes) {
    throw new Refused('import.too-large', { bytes: bytes.length, limit: limits.fileBytes });
  }
  if (bytes.length === 0) throw new Refused('import.empty-file');
  if (contentType(bytes) !== 'zip') return [{ name: '表1', rows: rowsOfText(decodeText(bytes).text) }];
  const { readXlsxGrids } = await import('./read-xlsx.ts');
  const { grids } = await readXlsxGrids(bytes);
  return grids.map(({ sheet, rows }) => {
    const texts: string[][] = [];
    for (const { line, cells } of rows) {
      while (texts.length < line - 1) texts.push([]);
      texts.push(cells.map((cell) => cell.text));
    }
    return { name: sheet ?? '', rows: texts };
  });
}

function rowsOfText(text: string): string[][] {
  const [first = ''] = text.trimStart().split('\n');
  const delimiter = first.includes('\t') ? '\t' : ',';
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    }) as string[][];
  } catch {
    throw new Refused('import.csv-quote-open', { line: 1 });
  }
}

/** A workbook of these sheets, every cell as text, so that a spreadsheet changes nothing by itself. */
export async function writeSheets(sheets: readonly TextSheet[]): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  for (const { name, rows } of sheets) {
    const sheet = workbook.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        cell.numFmt = '@';
        cell.alignment = { wrapText: true, vertical: 'top' };
      });
    });
    const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    for (let column = 1; column <= width; column++) sheet.getColumn(column).width = 22;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
