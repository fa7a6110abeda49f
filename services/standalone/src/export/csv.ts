import type { Language } from '@bihuan/domain';
import { type Cell, type ExportTable, plainYuan } from './table.ts';

const byteOrderMark = '\ufeff';

/** CSV after RFC 4180 with a byte-order mark, which Excel and WPS need to read it as UTF-8. */
export function csvOf<Line>({ columns }: ExportTable<Line>, lines: readonly Line[], language: Language): string {
  const rows = lines.map((line) =>
    columns.map(({ value, money }) => {
      const cell = value(line, language);
      return money === true && typeof cell === 'number' ? plainYuan(cell) : textCell(cell);
    }),
  );
  const titles = columns.map(({ title }) => textCell(title[language]));
  return `${byteOrderMark}${[titles, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`;
}

function textCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  // A text that begins like a formula would be run by a spreadsheet.
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
