import {
  dayOf,
  dropMessage,
  type OutgoingMessage,
  recipientKeyOf,
  recordFailedAttempt,
  recordSent,
  systemPrincipal,
  type WorkingCalendar,
} from '@bihuan/domain';
import type { ChannelName, SendingOutcome } from '../channels/channel.ts';
import { addressStep, type StillDue } from './address-step.ts';
import { messageText, type TextLine } from './message-text.ts';
import { outboxOf } from './outbox-id.ts';
import type { DeliveryParts } from './parts.ts';
import { recordOutcome } from './record-outcome.ts';
import { retryDelayMs } from './retry-delay.ts';
import { maySendAt } from './sending-hours.ts';
import { systemCommand } from './system-command.ts';

/** How many findings of one message are looked at side by side. */
const sideBySide = 8;

/** What is still to be told, by whom it is reached. */
interface Told extends StillDue {
  readonly findingId: string;
}

/**
 * Sends one message, after having asked of each of its steps whether it is still due and still this recipient's; then records what came
 * of it. Nothing happens when it is not waiting any more, or outside of the hours of sending.
 */
export async function sendMessage(messageId: string, parts: DeliveryParts, signal: AbortSignal): Promise<void> {
  const { clock, zone, rules, channels, log } = parts;
  const outboxId = outboxOf(messageId);
  const message = (await parts.outboxes.load(outboxId)).messages.find((one) => one.messageId === messageId);
  if (message === undefined || message.status !== 'waiting') return;
  // The rows that offered it may not know yet that an attempt has just failed.
  if (message.retryAt !== null && message.retryAt > clock().toISOString()) return;
  const calendar = await parts.calendar();
  if (!maySendAt(clock(), rules, zone, calendar)) return;
  const told = await stillToTell(message, parts);
  const on = dayOf(clock(), zone);
  const [first] = told;
  const reached = first && reachedOf(first, message);
  if (first === undefined || reached === undefined) {
    const command = systemCommand(`drop ${messageId}`);
    await parts.outboxes.execute({ id: outboxId, command, decide: (state) => dropMessage({ messageId, on }, state) });
    return;
  }
  const channel = channels.get(message.channel);
  const address = reached.addresses.get(message.channel as ChannelName);
  if (channel === undefined || address === undefined) return;
  const { language, name } = reached;
  const lines = await Promise.all(told.map((one) => lineOf(one, parts, calendar)));
  const { publicUrl, where } = parts;
  const { mostLines } = rules;
  const said = messageText({ lines, recipientName: name, language, on, calendar, where, publicUrl, mostLines });
  const outcome = await channel.send(
    {
      messageId,
      to: address.to,
      toSecret: address.secret,
      recipient: { id: recipientKeyOf(message.recipient), name },
      language,
      ...said,
      findingIds: told.map(({ findingId }) => findingId),
    },
    signal,
  );
  if (outcome.kind !== 'delivered')
    log.warn({ messageId, channel: channel.name, code: outcome.fault.code }, 'not sent');
  await recordAttempt(
    message,
    told.map(({ step }) => step.stepKey),
    outcome,
    parts,
  );
}

async function stillToTell(message: OutgoingMessage, parts: DeliveryParts): Promise<Told[]> {
  const told: Told[] = [];
  for (let from = 0; from < message.steps.length; from += sideBySide) {
    const some = message.steps.slice(from, from + sideBySide);
    const looked = await Promise.all(some.map((step) => addressStep(step, parts)));
    for (const [index, still] of looked.entries()) {
      const findingId = some[index]?.findingId ?? '';
      if (still !== null && reachedOf(still, message)?.addresses.has(message.channel as ChannelName))
        told.push({ ...still, findingId });
    }
  }
  return told;
}

const reachedOf = ({ reached }: StillDue, { recipient }: OutgoingMessage) =>
  reached.find((one) => recipientKeyOf(one.recipient) === recipientKeyOf(recipient));

async function lineOf(
  { findingId, step }: Told,
  { readSide, clock, zone }: DeliveryParts,
  calendar: WorkingCalendar,
): Promise<TextLine> {
  const view = { id: findingId, asOf: null, on: dayOf(clock(), zone), calendar };
  const answer = await readSide.evaluations.getFinding(systemPrincipal, view);
  return { findingId, step, facts: answer?.item ?? null };
}

async function recordAttempt(
  { messageId, attempt: before }: OutgoingMessage,
  stepKeys: readonly string[],
  outcome: SendingOutcome,
  parts: DeliveryParts,
): Promise<void> {
  const now = parts.clock();
  const on = dayOf(now, parts.zone);
  const attempt = before + 1;
  const id = outboxOf(messageId);
  const command = systemCommand(`attempt ${attempt} ${messageId}`);
  if (outcome.kind === 'delivered') {
    const sent = { messageId, attempt, stepKeys: [...stepKeys], sentAs: outcome.messageId, on };
    await parts.outboxes.execute({ id, command, decide: (state) => recordSent(sent, state) });
    await recordOutcome(messageId, parts);
    return;
  }
  // Asked to stop: the other side has said nothing, and the attempt does not count.
  if (outcome.fault.code === 'stopped') return;
  const { code, text } = outcome.fault;
  const isFinal = outcome.kind === 'refused' || attempt >= parts.rules.attempts;
  const askedMs = outcome.kind === 'try-again' ? outcome.retryAfterMs : null;
  const delayMs = retryDelayMs(attempt, { firstRetryMs: parts.rules.firstRetryMs, askedMs, chance: parts.chance() });
  const retryAt = isFinal ? null : new Date(now.getTime() + delayMs).toISOString();
  const failed = { messageId, attempt, error: { code, text: text === '' ? null : text }, retryAt, on };
  await parts.outboxes.execute({ id, command, decide: (state) => recordFailedAttempt(failed, state) });
  if (isFinal) await recordOutcome(messageId, parts);
}
