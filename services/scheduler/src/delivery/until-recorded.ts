import { setTimeout as sleep } from 'node:timers/promises';
import type { DeliveryParts } from './parts.ts';

const firstPauseMs = 50;
const longestPauseMs = 10_000;
/** So long whoever has sent a message holds on to it, so that no other process takes it up, before it is left to the next look. */
const holdsMs = 300_000;

/** What the other side has taken and the record has not, by the message's id. */
const sentOf = new WeakMap<DeliveryParts, Map<string, () => Promise<void>>>();

/**
 * Records that a message has been taken by the other side. A record that takes nothing for a while (a full disk) must not make the same
 * mail go out again and again: it is asked again and again instead. Rejects with what is in the way once nobody waits any longer.
 */
export async function untilRecorded(
  messageId: string,
  record: () => Promise<void>,
  parts: DeliveryParts,
  signal: AbortSignal,
): Promise<void> {
  const sent = sentOf.get(parts) ?? new Map<string, () => Promise<void>>();
  sentOf.set(parts, sent);
  sent.set(messageId, record);
  const until = performance.now() + holdsMs;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      await record();
      sent.delete(messageId);
      return;
    } catch (error) {
      if (signal.aborted || performance.now() > until) throw error;
      await sleep(pauseMs, undefined, { signal }).catch(() => {});
    }
  }
}

/** Whether the message has gone out already and only waits to be recorded; how that is done. */
export const sentUnrecorded = (messageId: string, parts: DeliveryParts): (() => Promise<void>) | null =>
  sentOf.get(parts)?.get(messageId) ?? null;
