import { isSameGrant } from '../access/grant.ts';
import { type Role, roles } from '../access/roles.ts';
import type { EventOf } from '../event/define.ts';
import { Refused } from '../refusals/refused.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import { refuseEmptyPeriod, sharedPeriod } from '../time/period.ts';
import type { AccountEvent, accountHandedOver } from './events.ts';
import { type AccountState, administers, grantsOn, type OpenAccount, type RoleHeld } from './state.ts';

export interface OpenAccountCommand {
  readonly personId: string;
  readonly sample: string[];
}

/** Refused `account.already-open`. */
export function openAccount(command: OpenAccountCommand, state: AccountState): AccountEvent[] {
  if (state.status !== 'none') throw new Refused('account.already-open', { personId: command.personId });
  return [{ type: 'AccountOpened', data: command }];
}

export type GrantRole = RoleHeld & { readonly reason: string | null };

/**
 * What is held already for all these days changes nothing. Refused `account.not-found`, `period.ends-before-it-begins`,
 * `role.not-for-people` (the product's own), `role.scope-missing` and `role.already-granted` where the days of two overlap.
 */
export function grantRole(command: GrantRole, state: AccountState): AccountEvent[] {
  const { held } = known(state);
  refuseEmptyPeriod(command);
  refuseUnfitScope(command);
  const other = held.find((one) => isSameGrant(one, command) && sharedPeriod(one, command) !== null);
  if (other === undefined) return [{ type: 'RoleGranted', data: command }];
  if (other.from <= command.from && (other.until === null || (command.until !== null && command.until <= other.until)))
    return [];
  throw new Refused('role.already-granted', { role: other.role, from: other.from, until: other.until ?? '…' });
}

const ofOneOrganisation: readonly Role[] = ['supervising-department', 'evaluated-unit', 'third-party'];

/** Whether a role is always that of one organisation, or for one object: over the whole jurisdiction it would be that of all of them. */
export const needsScope = (role: Role): boolean => ofOneOrganisation.includes(role);

/** A unit's role without its unit would be that of all units; the scheduler's is nobody's. */
export function refuseUnfitScope({ role, scope }: Pick<RoleHeld, 'role' | 'scope'>): void {
  if (role === 'scheduler')
    throw new Refused('role.not-for-people', { role, roles: roles.filter((one) => one !== role) });
  if (needsScope(role) && scope.kind === 'jurisdiction') throw new Refused('role.scope-missing', { role });
}

/** Refused `account.not-found`, `role.not-granted`. */
export function withdrawRole(
  command: { readonly grantId: string; readonly reason: string | null },
  state: AccountState,
): AccountEvent[] {
  const { held } = known(state);
  if (!held.some(({ grantId }) => grantId === command.grantId)) throw new Refused('role.not-granted');
  return [{ type: 'RoleWithdrawn', data: command }];
}

/**
 * What is to be taken away: an account (`grantId` null), or one of its roles. Refused `account.last-administrator`: nobody could set it
 * right again but whoever reads the data folder.
 */
export function refuseLastAdministrator(
  administrators: readonly { readonly personId: string; readonly held: readonly RoleHeld[] }[],
  taken: { readonly personId: string; readonly grantId: string | null },
  today: CalendarDate,
): void {
  const isLeft = ({ personId, held }: (typeof administrators)[number]) => {
    if (personId !== taken.personId) return true;
    const left = taken.grantId === null ? [] : held.filter(({ grantId }) => grantId !== taken.grantId);
    return administers(grantsOn(today, left));
  };
  const isOne = administrators.some(({ personId }) => personId === taken.personId);
  if (isOne && !administrators.some(isLeft)) throw new Refused('account.last-administrator');
}

/** Refused `account.not-found`; one that is disabled already stays so. */
export function disableAccount(command: { readonly reason: string }, state: AccountState): AccountEvent[] {
  return known(state).status === 'disabled' ? [] : [{ type: 'AccountDisabled', data: command }];
}

/** Refused `account.not-found`; one that is not disabled stays so. */
export function enableAccount(command: { readonly reason: string | null }, state: AccountState): AccountEvent[] {
  return known(state).status === 'active' ? [] : [{ type: 'AccountEnabled', data: command }];
}

/** Refused `account.not-found`. */
export function unlockAccount(command: { readonly reason: string | null }, state: AccountState): AccountEvent[] {
  known(state);
  return [{ type: 'AccountUnlocked', data: command }];
}

export type HandOver = EventOf<typeof accountHandedOver>['data'];

/**
 * The account of somebody who leaves is disabled, and what they hold passes to another. Nothing left to pass on of an account that is
 * disabled changes nothing. Refused `account.not-found`.
 */
export function handOverAccount(command: HandOver, state: AccountState): AccountEvent[] {
  const disabling = disableAccount({ reason: command.reason }, state);
  const { posts, standsFor, deputies, findings, tokens } = command;
  const isNothing = [posts, standsFor, deputies, findings, tokens].every(({ length }) => length === 0);
  if (isNothing && disabling.length === 0) return [];
  return [...disabling, { type: 'AccountHandedOver', data: command }];
}

/** Every other session ends: whoever knew the old password is out. Refused `account.not-found`, `account.disabled`. */
export function changePassword(
  command: { readonly mustChange: boolean; readonly reason: string },
  state: AccountState,
): AccountEvent[] {
  if (known(state).status === 'disabled') throw new Refused('account.disabled');
  return [
    { type: 'PasswordChanged', data: { mustChange: command.mustChange } },
    { type: 'SessionsRevoked', data: { reason: command.reason } },
  ];
}

/** Refused `account.not-found`. */
export function confirmTotp(state: AccountState): AccountEvent[] {
  return known(state).hasTotp ? [] : [{ type: 'TotpConfirmed', data: {} }];
}

/** The device is lost: the next sign-in sets up another. Refused `account.not-found`; without one nothing changes. */
export function resetTotp(command: { readonly reason: string }, state: AccountState): AccountEvent[] {
  return known(state).hasTotp
    ? [
        { type: 'TotpReset', data: command },
        { type: 'SessionsRevoked', data: command },
      ]
    : [];
}

/** Refused `account.not-found`. */
export function revokeSessions(command: { readonly reason: string }, state: AccountState): AccountEvent[] {
  known(state);
  return [{ type: 'SessionsRevoked', data: command }];
}

/**
 * What the provider's claims say today, as changes of what they said before; what people have given stays.
 * Ids of new ones are `newGrantId(index)`. Refused `account.not-found`.
 */
export function followClaims(
  command: {
    readonly grants: readonly Pick<RoleHeld, 'role' | 'scope'>[];
    readonly today: CalendarDate;
    readonly newGrantId: (index: number) => string;
  },
  state: AccountState,
): AccountEvent[] {
  const before = known(state).held.filter(({ source }) => source === 'openid');
  const gone = before.filter((held) => !command.grants.some((claimed) => isSameGrant(held, claimed)));
  const fresh = command.grants.filter((claimed) => !before.some((held) => isSameGrant(held, claimed)));
  return [
    ...gone.map(({ grantId }): AccountEvent => ({ type: 'RoleWithdrawn', data: { grantId, reason: null } })),
    ...fresh.map(({ role, scope }, index): AccountEvent => {
      refuseUnfitScope({ role, scope });
      const period = { from: command.today, until: null };
      const grantId = command.newGrantId(index);
      return { type: 'RoleGranted', data: { role, scope, grantId, ...period, source: 'openid', reason: null } };
    }),
  ];
}

function known(state: AccountState): OpenAccount {
  if (state.status === 'none') throw new Refused('account.not-found');
  return state;
}
