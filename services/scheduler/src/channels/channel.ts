import type { Language } from '@bihuan/domain';

/** Every way out of the house. The in-app inbox is none: what is issued is in it. */
export const channelNames = ['smtp', 'webhook', 'wecom', 'dingtalk', 'http'] as const;
export type ChannelName = (typeof channelNames)[number];

/** Somebody whom a robot mentions in its group, by the messenger's own id or by a mobile number of eleven digits. */
export interface Mention {
  readonly by: 'user' | 'mobile';
  readonly id: string;
}

/** What is sent to one recipient over one channel. */
export interface Message {
  /** The same for every attempt, however often it is sent: letters, digits, `.` and `-`. */
  readonly messageId: string;
  /** The recipient's address on this channel; '' where the channel has one address for all. */
  readonly to: string;
  /** Signs what goes to this address, where it has a secret of its own. */
  readonly toSecret: string | null;
  /** Who is meant among those who read what goes to this address; null where it is one person's alone, or nobody can be mentioned. */
  readonly mention: Mention | null;
  readonly recipient: { readonly id: string; readonly name: string };
  readonly language: Language;
  readonly subject: string;
  /** Plain text, lines parted by \n. */
  readonly text: string;
  /** The findings that it speaks of. */
  readonly findingIds: readonly string[];
  readonly policyChangeIds: readonly string[];
}

/** Why it did not arrive: a stable code, and one line without addresses or secrets. */
export interface SendingFault {
  readonly code: string;
  readonly text: string;
}

/**
 * What became of one attempt. `try-again`: it may arrive later (timeouts, no connection, 4xx of SMTP, 429 and 5xx of HTTP);
 * `retryAfterMs` is what the other side asked for. `refused`: the same message will not be taken.
 */
export type SendingOutcome =
  | { readonly kind: 'delivered'; readonly messageId: string }
  | { readonly kind: 'try-again'; readonly fault: SendingFault; readonly retryAfterMs: number | null }
  | { readonly kind: 'refused'; readonly fault: SendingFault };

export interface Channel {
  readonly name: ChannelName;
  /** How many messages may be on their way over it at once. Left out: any number. */
  readonly atOnce?: number;
  /** Never rejects. Ends by itself within the channel's timeout, or when `signal` is aborted (then `try-again`). */
  send(message: Message, signal: AbortSignal): Promise<SendingOutcome>;
  close(): Promise<void>;
}

/** Longest time that one attempt may take unless a channel is told otherwise. */
export const sendingTimeoutMs = 20_000;
