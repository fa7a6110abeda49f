import {
  type CalendarDate,
  type ChaseRecipient,
  type IssuedStep,
  type Language,
  type RecipientRole,
  type Robot,
  type RobotChannel,
  recipientKeyOf,
  systemPrincipal,
} from '@bihuan/domain';
import type { Recipient } from '@bihuan/read-models';
import type { ChannelName, Mention } from '../channels/channel.ts';
import { mentionOf } from '../channels/mention.ts';
import type { AboutMatter, DeliveryParts } from './parts.ts';

/** An address on one channel; `secret` signs what goes to it, where it has its own. */
export interface Address {
  readonly to: string;
  readonly secret: string | null;
  /** Who is meant among those who read it there. */
  readonly mention: Mention | null;
}

/** Somebody whom a step goes to, with what is needed to reach them. */
export interface Reached {
  readonly recipient: ChaseRecipient;
  /** The role in which it goes to them; the first of the step's where there are several. */
  readonly role: RecipientRole;
  /** Where they act. */
  readonly organisationId: string | null;
  readonly name: string;
  readonly language: Language;
  readonly addresses: ReadonlyMap<ChannelName, Address>;
}

/**
 * Whom a step goes to on a day, each once: people of the unit that the finding's object belongs to then, of the office that is to change the policy. A role that nobody fills still has an inbox: that of the organisation, or of the role itself.
 */
export async function reachedBy(
  { recipients: roles }: Pick<IssuedStep, 'recipients'>,
  about: Omit<AboutMatter, 'objectName'>,
  on: CalendarDate,
  parts: Pick<DeliveryParts, 'readSide' | 'channels' | 'language'>,
): Promise<readonly Reached[]> {
  const { unitId, departmentId, responsiblePersonId, objectId } = about;
  const found = new Map<string, Reached>();
  for (const role of roles) {
    const question = { role, unitId, departmentId, responsiblePersonId, objectId, asOf: null, on };
    const answer = await parts.readSide.contacts.recipientsOf(systemPrincipal, question);
    const people = answer.recipients.map((person) => reachedPerson(role, person, parts));
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
  const organisationId = isOfUnit ? unitId : null;
  return { recipient, role, organisationId, name: '', language, addresses: new Map() };
}

function reachedPerson(
  role: RecipientRole,
  { personId, deputyFor, name, language, organisationId, addresses: { mail, phone, robots } }: Recipient,
  { channels }: Pick<DeliveryParts, 'channels'>,
): Reached {
  const addresses = new Map<ChannelName, Address>();
  const add = (channel: ChannelName, address: Address | null) => {
    if (address !== null && channels.has(channel)) addresses.set(channel, address);
  };
  const plain = (to: string | null): Address | null => (to === null ? null : { to, secret: null, mention: null });
  add('smtp', plain(mail));
  add('http', plain(phone));
  add('wecom', groupOf('wecom', robots, phone));
  add('dingtalk', groupOf('dingtalk', robots, phone));
  // One address for all: the other system knows by the id who is meant.
  add('webhook', plain(''));
  return { recipient: { kind: 'person', personId, deputyFor }, role, organisationId, name, language, addresses };
}

function groupOf(channel: RobotChannel, robots: readonly Robot[], phone: string | null): Address | null {
  const robot = robots.find((one) => one.channel === channel && one.form === 'group');
  if (robot?.form !== 'group') return null;
  return { to: robot.url, secret: robot.secret, mention: mentionOf(channel, robots, phone) };
}
