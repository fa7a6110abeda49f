/** Chance that a seed repeats. */
export interface Random {
  /** A whole number between both, both included. */
  int(min: number, max: number): number;
  /** True in so many of a hundred cases. */
  inPercent(percent: number): boolean;
  of<Value>(values: readonly Value[]): Value;
  shuffled<Value>(values: readonly Value[]): Value[];
}

/** Mulberry32: small, and the same everywhere. */
export function randomOf(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    int,
    inPercent: (percent) => int(1, 100) <= percent,
    of(values) {
      if (values.length === 0) throw new Error('nothing to choose from');
      return values[int(0, values.length - 1)] as (typeof values)[number];
    },
    shuffled: (values) =>
      values
        .map((value) => ({ value, at: next() }))
        .sort((one, other) => one.at - other.at)
        .map(({ value }) => value),
  };
}
