import { median } from './bench-row.ts';

/**
 * Runs each measurement in turn, then all again, and gives the median of each: what slows the machine down for a while then
 * slows all of them, and the ratio stays true. At least three rounds.
 */
export async function interleave<Name extends string>(
  rounds: number,
  measurements: Readonly<Record<Name, () => number | Promise<number>>>,
): Promise<Record<Name, number>> {
  if (rounds < 3) throw new Error('a median wants at least three rounds');
  const entries = Object.entries<() => number | Promise<number>>(measurements);
  const taken = new Map<string, number[]>(entries.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, measure] of entries) taken.get(name)?.push(await measure());
  }
  return Object.fromEntries([...taken].map(([name, values]) => [name, median(values)])) as Record<Name, number>;
}
