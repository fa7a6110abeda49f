import {
  type CalendarDate,
  type ChaseRecipient,
  type IssuedStep,
  type KnownFinding,
  type Language,
  type RecipientRole,
  type Robot,
  recipientKeyOf,
  systemPrincipal,
} from '@bihuan/domain';
import type { Recipient } from '@bihuan/read-models';
import type { ChannelName } from '../channels/channel.ts';
import type { DeliveryParts } from './parts.ts';

/** An address on one channel; `secret` signs what goes to it, where it has its own. */
export interface Address {
  readonly to: string;
  readonly secret: string | null;
}

/** Somebody whom a step goes to, with what is needed to reach them. */
export interface Reached {
  readonly recipient: ChaseRecipient;
  readonly name: string;
  readonly language: Language;
  readonly addresses: ReadonlyMap<ChannelName, Address>;
}

/**
 * Whom a step goes to on a day, each once: people of the unit that the finding's object belongs to then. A role that nobody fills still has an inbox: that of the organisation, or of the role itself.
 */
export async function reachedBy(
  { recipients: roles }: Pick<IssuedStep, 'recipients'>,
  { finding, commitment }: KnownFinding,
  on: CalendarDate,
  parts: Pick<DeliveryParts, 'readSide' | 'channels' | 'language'>,
): Promise<readonly Reached[]> {
  const view = { asOf: null, on };
  // Whoever has it now: what was said of its unit when it was raised may be long past.
  const known = await parts.readSide.reminders.ofFinding(systemPrincipal, { id: finding.findingId, ...view });
  const { unitId, departmentId, objectId } = known?.item ?? { ...finding, departmentId: null };
  const responsiblePersonId = commitment?.responsible.personId ?? null;
  const found = new Map<string, Reached>();
  for (const role of roles) {
    const question = { role, unitId, departmentId, responsiblePersonId, objectId };
    const answer = await parts.readSide.contacts.recipientsOf(systemPrincipal, { ...question, ...view });
    const people = answer.recipients.map((person) => reachedPerson(person, parts));
    for (const one of people.length > 0 ? people : [nobody(role, unitId, parts.language)]) {
      const key = recipientKeyOf(one.recipient);
      if (!found.has(key)) found.set(key, one);
    }
  }
  return [...found.values()];
}

function nobody(role: RecipientRole, unitId: string | null, language: Language): Reached {
  const isOfUnit = (role === 'unit' || role === 'responsible-person') && unitId !== null;
  const recipient: ChaseRecipient = isOfUnit
    ? { kind: 'organisation', organisationId: unitId }
    : { kind: 'role', role };
  return { recipient, name: '', language, addresses: new Map() };
}

function reachedPerson(
  { personId, deputyFor, name, language, addresses: { mail, phone, robots } }: Recipient,
  { channels }: Pick<DeliveryParts, 'channels'>,
): Reached {
  const addresses = new Map<ChannelName, Address>();
  const add = (channel: ChannelName, address: Address | null) => {
    if (address !== null && channels.has(channel)) addresses.set(channel, address);
  };
  const plain = (to: string | null): Address | null => (to === null ? null : { to, secret: null });
  add('smtp', plain(mail));
  add('http', plain(phone));
  add('wecom', groupOf('wecom', robots));
  add('dingtalk', groupOf('dingtalk', robots));
  // One address for all: the other system knows by the id who is meant.
  add('webhook', { to: '', secret: null });
  return { recipient: { kind: 'person', personId, deputyFor }, name, language, addresses };
}

function groupOf(channel: 'wecom' | 'dingtalk', robots: readonly Robot[]): Address | null {
  const robot = robots.find((one) => one.channel === channel && one.form === 'group');
  return robot?.form === 'group' ? { to: robot.url, secret: robot.secret } : null;
}
