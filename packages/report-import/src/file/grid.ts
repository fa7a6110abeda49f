import type { Note } from '../report.ts';

/** One cell: its text, trimmed outside and exact inside, and what stops it from being read. */
export interface Cell {
  readonly text: string;
  readonly fault: 'formula-without-value' | 'cell-error' | null;
}

/** One line of a text, record of a CSV or row of a sheet. */
export interface GridRow {
  /** Line in a text or CSV, row in a sheet; from 1. */
  readonly line: number;
  /** The whole line as a person sees it. */
  readonly text: string;
  readonly cells: readonly Cell[];
}

/** A file of any format as rows of cells. */
export interface Grid {
  readonly format: 'text' | 'csv' | 'xlsx';
  /** Name of the worksheet; null where there are none. */
  readonly sheet: string | null;
  readonly rows: readonly GridRow[];
}

export interface Grids {
  readonly encoding: 'utf-8' | 'gb18030' | 'utf-16le' | 'xlsx';
  readonly grids: readonly Grid[];
  readonly notes: readonly Note[];
}

export const textCell = (text: string): Cell => ({
  text: trimCell(text),
  fault: null,
});

/** Excel writes `="00123"` into CSV to keep leading zeros. */
function trimCell(text: string): string {
  const trimmed = text.replaceAll(/^[\s\u3000\ufeff\u200b]+|[\s\u3000\u200b]+$/g, '');
  return /^="(.*)"$/s.exec(trimmed)?.[1] ?? trimmed;
}
