import { type MoneyUnit, moneyUnits } from '../../parts/money.tsx';

/** Cells of a table as a spreadsheet puts them on the clipboard: tabs between cells, quotes round what has line breaks in it. */
export function pastedCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.some((one) => one !== '')) rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isQuoted) {
      if (character === '"' && text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (character === '"') isQuoted = false;
      else cell += character;
    } else if (character === '"' && cell === '') isQuoted = true;
    else if (character === '\t') endCell();
    else if (character === '\n') endRow();
    else if (character !== '\r') cell += character;
  }
  endRow();
  return rows;
}

export const pasteColumns = [
  'object',
  'description',
  'category',
  'severity',
  'class',
  'amount',
  'requirement',
  'basis',
  'dueDate',
] as const;
export type PasteColumn = (typeof pasteColumns)[number];

/** One row as it was pasted: its cells by column, and what has no column. */
export interface PastedRow {
  /** As the reader counts them, from 1, a row of headings among them. */
  readonly row: number;
  readonly cells: Readonly<Record<PasteColumn, string>>;
  readonly tooMany: { readonly from: number; readonly cells: readonly string[] } | null;
}

export interface Pasted {
  readonly rows: readonly PastedRow[];
  readonly unknownHeadings: readonly string[];
  /** The unit that the heading of the amounts names; null where it names none. */
  readonly amountUnit: MoneyUnit | null;
}

/** `涉及金额（元）`: the heading without what stands in brackets, and that. */
const partsOf = (heading: string): readonly [name: string, inBrackets: string] => {
  const [, name = heading, inBrackets = ''] = /^(.*?)\s*[（(](.*)[）)]$/u.exec(heading.trim()) ?? [];
  return [name.trim(), inBrackets.trim()];
};

/** The rows with their cells by column. The first row may name the columns; then their order is its own. Nothing pasted is dropped unsaid. */
export function pastedRows(text: string, columnOf: (heading: string) => PasteColumn | null): Pasted {
  const cells = pastedCells(text);
  const headings = (cells[0] ?? []).map(partsOf);
  const named = headings.map(([name]) => columnOf(name));
  const hasHeadings = named.filter((column) => column !== null).length >= 2;
  const order: readonly (PasteColumn | null)[] = hasHeadings ? named : pasteColumns;
  const unknownHeadings = hasHeadings ? (cells[0] ?? []).filter((text, at) => text !== '' && named[at] === null) : [];
  const body = hasHeadings ? cells.slice(1) : cells;
  const ofAmounts = hasHeadings ? (headings[named.indexOf('amount')]?.[1] ?? '') : '';
  return {
    unknownHeadings,
    amountUnit: moneyUnits.findLast((unit) => ofAmounts.endsWith(unit)) ?? null,
    rows: body.map((row, at) => {
      const beyond = row.slice(order.length);
      return {
        row: at + (hasHeadings ? 2 : 1),
        cells: Object.fromEntries(
          pasteColumns.map((column) => [column, row[order.indexOf(column)] ?? '']),
        ) as PastedRow['cells'],
        tooMany: beyond.some((cell) => cell !== '') ? { from: order.length + 1, cells: beyond } : null,
      };
    }),
  };
}
