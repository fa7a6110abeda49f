import type { InputOf } from '@bihuan/contract';
import {
  appointDeputy,
  type DeputyAppointment,
  financeBureau,
  type HandOver,
  includesDay,
  Refused,
  type RoleHeld,
  refuseUnfitSuccessor,
  scopesOfOrganisations,
} from '@bihuan/domain';
import type { HandlerContext } from '../../operations.ts';
import { appointmentsReachedFrom } from '../persons/appoint-deputy.ts';
import { recordOfKnownPerson } from '../persons/known-person.ts';

/**
 * What somebody holds today or from a day to come, for another to take over. Findings that are handed in are left out: they wait for the
 * office. Refused: `hand-over.same-person`, `hand-over.wrong-post`, `account.disabled` of the successor, those of a person who is not there.
 */
export async function planHandOver(
  context: HandlerContext,
  id: string,
  { successorId, reason }: InputOf<'handOverAccount'>['body'],
): Promise<HandOver> {
  const { projections, principal, today } = context;
  const view = { asOf: null, on: today };
  await recordOfKnownPerson(context, successorId, '/successorId');
  const { tenures } = await projections.contacts.peopleInPosts(principal, view);
  const posts = tenures.filter(({ personId }) => personId === id);
  const { items } = await projections.ledger.inChargeOf(principal, { ...view, personId: id });
  const findings = items.filter(({ status }) => status === 'committed');
  const units = findings.flatMap(({ unitId }) => unitId ?? []);
  const postsAt = tenures.flatMap(({ personId, organisationId }) => (personId === successorId ? [organisationId] : []));
  const places = [...posts.map(({ organisationId }) => organisationId), ...units];
  await refuseStranger(context, { leaverId: id, successorId, postsAt, places });
  const tokens = projections.access
    .tokens()
    .filter(({ keeperId, revokedAt, expiresOn }) => keeperId === id && revokedAt === null && expiresOn >= today);
  const isAhead = ({ until }: DeputyAppointment) => until === null || until >= today;
  const { appointments } = await context.streams['person-record'].load(id);
  return {
    successorId,
    on: today,
    posts: posts.map(({ organisationId, tenureId }) => ({ organisationId, tenureId })),
    standsFor: await standings(context, id, successorId),
    deputies: appointments.filter(isAhead).map(({ appointmentId }) => appointmentId),
    findings: findings.map((finding) => finding.id),
    tokens: tokens.map((token) => token.id),
    reason,
  };
}

interface Succession {
  readonly leaverId: string;
  readonly successorId: string;
  /** Organisations in which the successor holds a post. */
  readonly postsAt: readonly string[];
  /** Organisations that something is taken over of. */
  readonly places: readonly string[];
}

async function refuseStranger(context: HandlerContext, succession: Succession): Promise<void> {
  const { leaverId, successorId, postsAt, places } = succession;
  const { projections, principal, today } = context;
  const account = projections.access.account(successorId);
  if (account?.status === 'disabled') throw new Refused('account.disabled', {}, { field: 'successorId' });
  const held: RoleHeld[] = account?.held.filter((one) => includesDay(one, today)) ?? [];
  const scopes = scopesOfOrganisations(held);
  const sees = await projections.ownership.seenBy({ scopes, on: today });
  const names = await projections.contacts.organisationNames(principal, { asOf: null, on: today, ids: places });
  refuseUnfitSuccessor(
    leaverId,
    { personId: successorId, postsAt: new Set(postsAt), held, sees },
    [...new Set(places)].map((id) => ({ id, name: id === financeBureau ? '财政局' : (names.get(id) ?? id) })),
  );
}

/** Whom somebody stands for today or from a day to come, and whether the successor can. */
async function standings(context: HandlerContext, id: string, successorId: string): Promise<HandOver['standsFor']> {
  const { projections, principal, streams, today } = context;
  const reached = await appointmentsReachedFrom(context, successorId);
  const by = principal.kind === 'account' ? principal.id : null;
  const found: HandOver['standsFor'] = [];
  let cursor: string | null = null;
  do {
    const asked = { asOf: null, on: today, deputyId: id, limit: 1_000, cursor };
    const page = await projections.contacts.listDeputies(principal, asked);
    cursor = page.next;
    for (const { personId, appointmentId, until } of page.items) {
      if (until !== null && until < today) continue;
      const record = await streams['person-record'].load(personId);
      const appointment = record.appointments.find((one) => one.appointmentId === appointmentId);
      if (appointment === undefined) continue;
      const others = record.appointments.filter((one) => one !== appointment);
      const command = { ...appointment, deputyId: successorId, reason: null };
      try {
        appointDeputy(command, personId, { ...record, appointments: others }, (one) => reached.get(one) ?? [], by);
        found.push({ personId, appointmentId, isPassedOn: true });
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        found.push({ personId, appointmentId, isPassedOn: false });
      }
    }
  } while (cursor !== null);
  return found;
}
