import { Refused, type Where } from '@bihuan/domain';

/** A worksheet as rows of texts: what a spreadsheet, a text with tabs and a form in the browser have in common. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Where a cell is, rows from 1. */
export type CellPlace = Pick<Where, 'sheet' | 'row' | 'column'>;

/** What cannot be read in a cell. */
export const unreadable = (place: CellPlace, found: string, expected: string): Refused =>
  new Refused('rules.cell-unreadable', { sheet: place.sheet ?? '', row: place.row ?? 0, found, expected }, place);

/** Text that can stand without quotes: no spaces, quotes or signs that separate. */
const isPlain = (text: string): boolean => /^[\p{L}\p{N}_.%+-]+$/u.test(text);

export const quoted = (text: string): string => (isPlain(text) ? text : JSON.stringify(text));

/** The opposite of `quoted`; null where quotes do not match. */
export function unquoted(text: string): string | null {
  if (!text.startsWith('"')) return text;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
