import { Refused } from '../refusals/refused.ts';
import type { WriteLevelEvent } from './events.ts';
import type { WriteLevel } from './levels.ts';
import type { WriteLevelState } from './state.ts';

/** Up to the newest level of this release; one that is there already is no event. Refused: `store.newer-level`. */
export function raiseWriteLevel(levels: readonly WriteLevel[], state: WriteLevelState): WriteLevelEvent[] {
  refuseNewerLevel(levels, state);
  const newest = levels.at(-1);
  if (newest === undefined || newest.level === state.level) return [];
  return [{ type: 'WriteLevelRaised', data: { level: newest.level, release: newest.release } }];
}

/** Refused `store.newer-level`: a record that a newer release may have written what this one would pass over. */
export function refuseNewerLevel(levels: readonly WriteLevel[], { level, release }: WriteLevelState): void {
  const known = levels.at(-1);
  if (level > (known?.level ?? 0))
    throw new Refused('store.newer-level', { level, release: release ?? '?', known: known?.level ?? 0 });
}
