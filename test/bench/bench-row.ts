/** One line of the bench table. Every ratio is larger-is-better; `holds` = `ratio >= bar`. `peer` is null where there is none. */
export interface BenchRow {
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  /** The same work done with nothing of ours around it. */
  readonly limit: number;
  readonly peer: number | null;
  readonly ratio: number;
  readonly bar: number;
  readonly holds: boolean;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
