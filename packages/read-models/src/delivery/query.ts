import type { ChaseRecipient, Principal } from '@bihuan/domain';
import { rowsAt } from '../moment-rows.ts';
import type { Answered, MomentOf, View } from '../query.ts';
import { among, idsText } from '../seen-conditions.ts';
import type { InboxEntry, InboxRecipient, MessageUnderWay, StepUnderWay } from './state.ts';

/** One recipient with what is to be told over one channel. */
export interface ToTell {
  readonly recipient: ChaseRecipient;
  readonly channel: string;
  /** Overdue first, longest first; then those that are due soon. */
  readonly steps: readonly StepUnderWay[];
}

export interface DeliveryCounts {
  readonly unaddressed: number;
  readonly toTell: number;
  readonly waiting: number;
  readonly failed: number;
}

/** In whose inbox somebody may look, by their keys, and about which matters, by theirs; null for all. */
export interface InboxSeen {
  readonly recipients: ReadonlySet<string> | null;
  readonly matters: ReadonlySet<string> | null;
}

const now = { asOf: null } as const;
type Asked = Pick<View, 'on'>;

/** What is asked of what is under way; always as it stands now. */
export function createDeliveryQueries(momentOf: MomentOf) {
  const at = ({ on }: Asked) => momentOf('delivery', { ...now, on });
  return {
    /** Keys of the steps that nobody has been named for, oldest first. */
    unaddressed(_principal: Principal, asked: Asked & { readonly limit: number }): readonly string[] {
      const sql = `SELECT step_key FROM steps WHERE state = 'issued' ORDER BY position LIMIT ?`;
      return rowsAt<{ step_key: string }>(at(asked), sql, asked.limit).map(({ step_key }) => step_key);
    },

    /** Keys of the recipients who are to be told something, and for whom nothing more has come since `settledBy` (ISO 8601). */
    recipientsToTell(
      _principal: Principal,
      asked: Asked & { readonly settledBy: string; readonly limit: number },
    ): readonly string[] {
      const sql = 'SELECT recipient_key FROM to_tell GROUP BY recipient_key HAVING max(since) <= ? LIMIT ?';
      return rowsAt<{ recipient_key: string }>(at(asked), sql, asked.settledBy, asked.limit).map(
        ({ recipient_key }) => recipient_key,
      );
    },

    /** What one recipient is to be told, by channel. */
    toTell(_principal: Principal, asked: Asked & { readonly recipientKey: string }): readonly ToTell[] {
      const rows = rowsAt<{ channel: string; recipient: string; item: string }>(
        at(asked),
        `SELECT channel, recipient, item FROM to_tell JOIN steps USING (step_key) WHERE recipient_key = ?
         ORDER BY channel, overdue DESC, step_key`,
        asked.recipientKey,
      );
      return Array.from(
        Map.groupBy(rows, ({ channel }) => channel),
        ([channel, ofChannel]) => ({
          channel,
          recipient: withoutCapacity(JSON.parse(ofChannel[0]?.recipient ?? '')),
          steps: items<StepUnderWay>(ofChannel),
        }),
      );
    },

    /** Ids of the messages whose next attempt is due at an instant (ISO 8601), oldest first. */
    messagesDue(
      _principal: Principal,
      asked: Asked & { readonly at: string; readonly limit: number },
    ): readonly string[] {
      const sql = `SELECT message_id FROM messages WHERE status = 'waiting' AND (retry_at IS NULL OR retry_at <= ?)
                   ORDER BY position LIMIT ?`;
      return rowsAt<{ message_id: string }>(at(asked), sql, asked.at, asked.limit).map(({ message_id }) => message_id);
    },

    /** Ids of messages that were sent, or failed for good, of which the chase does not say so yet. */
    unrecorded(_principal: Principal, asked: Asked & { readonly limit: number }): readonly string[] {
      const sql = 'SELECT DISTINCT message_id FROM unrecorded LIMIT ?';
      return rowsAt<{ message_id: string }>(at(asked), sql, asked.limit).map(({ message_id }) => message_id);
    },

    /** Null when there is none. */
    message(_principal: Principal, asked: Asked & { readonly messageId: string }): MessageUnderWay | null {
      const sql = 'SELECT item FROM messages WHERE message_id = ?';
      return items<MessageUnderWay>(rowsAt(at(asked), sql, asked.messageId))[0] ?? null;
    },

    /** Messages whose last attempt has failed, newest first, and how much there is of everything. */
    overview(_principal: Principal, asked: Asked & { readonly limit: number }) {
      const moment = at(asked);
      const count = (sql: string) =>
        rowsAt<{ count: number }>(moment, `SELECT count(*) AS count FROM ${sql}`)[0]?.count ?? 0;
      const counts: DeliveryCounts = {
        unaddressed: count(`steps WHERE state = 'issued'`),
        toTell: count('to_tell'),
        waiting: count(`messages WHERE status = 'waiting'`),
        failed: count(`messages WHERE status = 'failed'`),
      };
      const sql = `SELECT item FROM messages WHERE status = 'failed' ORDER BY position DESC LIMIT ?`;
      return { counts, failed: items<MessageUnderWay>(rowsAt(moment, sql, asked.limit)), ...moment.answered };
    },

    /** Everybody who has something in the inbox, those with most unread first. */
    inboxRecipients(
      _principal: Principal,
      asked: Asked & InboxSeen & { readonly limit: number },
    ): Answered & { readonly items: readonly InboxRecipient[] } {
      const moment = at(asked);
      const seen = seenInbox(asked);
      const rows = rowsAt<{ recipient_key: string; recipient: string; entries: number; unread: number }>(
        moment,
        `SELECT recipient_key, recipient, count(*) AS entries, sum(is_read = 0 AND is_withdrawn = 0) AS unread
         FROM inbox WHERE ${seen.sql} GROUP BY recipient_key ORDER BY unread DESC, recipient_key LIMIT ?`,
        ...seen.values,
        asked.limit,
      );
      const items = rows.map(({ recipient_key: key, recipient, entries, unread }) => {
        return { key, recipient: withoutCapacity(JSON.parse(recipient)), entries, unread };
      });
      return { items, ...moment.answered };
    },

    /** Newest first; of one recipient, or of all. */
    inbox(
      _principal: Principal,
      asked: Asked &
        InboxSeen & { readonly recipientKey: string | null; readonly unreadOnly: boolean; readonly limit: number },
    ): Answered & { readonly items: readonly InboxEntry[]; readonly unread: number } {
      const moment = at(asked);
      const { recipientKey, unreadOnly, limit } = asked;
      const seen = seenInbox(asked);
      const whose = recipientKey === null ? '1 = 1 OR ? IS NULL' : 'recipient_key = ?';
      const rows = rowsAt<{ recipient: string; day: string; is_read: number; is_withdrawn: number; item: string }>(
        moment,
        `SELECT recipient, day, is_read, is_withdrawn, item FROM inbox JOIN steps USING (step_key)
         WHERE (${whose}) AND ${seen.sql} ${unreadOnly ? 'AND is_read = 0 AND is_withdrawn = 0' : ''}
         ORDER BY inbox.position DESC, step_key LIMIT ?`,
        recipientKey,
        ...seen.values,
        limit,
      );
      const unread = rowsAt<{ count: number }>(
        moment,
        `SELECT count(*) AS count FROM inbox WHERE (${whose}) AND ${seen.sql} AND is_read = 0 AND is_withdrawn = 0`,
        recipientKey,
        ...seen.values,
      );
      return {
        items: rows.map((row) => ({
          step: JSON.parse(row.item),
          recipient: JSON.parse(row.recipient),
          day: row.day,
          isRead: row.is_read === 1,
          isWithdrawn: row.is_withdrawn === 1,
        })),
        unread: unread[0]?.count ?? 0,
        ...moment.answered,
      };
    },
  };
}
export type DeliveryQueries = ReturnType<typeof createDeliveryQueries>;

/** Whoever receives in several capacities has everything in one inbox: of it only what is about matters that are seen. */
function seenInbox({ recipients, matters }: InboxSeen): { readonly sql: string; readonly values: readonly string[] } {
  if (recipients === null || matters === null) return { sql: '1 = 1', values: [] };
  return {
    sql: `${among('recipient_key')} AND ${among("substr(step_key, 1, instr(step_key, '~') - 1)")}`,
    values: [idsText(recipients), idsText(matters)],
  };
}

const items = <Item>(rows: readonly { item: string }[]): Item[] => rows.map(({ item }) => JSON.parse(item) as Item);

/** One message may speak of what a person receives in several capacities: which of them is said step by step in the chase. */
const withoutCapacity = (recipient: ChaseRecipient): ChaseRecipient =>
  recipient.kind === 'person' ? { ...recipient, deputyFor: null } : recipient;
