import type { Grid, GridRow } from './file/grid.ts';
import type { Note, ReportRow } from './report.ts';
import type { Table } from './table/find-table.ts';
import { placeOf } from './table/row-reading.ts';

/** What the table leaves to be noticed: numbering, units that nobody stated, columns that were not understood. */
export const tableNotes = (table: Table, rows: readonly ReportRow[]): readonly Note[] => [
  ...sequenceNotes(rows),
  ...unitNotes(table, table.columns.filter(isAmount)),
  ...unknownColumnNotes(table),
];

function sequenceNotes(rows: readonly ReportRow[]): readonly Note[] {
  const notes: Note[] = [];
  const seen = new Set<number>();
  let last: number | null = null;
  for (const { sequence, where } of rows) {
    if (sequence === null) continue;
    if (seen.has(sequence)) {
      notes.push({
        id: 'sequence.repeated',
        text: {
          zh: `序号 ${sequence} 重复。`,
          en: `Number ${sequence} is repeated.`,
        },
        where,
      });
    } else if (last !== null && sequence > last + 1) {
      const missing = sequence === last + 2 ? `${last + 1}` : `${last + 1}–${sequence - 1}`;
      notes.push({
        id: 'sequence.gap',
        text: {
          zh: `序号 ${missing} 缺失。`,
          en: `Number ${missing} is missing.`,
        },
        where,
      });
    }
    seen.add(sequence);
    last = sequence;
  }
  return notes;
}

const isAmount = ({ field }: Table['columns'][number]) => field === 'fundsEvaluated' || field === 'currentBudget';

/** A table with the place of its heading. */
interface Headed {
  readonly grid: Grid;
  readonly heading: GridRow;
}

/** Amounts whose unit nobody stated. */
export function unitNotes(
  table: Headed,
  amounts: readonly { readonly heading: string; readonly unit: string | null }[],
): readonly Note[] {
  return amounts
    .filter(({ unit }) => unit === null)
    .map(({ heading }) => ({
      id: 'amount.unit-assumed',
      text: {
        zh: `“${heading}”没有写明单位，按元读取，请核对。`,
        en: `“${heading}” states no unit and was read as yuan; please check.`,
      },
      where: { ...placeOf(table.grid, table.heading), column: heading },
    }));
}

/** Columns that were not understood. */
export function unknownColumnNotes(
  table: Headed & { readonly columns: readonly { readonly index: number }[] },
): readonly Note[] {
  const known = new Set(table.columns.map(({ index }) => index));
  const unknown = table.heading.cells.map(({ text }) => text).filter((text, index) => text !== '' && !known.has(index));
  if (unknown.length === 0) return [];
  const where = placeOf(table.grid, table.heading);
  return [
    {
      id: 'column.not-read',
      text: {
        zh: `没有读取的列：${unknown.join('、')}。`,
        en: `Columns not read: ${unknown.join(', ')}.`,
      },
      where,
    },
  ];
}
