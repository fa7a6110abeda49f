import {
  bureauPostSchema,
  type CalendarDate,
  financeBureau,
  includesDay,
  type Post,
  type Problem,
  type RecipientRole,
  type RefusalParams,
  type Robot,
  standInOn,
} from '@bihuan/domain';
import type { ContactOrganisation, DeputyState, PersonState, TenureState } from './state.ts';

/** Whom something is for. `departmentId` null: the department that stands above the unit. */
export interface RecipientQuestion {
  readonly role: RecipientRole;
  readonly unitId: string | null;
  readonly departmentId: string | null;
  readonly responsiblePersonId: string | null;
  /** Lets an object follow the successor that took it over when its unit was split. */
  readonly objectId?: string | null | undefined;
}

export interface Recipient {
  readonly personId: string;
  /** Where the person acts: `financeBureau` for its posts; null for a responsible person of no unit. */
  readonly organisationId: string | null;
  /** The post that the person holds or stands in for; null for the responsible person. */
  readonly post: Post | null;
  /** The one who is asked first: exactly one of those who receive it themselves. */
  readonly isFirst: boolean;
  /** Has a deputy on that day and still receives a copy. */
  readonly isCopy: boolean;
  readonly name: string;
  readonly title: string | null;
  readonly language: 'zh' | 'en';
  readonly addresses: {
    readonly mail: string | null;
    readonly phone: string | null;
    readonly robots: readonly Robot[];
  };
  /** Id of the person in whose place it is received. */
  readonly deputyFor: string | null;
}

export interface Recipients {
  /** Nobody: then `problems` says why. */
  readonly recipients: readonly Recipient[];
  /** Why it reaches nobody, or not whom it was meant for. Without names of people. */
  readonly problems: readonly Problem[];
}

/** What there is to look up, by key; `null` and empty where there is nothing. */
export interface ContactsAtMoment {
  organisation(id: string): ContactOrganisation | null;
  person(id: string): PersonState | null;
  /** In the order of their first day. */
  tenures(organisationId: string): readonly TenureState[];
  deputies(personId: string): readonly DeputyState[];
}

type Active = Extract<PersonState, { readonly status: 'active' }>;
type Found<Value> = { readonly found: Value } | { readonly problem: Problem };

const problem = (code: Problem['code'], params: RefusalParams = {}): Problem => ({ code, params, where: {} });

/**
 * Who receives what on a day: posts held and deputies in effect on it, successors applied. A responsible person who is not named
 * or not there is replaced by the contacts of the unit, and the problem says so.
 */
export function recipientsOn(on: CalendarDate, question: RecipientQuestion, contacts: ContactsAtMoment): Recipients {
  const { role, unitId, objectId = null } = question;
  const bureauPost = bureauPostSchema.safeParse(role);
  if (bureauPost.success) return holdersOf(financeBureau, [bureauPost.data], on, contacts);
  const unit = currentOrganisation(unitId, objectId, contacts);
  if (role === 'responsible-person') return responsiblePerson(question, unit, on, contacts);
  return contactsOf(role === 'unit' ? unit : departmentOf(question, unit, contacts), on, contacts);
}

function responsiblePerson(
  { responsiblePersonId: id }: RecipientQuestion,
  unit: Found<ContactOrganisation>,
  on: CalendarDate,
  contacts: ContactsAtMoment,
): Recipients {
  const organisationId = 'found' in unit ? unit.found.id : null;
  const own = id === null ? null : inPlaceOf(id, { organisationId, post: null }, on, contacts);
  if (own !== null && own.recipients.length > 0) return { ...own, recipients: withOneFirst(own.recipients) };
  const why =
    id === null
      ? problem('recipient.no-responsible-person')
      : problem(contacts.person(id) === null ? 'recipient.unknown-person' : 'recipient.person-deleted', {
          personId: id,
        });
  const instead = contactsOf(unit, on, contacts);
  return { ...instead, problems: [why, ...instead.problems] };
}

/** The contacts of an organisation; its head where it has none. */
function contactsOf(
  organisation: Found<ContactOrganisation>,
  on: CalendarDate,
  contacts: ContactsAtMoment,
): Recipients {
  if ('problem' in organisation) return { recipients: [], problems: [organisation.problem] };
  return holdersOf(organisation.found.id, ['contact', 'head'], on, contacts);
}

