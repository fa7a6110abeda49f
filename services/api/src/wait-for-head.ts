import type { Parts } from './parts.ts';
import type { Wait } from './read-side.ts';

/**
 * Resolves once the read models reflect everything that is recorded, so that a command decides on what is, not on what was.
 * Refused: `projection.behind`.
 */
export async function waitForHead({ store, projections }: Pick<Parts, 'store' | 'projections'>, wait: Wait) {
  await projections.waitFor((await store.head()) ?? 0n, wait);
}
