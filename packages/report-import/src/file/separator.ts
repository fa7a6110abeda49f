import type { TableHeadings } from './table-headings.ts';

export type Separator = ',' | ';' | '\t' | '|' | 'spaces' | 'words';

/** Strong separators first; `spaces` are two or more, `words` a single one (text copied from a PDF). */
const separators: readonly Separator[] = ['\t', '|', ',', ';', 'spaces', 'words'];

/** The cells of one line of text. A leading and a closing `|` are frame, not cells. */
export function splitLine(line: string, separator: Separator): readonly string[] {
  switch (separator) {
    case 'spaces':
      return line.trim().split(/\s{2,}|\u3000+|\t+/);
    case 'words':
      return line.trim().split(/\s+/);
    case '|':
      return line
        .replace(/^\s*[|｜]/, '')
        .replace(/[|｜]\s*$/, '')
        .split(/[|｜]/);
    default:
      return line.split(separator);
  }
}

export interface HeadingLine {
  readonly separator: Separator;
  readonly cells: readonly string[];
}

const unquoted = (cell: string) => cell.trim().replace(/^"(.*)"$/s, '$1');

/** The heading of a table in a text: the separator that makes most of the line's cells into known columns; null for prose. */
export function headingIn(line: string, headings: TableHeadings): HeadingLine | null {
  let best: (HeadingLine & { readonly known: number }) | null = null;
  for (const separator of separators) {
    const cells = splitLine(line, separator).map(unquoted);
    const known = headings.known(cells);
    // With single spaces anything may look like a heading, so every word must be one.
    if (known > (best?.known ?? 0) && (separator !== 'words' || known === cells.length))
      best = { separator, cells, known };
  }
  return best;
}
