import { Refused } from '@bihuan/domain';
import { parse } from 'csv-parse/sync';
import { type Grid, type GridRow, textCell } from './grid.ts';
import { limits } from './limits.ts';
import { type HeadingLine, headingIn, splitLine } from './separator.ts';
import { outcomeHeadings, type TableHeadings } from './table-headings.ts';

/**
 * A text as rows of cells: CSV where the heading is separated by commas or semicolons (or by tabs and cells are quoted),
 * else prose with a table in it. Form feeds (page breaks) are no lines of their own.
 * Refused: `import.too-many-cells`, `import.csv-quote-open`, `import.no-table`.
 */
export function readTextGrid(text: string, headings: TableHeadings = outcomeHeadings): Grid {
  const lines = text.replaceAll('\f', ' ').split('\n');
  if (lines.length > limits.rows * 2)
    throw new Refused('import.too-many-cells', {
      what: 'lines',
      found: lines.length,
      limit: limits.rows * 2,
    });
  const heading = firstHeading(lines, headings);
  if (heading === null) throw new Refused('import.no-table');
  const quotedTabs = heading.separator === '\t' && /(?:^|\t)"(?:[^"\t]|"")*"(?:\t|$)/m.test(text);
  if (heading.separator === ',' || heading.separator === ';' || quotedTabs) return readCsvGrid(text, heading.separator);
  return {
    format: 'text',
    sheet: null,
    rows: lines.map((line, index) => textRow(line, index + 1, heading, headings)),
  };
}

function firstHeading(lines: readonly string[], headings: TableHeadings): HeadingLine | null {
  let beside: HeadingLine | null = null;
  for (const line of lines) {
    const heading = line.length > 2000 ? null : headingIn(line, headings);
    if (heading !== null && headings.isWanted(heading.cells)) return heading;
    beside ??= heading;
  }
  return beside;
}

function textRow(
  line: string,
  number: number,
  { separator, cells: heading }: HeadingLine,
  headings: TableHeadings,
): GridRow {
  const split =
    separator === 'words' || separator === 'spaces'
      ? splitAround(line, heading, separator, headings.nameAt(heading))
      : splitLine(line, separator);
  return { line: number, text: line.trim(), cells: split.map(textCell) };
}

/** Where spaces separate, a name may hold some: what is too much between the columns before and after it is its own. */
function splitAround(
  line: string,
  heading: readonly string[],
  separator: 'words' | 'spaces',
  nameAt: number | null,
): readonly string[] {
  const cells = splitLine(line, separator);
  const after = heading.length - 1 - (nameAt ?? 0);
  if (nameAt === null || cells.length <= heading.length || !/^\d+[.、]?$/.test(cells[0] ?? '')) return cells;
  const before = cells.slice(0, nameAt);
  const behind = after === 0 ? [] : cells.slice(-after);
  let rest = line.trim();
  for (const cell of before) rest = rest.slice(cell.length).trimStart();
  for (const cell of behind.toReversed()) rest = rest.slice(0, rest.length - cell.length).trimEnd();
  return [...before, rest, ...behind];
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function readCsvGrid(text: string, delimiter: string): Grid {
  let records: readonly CsvRecord[];
  try {
    records = parse(text.replaceAll('\f', '').replace(/^\ufeff/, ''), {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      record_delimiter: '\n',
    }) as unknown as readonly CsvRecord[];
  } catch (error) {
    const line = (error as { readonly lines?: number }).lines ?? 1;
    throw new Refused(
      'import.csv-quote-open',
      { line: lastOpenQuote(text, line) },
      { line: lastOpenQuote(text, line) },
    );
  }
  let line = 1;
  const rows = records.map(({ record, info }): GridRow => {
    const row = {
      line,
      text: record.join(delimiter).trim(),
      cells: record.map(textCell),
    };
    line = info.lines + 1;
    return row;
  });
  return { format: 'csv', sheet: null, rows };
}

/** The parser names the line where the file ends; a person needs the line of the quote that swallowed it. */
function lastOpenQuote(text: string, fallback: number): number {
  const lines = text.split('\n');
  let open: number | null = null;
  for (const [index, line] of lines.entries()) {
    if ((line.match(/"/g)?.length ?? 0) % 2 === 1) open = open === null ? index + 1 : null;
  }
  return open ?? fallback;
}
