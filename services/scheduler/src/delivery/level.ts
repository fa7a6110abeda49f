import type { DeliveryParts } from './parts.ts';

const levelWithinMs = 10_000;
/** For how long rows that were level count as level: whoever changes something so shortly before a message leaves may miss it anyway. */
const goodForMs = 1_000;

const lastLevel = new WeakMap<DeliveryParts, { readonly since: number; readonly level: Promise<void> }>();

/**
 * Waits until the rows that decide whom a step goes to reflect the log as it was a second ago or later: otherwise a unit whose contact
 * was entered just now would be held to have none. Refused: `projection.behind`.
 */
export async function levelWithLog(parts: DeliveryParts): Promise<void> {
  const now = performance.now();
  const last = lastLevel.get(parts);
  if (last !== undefined && now - last.since < goodForMs) return last.level;
  const level = untilLevel(parts);
  lastLevel.set(parts, { since: now, level });
  // What failed is not kept for the next one.
  level.catch(() => lastLevel.delete(parts));
  return level;
}

async function untilLevel({ head, readSide }: DeliveryParts): Promise<void> {
  const position = await head();
  if (position === null) return;
  const projections = ['contacts', 'delivery', 'evaluations', 'reminders'] as const;
  await readSide.waitFor(position, { timeoutMs: levelWithinMs, projections });
}
