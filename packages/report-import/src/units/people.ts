import { addDays, normaliseName, type OrganisationPost } from '@bihuan/domain';
import { idFor } from '../plan/keys.ts';
import type { KnownPerson, UnitChange, UnitImportOptions, UnitRegister, UnitStep } from './plan.ts';
import type { NamedPerson } from './read-units.ts';

type Detail = 'title' | 'phone' | 'mail';
const details: readonly Detail[] = ['title', 'phone', 'mail'];
const fields = {
  head: { title: 'headTitle', phone: 'headPhone', mail: 'headMail' },
  contact: { title: 'contactTitle', phone: 'contactPhone', mail: 'contactMail' },
} as const;

interface Planned {
  readonly steps: readonly UnitStep[];
  readonly changes: readonly UnitChange[];
}

/** Plans the posts that a register names: finds people it names again, registers those it does not know. */
export function peopleOf({ persons, tenures }: UnitRegister, { importId, from }: UnitImportOptions) {
  /** As they will be: what one row says of somebody, the next finds. */
  const byId = new Map<string, KnownPerson>(persons.map((person) => [person.id, person]));
  const byName = Map.groupBy(persons, ({ name }) => normaliseName(name));
  const tenuresOf = Map.groupBy(tenures, ({ organisationId }) => organisationId);

  /** Ids of those who are somebody at an organisation, or will be. */
  const idsAt = new Map<string, Set<string>>();
  for (const { organisationId, personId } of tenures)
    idsAt.set(organisationId, (idsAt.get(organisationId) ?? new Set()).add(personId));

  /** Somebody of that name at the organisation already; else anywhere, with the same phone or mail; null when it is somebody new. */
  function known(named: NamedPerson, organisationId: string): KnownPerson | null {
    const key = normaliseName(named.name);
    const ids = [...(idsAt.get(organisationId) ?? [])];
    const among = ids.map((id) => byId.get(id)).filter((person) => person !== undefined);
    return (
      among.find(({ name }) => normaliseName(name) === key) ??
      (byName.get(key) ?? []).find(
        ({ id, phone, mail }) =>
          (named.phone !== null && samePhone(named.phone, byId.get(id)?.phone ?? phone)) ||
          (named.mail !== null && named.mail.toLowerCase() === (byId.get(id)?.mail ?? mail)?.toLowerCase()),
      ) ??
      null
    );
  }

  /** The post of one organisation: who holds it from the day on. */
  function plan(organisationId: string, post: OrganisationPost, named: NamedPerson, row: number): Planned {
    const inPost = (tenuresOf.get(organisationId) ?? []).filter((tenure) => tenure.post === post);
    const holders = inPost.filter((tenure) => tenure.from <= from);
    const steps: UnitStep[] = [];
    const changes: UnitChange[] = [];
    const found = known(named, organisationId);
    const personId = found?.id ?? idFor('person', [importId, row, post], new Set(byId.keys()));
    const before = found === null ? null : (byId.get(found.id) ?? found);
    if (before === null) {
      steps.push({ key: `person.${personId}`, kind: 'register-person', targetId: personId, data: named });
      const registered = { id: personId, ...named };
      byId.set(personId, registered);
      byName.set(normaliseName(named.name), [...(byName.get(normaliseName(named.name)) ?? []), registered]);
    } else {
      const stated = details.filter((detail) => named[detail] !== null && named[detail] !== before[detail]);
      if (stated.length > 0) {
        const data = Object.fromEntries(stated.map((detail) => [detail, named[detail]]));
        byId.set(personId, { ...before, ...data });
        steps.push({ key: `amend.${personId}.${row}.${post}`, kind: 'amend-person', targetId: personId, data });
      }
    }
    idsAt.set(organisationId, (idsAt.get(organisationId) ?? new Set()).add(personId));
    for (const detail of details) {
      const to = named[detail];
      const was = before?.[detail] ?? null;
      if (to !== null && to !== was) changes.push({ field: fields[post][detail], from: was, to });
    }
    const own = holders.find((tenure) => tenure.personId === personId);
    const first = holders.find(({ isFirst }) => isFirst) ?? holders[0];
    if (own !== undefined && (own === first || post === 'head')) return { steps, changes };
    const firstName = first === undefined ? null : (byId.get(first.personId)?.name ?? null);
    changes.unshift({ field: post, from: firstName, to: named.name });
    if (own !== undefined) {
      const data = { tenureId: own.tenureId };
      steps.push({ key: `first.${own.tenureId}`, kind: 'put-first', targetId: organisationId, data });
      return { steps, changes };
    }
    // The register names one: whoever was asked first so far makes room, other contacts stay.
    if (first !== undefined) {
      const lastDay = first.from < from ? addDays(from, -1) : null;
      const data = { tenureId: first.tenureId, lastDay, reason: null };
      steps.push({ key: `leave.${first.tenureId}`, kind: 'leave-post', targetId: organisationId, data });
    }
    const later = inPost.filter((tenure) => tenure.from > from && (post === 'head' || tenure.personId === personId));
    const [next] = later.map((tenure) => tenure.from).sort();
    const tenureId = idFor('tenure', [importId, row, post], new Set());
    const until = next === undefined ? null : addDays(next, -1);
    const data = { tenureId, post, personId, from, until, isFirst: post === 'contact', reason: null };
    steps.push({ key: `post.${tenureId}`, kind: 'fill-post', targetId: organisationId, data });
    return { steps, changes };
  }
  return { plan };
}

const digits = (phone: string) => phone.replaceAll(/\D/g, '');
const samePhone = (one: string, other: string | null): boolean => other !== null && digits(one) === digits(other);
