import type { Problem, RuleRow, RuleTable, Where } from '@bihuan/domain';

/** One row where it stands: numbers from 1 in words, from 0 in pointers. */
export interface RowPlace {
  readonly table: RuleTable;
  readonly tableIndex: number;
  readonly row: RuleRow;
  readonly index: number;
}

/** Where a cell of the row is: pointer into the definition, table, number of the row, and name of the column. */
export const whereOf = ({ table, tableIndex, index }: RowPlace, pointer = '', column?: string): Where => ({
  pointer: `/tables/${tableIndex}/rows/${index}${pointer}`,
  sheet: table.id,
  row: index + 1,
  ...(column !== undefined && { column }),
});

/** A problem of a row: every text about it can name table and row. */
export const rowProblem = (
  code: Problem['code'],
  place: RowPlace,
  params: Problem['params'],
  pointer = '',
  column?: string,
): Problem => ({
  code,
  params: { table: place.table.id, row: place.index + 1, ...params },
  where: whereOf(place, pointer, column),
});

export const placesOf = (table: RuleTable, tableIndex: number): readonly RowPlace[] =>
  table.rows.map((row, index) => ({ table, tableIndex, row, index }));
