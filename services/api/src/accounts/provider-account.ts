import { randomUUID } from 'node:crypto';
import { type CalendarDate, followClaims, type Grant, needsScope, Refused, systemPrincipal } from '@bihuan/domain';
import type { Parts } from '../parts.ts';
import { openAccountFor } from './open-account.ts';
import type { Claimed } from './open-id.ts';
import { followed, ownCommand } from './sessions.ts';

/**
 * The account of whoever the provider has named: opened at the first sign-in, its roles as the claims say today. Returns the person's id.
 * Refused: `sign-in.no-role`, `sign-in.unit-unknown`, `sign-in.disabled`.
 */
export async function accountOfProvider(
  parts: Pick<Parts, 'streams' | 'store' | 'access' | 'clock' | 'projections'>,
  claimed: Claimed,
  { today, correlationId }: { readonly today: CalendarDate; readonly correlationId: string },
): Promise<string> {
  const { streams, projections, access } = parts;
  const { issuer, subject, name, mail } = claimed;
  const known = projections.access.accountByOpenId(issuer, subject);
  if (known?.status === 'disabled') throw new Refused('sign-in.disabled');
  // The same id whoever is faster: two first sign-ins at once open one account.
  const personId = known?.personId ?? access.key.sign('sign-in name', `${issuer}\n${subject}`).slice(0, 24);
  const command = { ...ownCommand(personId, correlationId), principal: systemPrincipal.id };
  const { status } = await streams.account.load(personId);
  if (status === 'disabled') throw new Refused('sign-in.disabled');
  const grants = await grantsOf(parts, claimed, today);
  if (grants.length === 0 && status === 'none') throw withoutRole(claimed);
  if (status === 'none') {
    const person = { name, title: null, mail, phone: null, robots: [], language: 'zh' as const, sample: [] };
    const openId = { issuer, subject };
    const opening = { personId, person, name: null, password: null, openId, grants: [], sample: [], command };
    await openAccountFor(parts, opening).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      if (error.code === 'person.deleted') throw new Refused('sign-in.disabled');
      if (error.code !== 'account.already-open') throw error;
    });
  }
  const { position, state } = await streams.account.execute({
    id: personId,
    command: { ...ownCommand(personId, correlationId), principal: systemPrincipal.id },
    decide: (account) => followClaims({ grants, today, newGrantId: () => randomUUID() }, account),
  });
  await followed(projections, position);
  if (state.status === 'none' || state.held.length === 0) throw withoutRole(claimed);
  return personId;
}

/** A role that is within an organisation is not had where nobody knows which one that is. */
function withoutRole({ name, subject, roles, organisation }: Claimed): Refused {
  return roles.length > 0 && organisation !== null
    ? new Refused('sign-in.unit-unknown', { name, organisation })
    : new Refused('sign-in.no-role', { name, subject });
}

async function grantsOf({ projections }: Pick<Parts, 'projections'>, claimed: Claimed, today: CalendarDate) {
  const { roles, organisation } = claimed;
  const id = organisation === null ? null : await organisationNamed(projections, organisation, today);
  return roles.flatMap((role): readonly Grant[] => {
    if (!needsScope(role)) return [{ role, scope: { kind: 'jurisdiction' } as const }];
    return id === null ? [] : [{ role, scope: { kind: 'organisation', id } as const }];
  });
}

/** By its id, its code or its whole name; null where none or several are called so. */
async function organisationNamed(
  { register }: Parts['projections'],
  named: string,
  today: CalendarDate,
): Promise<string | null> {
  const view = { asOf: null, on: today };
  const byId = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(named)
    ? await register.getOrganisation(systemPrincipal, { ...view, id: named })
    : null;
  if (byId !== null) return byId.item.id;
  const { items } = await register.listOrganisations(systemPrincipal, { ...view, q: named, limit: 100 });
  const fitting = items.filter(({ name, code, status }) => status === 'active' && (name === named || code === named));
  return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
}
