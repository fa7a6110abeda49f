import type { DatabaseSync } from 'node:sqlite';
import { type BihuanEvent, recipientKeyOf } from '@bihuan/domain';
import type { ProjectedEvent, Projection, ProjectionWriter } from '../projection.ts';
import { deliverySchema } from './schema.ts';
import type { MessageUnderWay, StepUnderWay } from './state.ts';

/** Which reminders are still to be told, which messages are under way or have failed, and what is in whose inbox? */
export const deliveryProjection: Projection = {
  name: 'delivery',
  version: 2,
  listensTo: [
    'ReminderIssued',
    'ReminderAddressed',
    'ReminderDelivered',
    'ReminderFailed',
    'ReminderWithdrawn',
    'MessageComposed',
    'MessageSent',
    'MessageFailed',
    'MessageDropped',
    'MessageRetried',
    'InboxRead',
  ],
  schema: deliverySchema,
  indexes: [],
  open: openWriter,
};

type DataOf<Type extends BihuanEvent['type']> = Extract<BihuanEvent, { readonly type: Type }>['data'];

function openWriter(database: DatabaseSync): ProjectionWriter {
  const sql = statements(database);

  function issued(step: StepUnderWay, position: number): void {
    sql.putStep.run(step.stepKey, 'issued', step.workingDaysOverdue, position, JSON.stringify(step));
  }

  /** The last addressing holds: who is no longer named has nothing to be told and nothing in the inbox. */
  function addressed(
    { stepKey, to }: DataOf<'ReminderAddressed'>,
    { day, position, recordedAt }: ProjectedEvent,
  ): void {
    sql.setStep.run('addressed', stepKey);
    sql.tellNobody.run(stepKey);
    const keys = to.map(({ recipient }) => recipientKeyOf(recipient));
    sql.leaveInbox.run(stepKey, JSON.stringify(keys));
    for (const { recipient, channels } of to) {
      const key = recipientKeyOf(recipient);
      const text = JSON.stringify(recipient);
      sql.putInbox.run(key, stepKey, text, day, position);
      for (const channel of channels) sql.tell.run(key, channel, stepKey, text, recordedAt, stepKey, key, channel);
    }
  }

  function composed(data: DataOf<'MessageComposed'>, { streamId, position, recordedAt }: ProjectedEvent): void {
    const key = recipientKeyOf(data.recipient);
    const progress = { status: 'waiting', attempt: 0, retryAt: null, error: null } as const;
    const message: MessageUnderWay = { ...data, outboxId: streamId, ...progress, recordedAt };
    sql.putMessage.run(data.messageId, message.status, null, position, JSON.stringify(message));
    for (const { stepKey } of data.steps) {
      sql.toldBy.run(stepKey, key, data.channel, data.messageId);
      sql.noLongerToTell.run(key, data.channel, stepKey);
    }
  }

  /** Changes a message if it is known. */
  function progressed(messageId: string, to: Partial<MessageUnderWay>): MessageUnderWay | null {
    const row = sql.message.get(messageId) as { item: string } | undefined;
    if (row === undefined) return null;
    const message: MessageUnderWay = { ...(JSON.parse(row.item) as MessageUnderWay), ...to };
    sql.setMessage.run(message.status, message.retryAt, JSON.stringify(message), messageId);
    return message;
  }

  /** What the message has come to is still to be said in the chase of each matter. */
  function toRecord({ messageId, recipient, channel }: MessageUnderWay, stepKeys: readonly string[]): void {
    for (const stepKey of stepKeys) sql.putUnrecorded.run(messageId, stepKey, recipientKeyOf(recipient), channel);
  }

  function sent({ messageId, attempt, stepKeys }: DataOf<'MessageSent'>): void {
    const message = progressed(messageId, { status: 'sent', attempt, retryAt: null, error: null });
    if (message === null) return;
    const leftOut = message.steps.filter(({ stepKey }) => !stepKeys.includes(stepKey));
    for (const { stepKey } of leftOut) sql.untold.run(stepKey, messageId);
    toRecord(message, stepKeys);
  }

  function failed({ messageId, attempt, error, retryAt }: DataOf<'MessageFailed'>): void {
    const message = progressed(messageId, { status: retryAt === null ? 'failed' : 'waiting', attempt, error, retryAt });
    if (message === null || retryAt !== null) return;
    toRecord(
      message,
      message.steps.map(({ stepKey }) => stepKey),
    );
  }

  return {
    apply(projected: ProjectedEvent): void {
      const { event, position } = projected;
      switch (event.type) {
        case 'ReminderIssued':
          issued(event.data, position);
          return;
        case 'ReminderAddressed':
          addressed(event.data, projected);
          return;
        case 'ReminderWithdrawn':
          sql.setStep.run('withdrawn', event.data.stepKey);
          sql.tellNobody.run(event.data.stepKey);
          sql.withdrawInbox.run(event.data.stepKey);
          return;
        case 'ReminderDelivered':
        case 'ReminderFailed': {
          const { stepKey, recipient, channel } = event.data;
          if (event.type === 'ReminderFailed' && !event.data.isFinal) return;
          sql.recorded.run(stepKey, recipientKeyOf(recipient), channel);
          return;
        }
        case 'MessageComposed':
          composed(event.data, projected);
          return;
        case 'MessageSent':
          sent(event.data);
          return;
        case 'MessageFailed':
          failed(event.data);
          return;
        case 'MessageDropped':
          progressed(event.data.messageId, { status: 'dropped', retryAt: null });
          sql.nothingTold.run(event.data.messageId);
          return;
        case 'MessageRetried':
          progressed(event.data.messageId, { status: 'waiting', attempt: 0, retryAt: null });
          return;
        case 'InboxRead':
          for (const stepKey of event.data.stepKeys) sql.readInbox.run(recipientKeyOf(event.data.recipient), stepKey);
          return;
        default:
      }
    },
  };
}

