import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import type { Language } from '@bihuan/domain';
import { type ExportTable, plainYuan } from './table.ts';

const sampleFill = { type: 'pattern', pattern: 'lightUp', fgColor: { argb: 'FFB8B8B8' } } as const;

/** Rows written before others have their turn. */
const rowsAtOnce = 200;

/** One sheet; money as numbers in yuan (from 10¹⁵ fen on, which spreadsheets would round, as text); made-up cells are hatched. */
export async function xlsxOf<Line>(
  { columns, isSampleCell }: ExportTable<Line>,
  lines: readonly Line[],
  { sheetName, language }: { readonly sheetName: string; readonly language: Language },
): Promise<Buffer> {
  // Long in the loading, and seldom asked for.
  const { default: ExcelJS } = await import('exceljs');
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet(sheetName, { views: [{ state: 'frozen', ySplit: 1, xSplit: 3 }] });
  sheet.columns = columns.map(({ title, money }) => ({
    header: title[language],
    width: money === true ? 18 : 16,
    ...(money === true && { style: { numFmt: '#,##0.00' } }),
  }));
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).commit();
  for (const [at, line] of lines.entries()) {
    const cells = columns.map(({ value, money }) => {
      const cell = value(line, language);
      return money === true && typeof cell === 'number' ? yuanCell(cell) : cell;
    });
    const row = sheet.addRow(cells);
    for (const [index, column] of columns.entries()) {
      if (isSampleCell(column, line)) row.getCell(index + 1).fill = sampleFill;
    }
    row.commit();
    if (at % rowsAtOnce === 0) await setImmediate();
  }
  sheet.commit();
  await workbook.commit();
  return bytes;
}

/** Spreadsheets keep 15 digits. */
const yuanCell = (amount: number) => (Math.abs(amount) < 1e15 ? amount / 100 : plainYuan(amount));