/** Those who hold the first of the posts that anybody holds, the one who is asked first before the others. */
function holdersOf(
  organisationId: string,
  posts: readonly Post[],
  on: CalendarDate,
  contacts: ContactsAtMoment,
): Recipients {
  const tenures = contacts.tenures(organisationId).filter((tenure) => includesDay(tenure, on));
  const problems: Problem[] = [];
  for (const post of posts) {
    const inOrder = tenures
      .filter((tenure) => tenure.post === post)
      .sort((a, b) => Number(b.isFirst) - Number(a.isFirst));
    const each = inOrder.map(({ personId }) => inPlaceOf(personId, { organisationId, post }, on, contacts));
    problems.push(...each.flatMap((one) => one.problems));
    const recipients = withOneFirst(each.flatMap((one) => one.recipients));
    if (recipients.length > 0)
      return { recipients, problems: problems.filter(({ code }) => code !== 'recipient.person-deleted') };
  }
  const [post] = posts;
  const organisation = contacts.organisation(organisationId)?.name ?? organisationId;
  const nobody =
    organisationId === financeBureau && post !== undefined
      ? problem('recipient.post-vacant', { post })
      : problem('recipient.no-contact', { organisation, organisationId });
  return { recipients: [], problems: [nobody, ...problems] };
}

/** Whoever receives in the place of a person on a day, and the copies that the deputies' entries give; nobody when all are deleted. */
function inPlaceOf(
  personId: string,
  at: Pick<Recipient, 'organisationId' | 'post'>,
  on: CalendarDate,
  contacts: ContactsAtMoment,
): Recipients {
  const active = (id: string): Active | null => {
    const person = contacts.person(id);
    return person?.status === 'active' ? person : null;
  };
  const standIn = standInOn(
    on,
    personId,
    (id) => contacts.deputies(id),
    (id) => active(id) !== null,
  );
  const recipients = [standIn.receiverId, ...standIn.copyIds].flatMap((id, index): Recipient[] => {
    const person = active(id);
    if (person === null) return [];
    const { name, title, language, mail, phone, robots } = person;
    const deputyFor = index === 0 && id !== personId ? personId : null;
    const addresses = { mail, phone, robots };
    return [{ personId: id, ...at, isFirst: false, isCopy: index > 0, name, title, language, addresses, deputyFor }];
  });
  const problems = standIn.isCycle ? [problem('recipient.deputy-cycle', { personId })] : [];
  return recipients.length > 0 || standIn.isCycle
    ? { recipients, problems }
    : { recipients, problems: [problem('recipient.person-deleted', { personId })] };
}

/** Each person once, themselves rather than by copy; the first of them is asked first. */
function withOneFirst(recipients: readonly Recipient[]): Recipient[] {
  const byPerson = new Map<string, Recipient>();
  for (const recipient of [...recipients].sort((a, b) => Number(a.isCopy) - Number(b.isCopy))) {
    if (!byPerson.has(recipient.personId)) byPerson.set(recipient.personId, recipient);
  }
  return [...byPerson.values()].map((recipient, at) => ({ ...recipient, isFirst: at === 0 }));
}

/** The department named, or the nearest one above the unit; a department that stands under none is its own. */
function departmentOf(
  { departmentId, objectId = null }: RecipientQuestion,
  unit: Found<ContactOrganisation>,
  contacts: ContactsAtMoment,
): Found<ContactOrganisation> {
  if (departmentId !== null) return currentOrganisation(departmentId, objectId, contacts);
  if ('problem' in unit) return unit;
  const { id, name: organisation, kind } = unit.found;
  const seen = new Set([id]);
  let { parentId } = unit.found;
  while (parentId !== null) {
    const above = currentOrganisation(parentId, null, contacts);
    if ('problem' in above) return above;
    if (seen.has(above.found.id)) return { problem: problem('recipient.supervision-cycle', { organisation }) };
    if (above.found.kind === 'department') return above;
    seen.add(above.found.id);
    ({ parentId } = above.found);
  }
  return kind === 'department' ? unit : { problem: problem('recipient.no-department', { organisation }) };
}

/** What an organisation has become: its successor's successor, and so on; after a split the one that took over the object, else the main one. */
function currentOrganisation(
  id: string | null,
  objectId: string | null,
  contacts: ContactsAtMoment,
): Found<ContactOrganisation> {
  if (id === null) return { problem: problem('recipient.no-unit') };
  const seen = new Set<string>();
  for (let next = id; ; ) {
    const organisation = contacts.organisation(next);
    if (organisation === null) return { problem: problem('recipient.unknown-organisation', { organisationId: next }) };
    const { name, status, successors } = organisation;
    if (status === 'active') return { found: organisation };
    const successor =
      successors.find(({ objectIds }) => objectId !== null && objectIds.includes(objectId)) ??
      successors.find(({ isMain }) => isMain);
    seen.add(next);
    if (successor === undefined || seen.has(successor.organisationId))
      return { problem: problem('recipient.organisation-withdrawn', { organisation: name }) };
    next = successor.organisationId;
  }
}
