import type { OutboxEvent } from './events.ts';

type DataOf<Type extends OutboxEvent['type']> = Extract<OutboxEvent, { readonly type: Type }>['data'];

/** A message as it stands. `attempt`: how many there have been since it was composed or tried anew. */
export interface OutgoingMessage extends DataOf<'MessageComposed'> {
  readonly status: 'waiting' | 'sent' | 'failed' | 'dropped';
  readonly attempt: number;
  /** Before it no other attempt is made; null for at once. */
  readonly retryAt: string | null;
  /** Of the last attempt that failed. */
  readonly error: DataOf<'MessageFailed'>['error'] | null;
  /** What the channel calls it; null until it was sent. */
  readonly sentAs: string | null;
  /** What it has told; empty until it was sent. */
  readonly told: readonly string[];
}

/** What has been said, or is to be said, to one recipient in one year; and what the recipient has seen. */
export interface OutboxState {
  readonly messages: readonly OutgoingMessage[];
  readonly read: readonly string[];
}

export const initialOutbox: OutboxState = { messages: [], read: [] };

const justComposed = { status: 'waiting', attempt: 0, retryAt: null, error: null, sentAs: null, told: [] } as const;

/** The outbox after one more event of its stream; types it does not know leave it as it is. */
export function evolveOutbox(state: OutboxState, event: OutboxEvent): OutboxState {
  switch (event.type) {
    case 'MessageComposed':
      return { ...state, messages: [...state.messages, { ...event.data, ...justComposed }] };
    case 'MessageSent': {
      const { messageId, attempt, stepKeys, sentAs } = event.data;
      return changed(state, messageId, { status: 'sent', attempt, error: null, sentAs, told: stepKeys });
    }
    case 'MessageFailed': {
      const { messageId, attempt, error, retryAt } = event.data;
      return changed(state, messageId, { status: retryAt === null ? 'failed' : 'waiting', attempt, retryAt, error });
    }
    case 'MessageDropped':
      return changed(state, event.data.messageId, { status: 'dropped' });
    case 'MessageRetried':
      return changed(state, event.data.messageId, { status: 'waiting', attempt: 0, retryAt: null });
    case 'InboxRead':
      return { ...state, read: [...state.read, ...event.data.stepKeys] };
    default:
      return state;
  }
}

const changed = (state: OutboxState, messageId: string, to: Partial<OutgoingMessage>): OutboxState => ({
  ...state,
  messages: state.messages.map((message) => (message.messageId === messageId ? { ...message, ...to } : message)),
});
