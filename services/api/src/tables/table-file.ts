import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { type FileAnswer, type TableFormat, tableMediaTypes } from '@bihuan/contract';
import type { Language } from '@bihuan/domain';
import { csvPieces } from './csv.ts';
import type { ExportTable } from './table.ts';
import { xlsxOf } from './xlsx.ts';

interface Saved {
  /** Of the sheet, and of the file without its ending. */
  readonly name: string;
  readonly format: TableFormat;
  readonly language: Language;
}

/** A table as an operation answers it: the file that it is to be saved as. */
export async function tableFile<Line>(
  table: ExportTable<Line>,
  lines: readonly Line[],
  { name, format, language }: Saved,
): Promise<FileAnswer> {
  const bytes =
    format === 'csv'
      ? await csvBytes(table, lines, language)
      : await xlsxOf(table, lines, { sheetName: name, language });
  return {
    hash: hash('sha256', bytes),
    name: `${name}.${format}`,
    type: format === 'csv' ? `${tableMediaTypes.csv}; charset=utf-8` : tableMediaTypes[format],
    size: bytes.length,
    mayChange: true,
    async *read(range = null) {
      yield range === null ? bytes : bytes.subarray(range.start, range.end + 1);
    },
  };
}

async function csvBytes<Line>(table: ExportTable<Line>, lines: readonly Line[], language: Language): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (const piece of csvPieces(table, lines, language)) {
    pieces.push(Buffer.from(piece));
    await setImmediate();
  }
  return Buffer.concat(pieces);
}
