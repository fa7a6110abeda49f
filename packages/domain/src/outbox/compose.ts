import type { ChaseRecipient } from '../chase/events.ts';
import { matterOfStep } from '../chase/step-key.ts';
import type { LadderStepKind } from '../ladder/ladder.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import { mostStepsOfMessage, type OutboxEvent } from './events.ts';
import type { OutboxState, OutgoingMessage } from './state.ts';

/** A step that a recipient is still to be told over a channel. */
export interface StepToTell {
  readonly stepKey: string;
  readonly kind: LadderStepKind;
}

export interface ComposeMessages {
  /** The stream's id; messages are numbered in it. */
  readonly outboxId: string;
  readonly recipient: ChaseRecipient;
  readonly channel: string;
  /** In the order in which they are to be told. */
  readonly steps: readonly StepToTell[];
  /** Most messages that a recipient gets over a channel on a day, the digest among them. */
  readonly messagesPerDay: number;
  readonly on: CalendarDate;
}

type Composed = Extract<OutboxEvent, { readonly type: 'MessageComposed' }>;

/** From here on a step stands alone: it has gone beyond the unit. */
const escalating: ReadonlySet<LadderStepKind> = new Set(['copy-to-department', 'head-of-finance', 'propose-hold']);

/**
 * Which messages tell these steps on a day: those that escalate one each as far as the day's number allows, everything else together in
 * the one digest of the day. What finds no room waits for another day. A step that is in a message already is in no second one.
 */
export function composeMessages(command: ComposeMessages, { messages }: OutboxState): Composed[] {
  const { outboxId, recipient, channel, messagesPerDay, on } = command;
  const own = messages.filter((message) => message.channel === channel);
  const spokenFor = new Set(own.flatMap(stepsSpokenFor));
  const steps = command.steps.filter(({ stepKey }) => !spokenFor.has(stepKey));
  const today = own.filter((message) => message.on === on && message.status !== 'dropped');
  const room = Math.max(0, messagesPerDay - today.length);
  const hasDigest = today.some(({ kind }) => kind === 'digest');
  const escalated = steps.filter(({ kind }) => escalating.has(kind));
  const fitsWithoutDigest = escalated.length === steps.length && escalated.length <= room;
  const alone = escalated.slice(0, fitsWithoutDigest || hasDigest ? room : Math.max(0, room - 1));
  const together = steps.filter((step) => !alone.includes(step)).slice(0, mostStepsOfMessage);

  const made = alone.map((step) => ({ kind: 'single' as const, steps: [step] }));
  const digest =
    together.length > 0 && !hasDigest && room > alone.length ? [{ kind: 'digest' as const, steps: together }] : [];
  return [...digest, ...made].map(({ kind, steps: told }, index) => ({
    type: 'MessageComposed',
    data: {
      messageId: `${outboxId}.${messages.length + index}`,
      kind,
      recipient,
      channel,
      steps: told.map(({ stepKey }) => named(stepKey)),
      on,
    },
  }));
}

/** A step with the matter that it is about, by name. */
function named(stepKey: string): Composed['data']['steps'][number] {
  const { kind, id } = matterOfStep(stepKey);
  return kind === 'finding' ? { findingId: id, stepKey } : { policyChangeId: id, stepKey };
}

/** Until it is sent, all that a message was composed of; then what it has told: what was left out may fall due again. */
function stepsSpokenFor({ status, steps, told }: OutgoingMessage): readonly string[] {
  if (status === 'dropped') return [];
  return status === 'sent' ? told : steps.map(({ stepKey }) => stepKey);
}
