import { hash } from 'node:crypto';
import type { Projection } from '../projection.ts';
import type { Checkpoint } from '../projector/generation.ts';
import type { Current } from '../projector/generation-files.ts';

/** One read model of a snapshot: which file it is, and up to where it reflects the log. */
export interface SnapshotPart extends Current, Checkpoint {
  readonly name: string;
}

/** What lies in a snapshot; `snapshot.json` in its folder. It is written last: a folder without it is none. */
export interface Manifest {
  /** Of the projections of the release that took it. */
  readonly fingerprint: string;
  readonly parts: readonly SnapshotPart[];
}

export const manifestFile = 'snapshot.json';

/** What rows look like and mean: another release whose projections are the same has the same. */
export function fingerprintOf(projections: readonly Projection[]): string {
  const told = projections.map(({ name, version, schema, indexes }) => [name, version, schema, indexes]);
  return hash('sha256', JSON.stringify(told.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))));
}
