import type { ExportColumn, ExportTable } from '@bihuan/api/tables';
import type { OutputOf } from '@bihuan/contract';
import { glossary } from '@bihuan/domain';

export type Figure = OutputOf<'getResultApplication'>['figures'][number];
type FigureLine = OutputOf<'listResultApplicationLines'>['items'][number];

/** A figure, or one of the lines behind it: the list of a figure stands below it. */
export type FigureCells =
  | ({ readonly is: 'figure' } & Figure)
  | ({ readonly is: 'line' } & Omit<FigureLine, 'figure'> & Pick<Figure, 'figure'>);

/** The columns of the report on the use of results, left to right. */
const columns: readonly ExportColumn<FigureCells>[] = [
  { title: { zh: '项目', en: 'Figure' }, value: ({ figure }, language) => glossary.resultFigure[figure][language] },
  { title: { zh: '评价结果', en: 'Grade' }, value: ({ grade }) => grade },
  { title: { zh: '明细', en: 'Line' }, value: (cells) => (cells.is === 'line' ? cells.name : null) },
  { title: { zh: '单位', en: 'Unit' }, value: (cells) => (cells.is === 'line' ? cells.unit : null) },
  { title: { zh: '数量', en: 'Number' }, value: (cells) => (cells.is === 'figure' ? cells.count : null) },
  { title: { zh: '金额（元）', en: 'Amount (yuan)' }, money: true, value: ({ amount }) => amount },
  {
    title: { zh: '出处', en: 'Source' },
    value: (cells) => (cells.is === 'figure' ? cells.query : cells.href),
  },
  {
    title: { zh: '示例', en: 'Sample 示例' },
    value: (cells, language) => (cells.sample ? (language === 'zh' ? '含示例数据' : '示例 sample data') : null),
  },
];

export const figureTable: ExportTable<FigureCells> = {
  columns,
  isSampleCell: ({ money }, cells) => money === true && cells.sample,
};
