import type { Parts } from './parts.ts';
import type { Wait } from './read-side.ts';

/**
 * Resolves once the read models reflect everything that is recorded, so that a command decides on what is, not on what was. With the
 * position that this was (decimal text): asked as of it, all that were waited for answer of one and the same state of the record, however
 * differently far they have got meanwhile. Refused: `projection.behind`.
 */
export async function waitForHead(
  { store, projections }: Pick<Parts, 'store' | 'projections'>,
  wait: Wait,
): Promise<string> {
  const head = (await store.head()) ?? 0n;
  await projections.waitFor(head, wait);
  return String(head);
}
