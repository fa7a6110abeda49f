import type { DeliveryParts } from './parts.ts';

const levelWithinMs = 10_000;
/** For how long rows that were level count as level: whoever changes something so shortly before a message leaves may miss it anyway. */
const goodForMs = 1_000;
/** From when on it is looked again while what is known still holds, so that nobody waits as long as the rows keep up. */
const lookAgainAfterMs = 300;

interface Known {
  /** The rows reflect the log as it was then, or later. */
  levelSince: number;
  looking: Promise<void> | null;
}

const knownOf = new WeakMap<DeliveryParts, Known>();

/**
 * Waits until the rows that decide whom a step goes to reflect the log as it was a second ago or later: otherwise a unit whose contact
 * was entered just now would be held to have none. Refused: `projection.behind`.
 */
export async function levelWithLog(parts: DeliveryParts): Promise<void> {
  let known = knownOf.get(parts);
  if (known === undefined) {
    known = { levelSince: Number.NEGATIVE_INFINITY, looking: null };
    knownOf.set(parts, known);
  }
  const age = performance.now() - known.levelSince;
  if (age >= lookAgainAfterMs) known.looking ??= look(known, parts);
  if (age >= goodForMs) await known.looking;
}

function look(known: Known, parts: DeliveryParts): Promise<void> {
  const since = performance.now();
  const looking = untilLevel(parts)
    .then(() => {
      known.levelSince = since;
    })
    .finally(() => {
      known.looking = null;
    });
  // Whoever need not wait for it need not hear that it failed: the next one looks again.
  looking.catch(() => {});
  return looking;
}

async function untilLevel({ head, readSide }: DeliveryParts): Promise<void> {
  const position = await head();
  if (position === null) return;
  const projections = ['contacts', 'delivery', 'letters', 'reminders'] as const;
  await readSide.waitFor(position, { timeoutMs: levelWithinMs, projections });
}
