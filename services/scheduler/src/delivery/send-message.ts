import {
  dayOf,
  dropMessage,
  matterIds,
  matterOf,
  type OutgoingMessage,
  recipientKeyOf,
  recordFailedAttempt,
  recordSent,
} from '@bihuan/domain';
import { traced } from '@bihuan/tracing';
import type { Channel, ChannelName, Message, SendingOutcome } from '../channels/channel.ts';
import { addressStep } from './address-step.ts';
import { gathered } from './gathered.ts';
import { inTurn } from './in-turn.ts';
import { linesOfMessage, type Told } from './lines-of-message.ts';
import { outboxOf } from './outbox-id.ts';
import type { DeliveryParts } from './parts.ts';
import { recordOutcome } from './record-outcome.ts';
import { retryDelayMs } from './retry-delay.ts';
import { maySendAt } from './sending-hours.ts';
import { systemCommand } from './system-command.ts';
import { sentUnrecorded, untilRecorded } from './until-recorded.ts';
import { type Line, whatIsSaid } from './what-is-said.ts';

/** How many matters of one message are looked at side by side. */
const sideBySide = 8;

/**
 * Sends one message, after having asked of each of its steps whether it is still due and still this recipient's; then records what came
 * of it. Nothing happens when it is not waiting any more, or outside of the hours of sending.
 */
export async function sendMessage(messageId: string, parts: DeliveryParts, signal: AbortSignal): Promise<void> {
  const record = sentUnrecorded(messageId, parts);
  if (record !== null) return untilRecorded(messageId, record, parts, signal);
  const message = await waiting(messageId, parts);
  const channel = message && parts.channels.get(message.channel);
  if (channel === undefined) return;
  const attempt = await inTurn(channel, async (hasWaited) => {
    if (signal.aborted) return null;
    const still = hasWaited ? await waiting(messageId, parts) : message;
    return still === undefined ? null : sendNow(still, channel, parts, signal);
  });
  if (attempt === null) return;
  // Whoever comes next need not wait for the disk.
  const recordNow = () => recordAttempt(attempt, parts);
  await (attempt.outcome.kind === 'delivered' ? untilRecorded(messageId, recordNow, parts, signal) : recordNow());
}

/** What was tried, and what the other side said to it. */
interface Attempt {
  readonly message: OutgoingMessage;
  /** The steps that were still due. */
  readonly stepKeys: readonly string[];
  readonly outcome: SendingOutcome;
}

/** The message, if an attempt is due. */
async function waiting(messageId: string, { outboxes, clock }: DeliveryParts): Promise<OutgoingMessage | undefined> {
  const { messages } = await outboxes.follow(outboxOf(messageId));
  const message = messages.find((one) => one.messageId === messageId);
  if (message?.status !== 'waiting') return undefined;
  // The rows that offered it may not know yet that an attempt has just failed.
  return message.retryAt !== null && message.retryAt > clock().toISOString() ? undefined : message;
}

async function sendNow(
  message: OutgoingMessage,
  channel: Channel,
  parts: DeliveryParts,
  signal: AbortSignal,
): Promise<Attempt | null> {
  const { clock, zone, rules, log, issuer, publicUrl } = parts;
  const { messageId } = message;
  const calendar = await parts.calendar();
  if (!maySendAt(clock(), rules, zone, calendar)) return null;
  const told = await stillToTell(message, channel.name, parts);
  const on = dayOf(clock(), zone);
  const [first] = told;
  const address = first?.to.addresses.get(channel.name);
  if (first === undefined || address === undefined) {
    const [id, command] = [outboxOf(messageId), systemCommand(`drop ${messageId}`)];
    await parts.outboxes.execute({ id, command, decide: (state) => dropMessage({ messageId, on }, state) });
    return null;
  }
  const { language, name } = first.to;
  const recipientKey = recipientKeyOf(message.recipient);
  const { addressee, lines } = await linesOfMessage(told, on, parts);
  const said = whatIsSaid({
    addressee,
    lines: await withActLinks(lines, message, parts),
    recipientKey,
    language,
    on,
    calendar,
    issuer,
    publicUrl,
    mostLines: rules.mostLines,
  });
  const outcome = await attempted(
    channel,
    {
      messageId,
      to: address.to,
      toSecret: address.secret,
      mention: address.mention,
      recipient: { id: recipientKey, name },
      language,
      ...said,
      ...idsOf(told),
    },
    signal,
    parts,
  );
  if (outcome.kind !== 'delivered')
    log.warn({ messageId, channel: channel.name, code: outcome.fault.code }, 'not sent');
  return { message, stepKeys: told.map(({ step }) => step.stepKey), outcome };
}

