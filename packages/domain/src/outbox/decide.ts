import { Refused } from '../refusals/refused.ts';
import type { OutboxEvent } from './events.ts';
import type { OutboxState, OutgoingMessage } from './state.ts';

type DataOf<Type extends OutboxEvent['type']> = Extract<OutboxEvent, { readonly type: Type }>['data'];

/** The other side has taken it; once. Refused: `message.not-found`. */
export function recordSent(command: DataOf<'MessageSent'>, state: OutboxState): OutboxEvent[] {
  const { status } = messageOf(command.messageId, state);
  return status === 'waiting' || status === 'failed' ? [{ type: 'MessageSent', data: command }] : [];
}

/** An attempt that failed. Another scheduler may have sent it or failed at the same attempt: then nothing is recorded. Refused: `message.not-found`. */
export function recordFailedAttempt(command: DataOf<'MessageFailed'>, state: OutboxState): OutboxEvent[] {
  const { status, attempt } = messageOf(command.messageId, state);
  return status === 'waiting' && attempt === command.attempt - 1 ? [{ type: 'MessageFailed', data: command }] : [];
}

/** Nothing of it is due any more. Refused: `message.not-found`. */
export function dropMessage(command: DataOf<'MessageDropped'>, state: OutboxState): OutboxEvent[] {
  const { status } = messageOf(command.messageId, state);
  return status === 'waiting' ? [{ type: 'MessageDropped', data: command }] : [];
}

/** Has it tried again, from the first attempt. Refused: `message.not-found`, `message.not-failed`. */
export function retryMessage(command: DataOf<'MessageRetried'>, state: OutboxState): OutboxEvent[] {
  const { status } = messageOf(command.messageId, state);
  if (status !== 'failed') throw new Refused('message.not-failed', { id: command.messageId, status });
  return [{ type: 'MessageRetried', data: command }];
}

/** What had not been read before. */
export function markRead(command: DataOf<'InboxRead'>, state: OutboxState): OutboxEvent[] {
  const stepKeys = command.stepKeys.filter((stepKey) => !state.read.includes(stepKey));
  return stepKeys.length === 0 ? [] : [{ type: 'InboxRead', data: { ...command, stepKeys } }];
}

function messageOf(messageId: string, { messages }: OutboxState): OutgoingMessage {
  const message = messages.find((one) => one.messageId === messageId);
  if (message === undefined) throw new Refused('message.not-found', { id: messageId });
  return message;
}
