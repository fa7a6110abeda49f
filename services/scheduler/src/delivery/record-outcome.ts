import {
  type ChaseEvent,
  type ChaseState,
  dayOf,
  matterOfStep,
  type OutboxState,
  type OutgoingMessage,
  Refused,
  recipientKeyOf,
  recordDelivery,
  recordFailure,
} from '@bihuan/domain';
import { outboxOf } from './outbox-id.ts';
import type { DeliveryParts } from './parts.ts';
import { systemCommand } from './system-command.ts';

/** How many matters of one message are written side by side. */
const sideBySide = 16;

/**
 * Says in the chase of each matter what has become of a message that was sent, or failed for good. It may be said again: each is
 * recorded once. `outbox` is its state where it is known already.
 */
export async function recordOutcome(messageId: string, parts: DeliveryParts, outbox?: OutboxState): Promise<void> {
  const { messages } = outbox ?? (await parts.outboxes.follow(outboxOf(messageId)));
  const message = messages.find((one) => one.messageId === messageId);
  if (message === undefined || (message.status !== 'sent' && message.status !== 'failed')) return;
  const isSent = message.status === 'sent';
  const concerned = isSent ? message.steps.filter(({ stepKey }) => message.told.includes(stepKey)) : message.steps;
  for (let from = 0; from < concerned.length; from += sideBySide) {
    const some = concerned.slice(from, from + sideBySide);
    await Promise.all(some.map(({ stepKey }) => recordOne(stepKey, message, parts)));
  }
}

function recordOne(stepKey: string, message: OutgoingMessage, { matters, clock, zone }: DeliveryParts) {
  const { kind, id } = matterOfStep(stepKey);
  return matters.chasesOf(kind).execute({
    id,
    command: systemCommand(`outcome ${message.messageId} ${stepKey}`, message.messageId),
    decide: (state) => outcomeOf(stepKey, message, state, dayOf(clock(), zone)),
  });
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