/** One attempt, within a span and told to whoever counts them. */
function attempted(
  channel: Channel,
  message: Message,
  signal: AbortSignal,
  { onAttempt }: Pick<DeliveryParts, 'onAttempt'>,
): Promise<SendingOutcome> {
  return traced(`deliver ${channel.name}`, { isClient: true }, async (note) => {
    const begun = performance.now();
    const outcome = await channel.send(message, signal);
    onAttempt?.({ channel: channel.name, outcome: outcome.kind, seconds: (performance.now() - begun) / 1000 });
    note({ 'bihuan.delivery.outcome': outcome.kind });
    if (outcome.kind !== 'delivered') note({ 'error.type': outcome.fault.code });
    return outcome;
  });
}

/** Ways to one person alone: what goes to a group, or to another system, opens nothing. */
const personal: ReadonlySet<string> = new Set(['smtp', 'http']);

/** Whoever has to rectify is given a way to do so at once, as far as there are such links. */
async function withActLinks(
  lines: readonly Line[],
  { messageId, channel, recipient }: OutgoingMessage,
  { issueActLink, publicUrl, rules }: DeliveryParts,
): Promise<readonly Line[]> {
  if (issueActLink === undefined || publicUrl === null || !personal.has(channel)) return lines;
  const listed = new Set(lines.toSorted(byDay).slice(0, rules.mostLines));
  return Promise.all(
    lines.map(async (line) => {
      const { matter, mustAct } = line;
      if (!mustAct || !listed.has(line) || matter.kind !== 'finding') return line;
      const command = systemCommand(`link ${matter.id} ${messageId}`);
      return { ...line, actPath: await issueActLink({ findingId: matter.id, recipient, messageId, command }) };
    }),
  );
}

/** As a digest lists them: what is longest overdue first, then what is due soonest. */
const byDay = (one: Line, other: Line): number =>
  one.step.dueDate < other.step.dueDate ? -1 : Number(one.step.dueDate > other.step.dueDate);

async function stillToTell(message: OutgoingMessage, channel: ChannelName, parts: DeliveryParts): Promise<Told[]> {
  const told: Told[] = [];
  const key = recipientKeyOf(message.recipient);
  for (let from = 0; from < message.steps.length; from += sideBySide) {
    const some = message.steps.slice(from, from + sideBySide);
    const looked = await Promise.all(some.map(({ stepKey }) => addressStep(stepKey, parts)));
    for (const still of looked) {
      const to = still?.reached.find((one) => recipientKeyOf(one.recipient) === key && one.addresses.has(channel));
      if (still !== null && to !== undefined) told.push({ ...still, to });
    }
  }
  return told;
}

function idsOf(told: readonly Told[]): Pick<Message, 'findingIds' | 'policyChangeIds'> {
  const ids = told.map(({ matter }) => matterIds(matterOf(matter)));
  const stated = (all: readonly (string | null)[]) => [...new Set(all.filter((id) => id !== null))];
  return {
    findingIds: stated(ids.map(({ findingId }) => findingId)),
    policyChangeIds: stated(ids.map(({ policyChangeId }) => policyChangeId)),
  };
}

async function recordAttempt({ message, stepKeys, outcome }: Attempt, parts: DeliveryParts): Promise<void> {
  // Asked to stop: the other side has said nothing, and the attempt does not count.
  if (outcome.kind !== 'delivered' && outcome.fault.code === 'stopped') return;
  await gathered();
  const now = parts.clock();
  const on = dayOf(now, parts.zone);
  const { messageId } = message;
  const attempt = message.attempt + 1;
  const id = outboxOf(messageId);
  const command = systemCommand(`attempt ${attempt} ${messageId}`);
  if (outcome.kind === 'delivered') {
    const sent = { messageId, attempt, stepKeys: [...stepKeys], sentAs: outcome.messageId, on };
    const { state } = await parts.outboxes.execute({ id, command, decide: (known) => recordSent(sent, known) });
    await recordOutcome(messageId, parts, state);
    return;
  }
  const { code, text } = outcome.fault;
  const isFinal = outcome.kind === 'refused' || attempt >= parts.rules.attempts;
  const askedMs = outcome.kind === 'try-again' ? outcome.retryAfterMs : null;
  const delayMs = retryDelayMs(attempt, { firstRetryMs: parts.rules.firstRetryMs, askedMs, chance: parts.chance() });
  const retryAt = isFinal ? null : new Date(now.getTime() + delayMs).toISOString();
  const failed = { messageId, attempt, error: { code, text: text === '' ? null : text }, retryAt, on };
  const { state } = await parts.outboxes.execute({
    id,
    command,
    decide: (known) => recordFailedAttempt(failed, known),
  });
  if (isFinal) await recordOutcome(messageId, parts, state);
}
