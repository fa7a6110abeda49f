import { composeMessages, dayOf, evolveOutbox, type OutboxEvent, systemPrincipal, yearOf } from '@bihuan/domain';
import { levelWithLog } from './level.ts';
import { outboxIdOf } from './outbox-id.ts';
import type { DeliveryParts } from './parts.ts';
import { maySendAt } from './sending-hours.ts';
import { systemCommand } from './system-command.ts';

/**
 * Decides which messages tell a recipient what is to be told now; outside of the hours of sending nothing is, and it waits. Returns the
 * ids of the messages.
 */
export async function composeOutbox(recipientKey: string, parts: DeliveryParts): Promise<readonly string[]> {
  const { clock, zone, rules, readSide, outboxes } = parts;
  const now = clock();
  if (!maySendAt(now, rules, zone, await parts.calendar())) return [];
  await levelWithLog(parts);
  const on = dayOf(now, zone);
  const waiting = await readSide.delivery.toTell(systemPrincipal, { on, recipientKey });
  if (waiting.length === 0) return [];
  const outboxId = outboxIdOf(recipientKey, yearOf(on));
  const { events } = await outboxes.execute({
    id: outboxId,
    command: systemCommand(`compose ${outboxId}`),
    decide(state) {
      const composed: OutboxEvent[] = [];
      let after = state;
      for (const { channel, recipient, steps } of waiting) {
        const { messagesPerDay } = rules;
        const made = composeMessages({ outboxId, recipient, channel, steps, messagesPerDay, on }, after);
        after = made.reduce(evolveOutbox, after);
        composed.push(...made);
      }
      return composed;
    },
  });
  return events.flatMap(({ data: { messageId } }) => (typeof messageId === 'string' ? [messageId] : []));
}