function statements(database: DatabaseSync) {
  const prepare = (text: string) => database.prepare(text);
  return {
    putStep: prepare('INSERT OR REPLACE INTO steps VALUES (?, ?, ?, ?, ?)'),
    setStep: prepare('UPDATE steps SET state = ? WHERE step_key = ?'),
    tell: prepare(
      `INSERT OR IGNORE INTO to_tell SELECT ?, ?, ?, ?, ?
       WHERE NOT EXISTS (SELECT 1 FROM spoken_for WHERE step_key = ? AND recipient_key = ? AND channel = ?)`,
    ),
    tellNobody: prepare('DELETE FROM to_tell WHERE step_key = ?'),
    noLongerToTell: prepare('DELETE FROM to_tell WHERE recipient_key = ? AND channel = ? AND step_key = ?'),
    toldBy: prepare('INSERT OR REPLACE INTO spoken_for VALUES (?, ?, ?, ?)'),
    untold: prepare('DELETE FROM spoken_for WHERE step_key = ? AND message_id = ?'),
    nothingTold: prepare('DELETE FROM spoken_for WHERE message_id = ?'),
    putMessage: prepare('INSERT OR REPLACE INTO messages VALUES (?, ?, ?, ?, ?)'),
    setMessage: prepare('UPDATE messages SET status = ?, retry_at = ?, item = ? WHERE message_id = ?'),
    message: prepare('SELECT item FROM messages WHERE message_id = ?'),
    putUnrecorded: prepare('INSERT OR REPLACE INTO unrecorded VALUES (?, ?, ?, ?)'),
    recorded: prepare('DELETE FROM unrecorded WHERE step_key = ? AND recipient_key = ? AND channel = ?'),
    putInbox: prepare(
      `INSERT INTO inbox VALUES (?, ?, ?, ?, 0, 0, ?)
       ON CONFLICT DO UPDATE SET recipient = excluded.recipient, is_withdrawn = 0`,
    ),
    leaveInbox: prepare(
      'DELETE FROM inbox WHERE step_key = ? AND recipient_key NOT IN (SELECT value FROM json_each(?))',
    ),
    withdrawInbox: prepare('UPDATE inbox SET is_withdrawn = 1 WHERE step_key = ?'),
    readInbox: prepare('UPDATE inbox SET is_read = 1 WHERE recipient_key = ? AND step_key = ?'),
  };
}
