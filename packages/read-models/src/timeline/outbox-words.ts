import type { OutboxEvent } from '@bihuan/domain';
import { recipientInWords } from './chase-words.ts';
import { type DataOf, reasoned, type Words } from './phrases.ts';

/** What each event of a recipient's outbox says. */
export const outboxSentences: { readonly [Type in OutboxEvent['type']]: (data: DataOf<Type>) => Words } = {
  MessageComposed: ({ recipient, channel, steps, on }) => ({
    zh: `${on} 拟好给${recipientInWords(recipient, 'zh')}的消息（${channel}，${steps.length} 项）`,
    en: `Message to ${recipientInWords(recipient, 'en')} composed on ${on} (${channel}, ${steps.length} items)`,
  }),
  MessageSent: ({ stepKeys, attempt, on }) => ({
    zh: `${on} 消息已发出（第 ${attempt} 次，${stepKeys.length} 项）`,
    en: `Message sent on ${on} (attempt ${attempt}, ${stepKeys.length} items)`,
  }),
  MessageFailed: ({ attempt, error, retryAt, on }) => ({
    zh: `${on} 第 ${attempt} 次发送未成功（${error.code}）${retryAt === null ? '，不再自动重试' : ''}`,
    en: `Attempt ${attempt} on ${on} failed (${error.code})${retryAt === null ? '; it is not tried again by itself' : ''}`,
  }),
  MessageDropped: ({ on }) => ({
    zh: `${on} 消息所列事项均已无需提醒，不再发送`,
    en: `Nothing of the message was due any more on ${on}; it is not sent`,
  }),
  MessageRetried: ({ reason, on }) => reasoned(`${on} 重新发送`, `Tried again on ${on}`, reason),
  InboxRead: ({ recipient, stepKeys, on }) => ({
    zh: `${on} ${recipientInWords(recipient, 'zh')}已读站内消息 ${stepKeys.length} 条`,
    en: `${recipientInWords(recipient, 'en')} read ${stepKeys.length} inbox entries on ${on}`,
  }),
};
