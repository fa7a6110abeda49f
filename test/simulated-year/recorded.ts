import { type ChaseEvent, type OutboxEvent, type StreamKind, streamName } from '@bihuan/domain';
import type { EventStore } from '@bihuan/event-store';
import type { Expected, IssuedStep, Message, PassedDeadline, Step } from './expected.ts';
import type { Arrived } from './mail.ts';
import { jurisdiction } from './schedulers.ts';
import { mailboxOf } from './through-the-product.ts';

/** What the year has come to by the record, in the words of the script. Throws Error when the mails are others than it says. */
export async function recorded(
  store: EventStore,
  nameOf: (id: string) => string,
  mailed: readonly Arrived[],
): Promise<Expected> {
  const findingOf = (id: string) => nameOf(id).replace(/^finding /, '');
  const byKey = new Map<string, Step>();
  const step = (key: string): Step => byKey.get(key) ?? { finding: `no step ${key}`, dueDate: '', offset: 0 };
  const steps: IssuedStep[] = [];
  const passed: PassedDeadline[] = [];
  const withdrawn: Expected['withdrawn'][number][] = [];
  for await (const { id, event } of eventsOf<ChaseEvent>(store, 'chase')) {
    const finding = findingOf(id);
    if (event.type === 'DeadlinePassed') {
      const { on, dueDate } = event.data;
      passed.push({ on, finding, dueDate });
    } else if (event.type === 'ReminderIssued') {
      const { stepKey, on, dueDate, offset, kind, form, standsFor, recipients: roles } = event.data;
      byKey.set(stepKey, { finding, dueDate, offset });
      steps.push({
        on,
        finding,
        dueDate,
        offset,
        kind,
        form,
        standsFor: standsFor.map((lower) => lower.offset),
        roles,
      });
    } else if (event.type === 'ReminderWithdrawn') {
      withdrawn.push({ on: event.data.on, ...step(event.data.stepKey) });
    }
  }

  const messages: Message[] = [];
  const composed = new Map<string, Extract<OutboxEvent, { readonly type: 'MessageComposed' }>['data']>();
  for await (const { event } of eventsOf<OutboxEvent>(store, 'outbox')) {
    if (event.type === 'MessageComposed') composed.set(event.data.messageId, event.data);
    if (event.type !== 'MessageSent') continue;
    const { messageId, on, stepKeys } = event.data;
    const { recipient, kind } = composed.get(messageId) ?? { recipient: null, kind: 'digest' };
    if (recipient?.kind !== 'person') throw new Error(`${messageId} goes to nobody: ${JSON.stringify(recipient)}`);
    const to = nameOf(recipient.personId).replace(/^person /, '');
    messages.push({ on, to, kind, steps: stepKeys.map(step) });
    const mails = mailed.filter((one) => one.messageId === messageId);
    const told = mails.map((mail) => [mail.to, ...mail.findingIds.map(findingOf).sort()]);
    if (
      JSON.stringify(told) !== JSON.stringify([[mailboxOf(to), ...stepKeys.map((key) => step(key).finding).sort()]])
    ) {
      throw new Error(`${messageId} to ${to} arrived as ${JSON.stringify(mails)}`);
    }
  }
  if (mailed.length !== messages.length) throw new Error(`${mailed.length} mails for ${messages.length} messages`);
  return { steps, passed, withdrawn, messages };
}

async function* eventsOf<Event>(store: EventStore, kind: StreamKind): AsyncGenerator<{ id: string; event: Event }> {
  const prefix = streamName({ jurisdiction, kind, id: 'x' }).slice(0, -1);
  for await (const { stream, type, data } of store.readAll({ prefixes: [prefix] })) {
    yield { id: stream.slice(prefix.length), event: { type, data } as Event };
  }
}
