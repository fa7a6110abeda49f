import { dimensionSchema, sumOfScores, totalWeight } from '@bihuan/domain';
import type { ReportRow, RowField } from '../report.ts';
import { scoreOf } from './cell-values.ts';
import { type Column, isDimension } from './columns.ts';
import type { RowReading } from './row-reading.ts';

type Dimension = ReportRow['dimensions'][number]['dimension'];
const fieldOf = (dimension: Dimension) => `${dimension}Score` as const satisfies RowField;

export type DimensionCells = Pick<ReportRow, 'dimensions' | 'dimensionsLeftOut'> & {
  /** As the cells have them, with or without weights. */
  readonly scores: readonly number[];
  /** The sum of all four where their weights make a hundred of them: the total where none is stated. */
  readonly total: number | null;
};

/**
 * What stands under 决策, 过程, 产出 and 效益. The record takes no score of a dimension without its weight: then the scores are left
 * out, and say whether the total is right. Refuses on the row: `outcome.dimension-above-weight`.
 */
export function readDimensions(reading: RowReading<RowField>, columns: readonly Column[]): DimensionCells {
  const leftOut = weightsFault(columns);
  const stated = dimensionSchema.options.flatMap((dimension) => {
    const field = fieldOf(dimension);
    const score = reading.read(field, scoreOf);
    const weight = columns.find((column) => column.field === field)?.weight ?? null;
    if (score !== null && weight !== null && score > weight)
      reading.refuse('outcome.dimension-above-weight', { dimension, score, weight }, field);
    return score === null ? [] : [{ dimension, score, weight }];
  });
  const scores = stated.map(({ score }) => score);
  const dimensions =
    leftOut !== null ? [] : stated.flatMap(({ weight, ...one }) => (weight === null ? [] : [{ ...one, weight }]));
  return {
    dimensions,
    dimensionsLeftOut: stated.length === 0 ? null : leftOut,
    scores,
    total: dimensions.length === dimensionSchema.options.length ? sumOfScores(scores) : null,
  };
}

/** What keeps every row's scores of dimensions from being recorded. */
function weightsFault(columns: readonly Column[]): ReportRow['dimensionsLeftOut'] {
  const weights = columns.filter(({ field }) => isDimension(field)).map(({ weight }) => weight);
  const known = weights.filter((weight) => weight !== null);
  if (known.length < weights.length) return 'no-weights';
  const sum = sumOfScores(known);
  const addsUp = weights.length === dimensionSchema.options.length ? sum === totalWeight : sum <= totalWeight;
  return addsUp ? null : 'weights-do-not-add-up';
}

/** Holds a stated total against its parts. Where the weights do not make a hundred there are other parts that nobody sees. */
export function refuseOtherSum(
  reading: RowReading<RowField>,
  { scores, dimensionsLeftOut }: DimensionCells,
  total: number,
): void {
  if (dimensionsLeftOut === 'weights-do-not-add-up') return;
  const sum = sumOfScores(scores);
  const disagrees = scores.length === dimensionSchema.options.length ? sum !== total : sum > total;
  if (disagrees)
    reading.refuse('outcome.dimensions-do-not-add-up', { sum, total }, reading.hasColumn('score') ? 'score' : 'grade');
}
