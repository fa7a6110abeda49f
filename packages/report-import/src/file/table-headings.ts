import { columnsOf, hasOutcome, indexOf } from '../table/columns.ts';

/** How a kind of table is told from prose by the cells of its heading. */
export interface TableHeadings {
  /** How many of the cells name a column; 0 when they are no heading. */
  readonly known: (cells: readonly string[]) => number;
  /** Whether it heads the table that is looked for, rather than one beside it. */
  readonly isWanted: (cells: readonly string[]) => boolean;
  /** Which cell heads the names of things; null when none does. */
  readonly nameAt: (cells: readonly string[]) => number | null;
}

/** Tables of outcomes. */
export const outcomeHeadings: TableHeadings = {
  known: (cells) => columnsOf(cells)?.length ?? 0,
  isWanted: (cells) => hasOutcome(columnsOf(cells) ?? []),
  nameAt: (cells) => indexOf(columnsOf(cells) ?? [], 'name'),
};
