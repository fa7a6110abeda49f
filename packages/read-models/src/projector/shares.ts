import type { Projection } from '../projection.ts';

/**
 * Parts the projections among so many threads, so that each has about as much to do: the most laborious first, each to whoever has least.
 * Every thread comes to the same result by itself.
 */
export function shareOf(projections: readonly Projection[], thread: number, threads: number): readonly Projection[] {
  const labour = Array<number>(threads).fill(0);
  const threadOf = new Map<Projection, number>();
  for (const projection of [...projections].sort((one, other) => labourOf(other) - labourOf(one))) {
    const least = labour.indexOf(Math.min(...labour));
    labour[least] = (labour[least] ?? 0) + labourOf(projection);
    threadOf.set(projection, least);
  }
  return projections.filter((projection) => threadOf.get(projection) === thread);
}

const labourOf = ({ labour = 1 }: Projection) => labour;
