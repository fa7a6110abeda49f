import type { Sheet } from './sheet.ts';
import { headings } from './to-sheets.ts';

const others: readonly string[] = [headings.ruleSet, headings.parameters, headings.expressions];

export const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== '');

/** The sheets that are tables of rules, in their order. */
export const tableSheets = (sheets: readonly Sheet[]): readonly Sheet[] =>
  sheets.filter(({ name, rows }) => !others.includes(name.trim()) && rows.some(isFilled));

/** Index of the row of headings, which is the first with three cells or more that has this heading; −1 where there is none. */
export const headingsRow = ({ rows }: Sheet, heading: string): number =>
  rows.findIndex(
    (row) => row.filter((cell) => cell.trim() !== '').length > 2 && row.some((cell) => cell.trim() === heading),
  );
