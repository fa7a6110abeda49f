import {
  type ChaseEvent,
  type ChaseState,
  dayOf,
  type OutgoingMessage,
  Refused,
  recipientKeyOf,
  recordDelivery,
  recordFailure,
} from '@bihuan/domain';
import { outboxOf } from './outbox-id.ts';
import type { DeliveryParts } from './parts.ts';
import { systemCommand } from './system-command.ts';

/**
 * Says in the chase of each finding what has become of a message that was sent, or failed for good. It may be said again: each is
 * recorded once.
 */
export async function recordOutcome(messageId: string, parts: DeliveryParts): Promise<void> {
  const { messages } = await parts.outboxes.load(outboxOf(messageId));
  const message = messages.find((one) => one.messageId === messageId);
  if (message === undefined || (message.status !== 'sent' && message.status !== 'failed')) return;
  const isSent = message.status === 'sent';
  const concerned = isSent ? message.steps.filter(({ stepKey }) => message.told.includes(stepKey)) : message.steps;
  for (const { findingId, stepKey } of concerned) {
    await parts.chase.execute({
      id: findingId,
      command: systemCommand(`outcome ${messageId} ${stepKey}`, messageId),
      decide: (state) => outcomeOf(stepKey, message, state, dayOf(parts.clock(), parts.zone)),
    });
  }
}

function outcomeOf(
  stepKey: string,
  message: OutgoingMessage,
  state: ChaseState,
  on: ReturnType<typeof dayOf>,
): ChaseEvent[] {
  const { channel, messageId, attempt } = message;
  const key = recipientKeyOf(message.recipient);
  const named = state.steps.find((step) => step.stepKey === stepKey)?.addressed ?? [];
  // In the capacity in which the step goes to this recipient.
  const recipient = named.find((one) => recipientKeyOf(one.recipient) === key)?.recipient ?? message.recipient;
  try {
    if (message.status === 'sent')
      return recordDelivery({ stepKey, channel, recipient, messageId: message.sentAs ?? messageId, on }, state);
    const error = message.error ?? { code: 'unknown', text: null };
    return recordFailure({ stepKey, channel, recipient, attempt, isFinal: true, error, on }, state);
  } catch (error) {
    // The chase stream knows nothing of it: there is nothing to be said there.
    if (error instanceof Refused && error.code === 'reminder.not-issued') return [];
    throw error;
  }
}
