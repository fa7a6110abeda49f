import { Refused } from '@bihuan/domain';
import type { EventReader } from '@bihuan/event-store';
import type { Checkpoint } from './generation.ts';

/** The event that the checkpoint names must stand where it stood; it cannot have been deleted lawfully. */
export async function isOfThisLog(
  reader: EventReader,
  { position, eventPosition, eventId }: Checkpoint,
): Promise<boolean> {
  const head = Number((await reader.head()) ?? 0n);
  if (position > head) return false;
  if (eventPosition === 0) return true;
  try {
    for await (const event of reader.readAll({ from: BigInt(eventPosition), limit: 1 })) {
      return Number(event.position) === eventPosition && event.id === eventId;
    }
  } catch (error) {
    // A server refuses a position at which none of its events begins.
    if (!(error instanceof Refused) || error.code !== 'store.read-failed') throw error;
  }
  return false;
}
