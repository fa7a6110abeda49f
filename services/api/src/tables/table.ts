import type { Language } from '@bihuan/domain';

export type Cell = string | number | null;

/** One column of a table that is exported, for lines of one kind. */
export interface ExportColumn<Line> {
  readonly title: Readonly<Record<Language, string>>;
  /** Integer fen; written in yuan. */
  readonly money?: boolean;
  /** Names under which the value may be listed as made up. */
  readonly sampleNames?: readonly string[];
  readonly value: (line: Line, language: Language) => Cell;
}

/** A table as it is exported: its columns, left to right, and which cells of a line are made up. */
export interface ExportTable<Line> {
  readonly columns: readonly ExportColumn<Line>[];
  readonly isSampleCell: (column: ExportColumn<Line>, line: Line) => boolean;
}

/** Fen as plain yuan, exactly: `-1234.05`; spreadsheets read it as a number. */
export function plainYuan(amount: number): string {
  const magnitude = BigInt(Math.abs(amount));
  return `${amount < 0 ? '-' : ''}${magnitude / 100n}.${(magnitude % 100n).toString().padStart(2, '0')}`;
}

/** A cell under a made-up field; amounts that follow from a made-up budget are made up too. */
export const followsSample = (
  { sampleNames, money }: Pick<ExportColumn<never>, 'sampleNames' | 'money'>,
  { sample }: { readonly sample: readonly string[] },
): boolean =>
  sampleNames?.some((name) => sample.includes(name)) === true || (money === true && sample.includes('currentBudget'));

/** The titles of the cells that are made up, for the column that says so in words. */
export function sampleText<Line extends { readonly sample: readonly string[] }>(
  { columns, isSampleCell }: ExportTable<Line>,
  line: Line,
  language: Language,
): string | null {
  if (line.sample.length === 0) return null;
  const titles = columns.filter((column) => isSampleCell(column, line)).map(({ title }) => title[language]);
  return language === 'zh' ? `示例数据：${titles.join('、')}` : `示例 sample data: ${titles.join(', ')}`;
}
