import type { BihuanEvent, ChaseRecipient } from '@bihuan/domain';

type DataOf<Type extends BihuanEvent['type']> = Extract<BihuanEvent, { readonly type: Type }>['data'];

/** A step as it was issued; its key says what it is about. */
export type StepUnderWay = DataOf<'ReminderIssued'>;

/** A message with how far it has come. */
export interface MessageUnderWay extends DataOf<'MessageComposed'> {
  outboxId: string;
  status: 'waiting' | 'sent' | 'failed' | 'dropped';
  attempt: number;
  /** When the next attempt is due; null for at once, or for never again. */
  retryAt: string | null;
  error: DataOf<'MessageFailed'>['error'] | null;
  recordedAt: string;
}

export interface InboxEntry {
  step: StepUnderWay;
  recipient: ChaseRecipient;
  /** When it came in. */
  day: string;
  isRead: boolean;
  /** It was no longer due before it was sent, or somebody has settled it since. */
  isWithdrawn: boolean;
}

export interface InboxRecipient {
  key: string;
  recipient: ChaseRecipient;
  entries: number;
  unread: number;
}
