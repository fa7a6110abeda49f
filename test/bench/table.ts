import type { BenchRow } from './bench-row.ts';

const headings = ['what', 'unit', 'ours', 'limit', 'peer', 'ratio', 'bar', ''] as const;

/** Three figures that matter: 51,234 as it is, 0.2413 with its decimals. */
function figure(value: number | null): string {
  if (value === null) return '–';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US');
  return value.toPrecision(3);
}

/** Chinese characters take two columns of a terminal. */
const columnsOf = (text: string): number =>
  Array.from(text).reduce((columns, character) => columns + (/[⺀-￦]/u.test(character) ? 2 : 1), 0);

/** The rows as one aligned table, the ones below their bar marked; text left, figures right. */
export function benchTable(rows: readonly BenchRow[]): string {
  const lines = rows.map(({ name, unit, ours, limit, peer, ratio, bar, holds }) => [
    name,
    unit,
    figure(ours),
    figure(limit),
    figure(peer),
    ratio.toFixed(2),
    bar.toFixed(2),
    holds ? 'holds' : 'BELOW',
  ]);
  const table = [[...headings], ...lines];
  const widths = headings.map((_, column) => Math.max(...table.map((line) => columnsOf(line[column] ?? ''))));
  return table
    .map((line) =>
      line
        .map((cell, column) => {
          const space = ' '.repeat((widths[column] ?? 0) - columnsOf(cell));
          return column >= 2 && column <= 6 ? space + cell : cell + space;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
