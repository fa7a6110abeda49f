import type { Language } from '@bihuan/domain';
import { inertText } from './inert-text.ts';
import { type Cell, type ExportTable, plainYuan } from './table.ts';

const byteOrderMark = '\ufeff';
const linesInPiece = 500;

/** CSV after RFC 4180 with a byte-order mark, which Excel and WPS need to read it as UTF-8. */
export const csvOf = <Line>(table: ExportTable<Line>, lines: readonly Line[], language: Language): string =>
  [...csvPieces(table, lines, language)].join('');

/** The same in pieces, so that others can have their turn between them. */
export function* csvPieces<Line>(
  { columns }: ExportTable<Line>,
  lines: readonly Line[],
  language: Language,
): Generator<string> {
  const text = (rows: readonly (readonly string[])[]) => rows.map((row) => `${row.join(',')}\r\n`).join('');
  yield `${byteOrderMark}${text([columns.map(({ title }) => textCell(title[language]))])}`;
  for (let from = 0; from < lines.length; from += linesInPiece) {
    const rows = lines.slice(from, from + linesInPiece).map((line) =>
      columns.map(({ value, money }) => {
        const cell = value(line, language);
        return money === true && typeof cell === 'number' ? plainYuan(cell) : textCell(cell);
      }),
    );
    yield text(rows);
  }
}

function textCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = inertText(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
