import type { Grant } from '../access/roles.ts';
import type { EventOf } from '../event/define.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import { includesDay } from '../time/period.ts';
import type { AccountEvent, roleGranted } from './events.ts';

/** A role as it was granted and not withdrawn since. */
export type RoleHeld = Omit<EventOf<typeof roleGranted>['data'], 'reason'>;

export interface OpenAccount {
  readonly status: 'active' | 'disabled';
  readonly personId: string;
  readonly held: readonly RoleHeld[];
  /** Somebody else has chosen the password. */
  readonly mustChange: boolean;
  readonly hasTotp: boolean;
}

export type AccountState = { readonly status: 'none' } | OpenAccount;

export const initialAccount: AccountState = { status: 'none' };

/** An account after one more of its events; types it does not know leave it as it is. */
export function evolveAccount(state: AccountState, event: AccountEvent): AccountState {
  if (event.type === 'AccountOpened') {
    const { personId } = event.data;
    return { status: 'active', personId, held: [], mustChange: false, hasTotp: false };
  }
  return state.status === 'none' ? state : evolveOpenAccount(state, event);
}

/** The same of one that is known to have been opened. */
export function evolveOpenAccount<State extends OpenAccount>(state: State, event: AccountEvent): State {
  switch (event.type) {
    case 'RoleGranted': {
      const { reason: _, ...held } = event.data;
      return { ...state, held: [...state.held, held] };
    }
    case 'RoleWithdrawn':
      return { ...state, held: state.held.filter(({ grantId }) => grantId !== event.data.grantId) };
    case 'AccountDisabled':
      return { ...state, status: 'disabled' };
    case 'AccountEnabled':
      return { ...state, status: 'active' };
    case 'PasswordChanged':
      return { ...state, mustChange: event.data.mustChange };
    case 'TotpConfirmed':
      return { ...state, hasTotp: true };
    case 'TotpReset':
      return { ...state, hasTotp: false };
    default:
      return state;
  }
}

/** What somebody may act as on a day. */
export const grantsOn = (day: CalendarDate, held: readonly RoleHeld[]): readonly Grant[] =>
  held.filter((one) => includesDay(one, day)).map(({ role, scope }) => ({ role, scope }));

export const administers = (grants: readonly Grant[]): boolean =>
  grants.some(({ role, scope }) => role === 'administrator' && scope.kind === 'jurisdiction');

/**
 * What a deputy (代理) may act as in somebody's stead. Who lets others in, and who looks back at what everybody did, passes that on to nobody:
 * else whoever may name a deputy could make anybody an administrator.
 */
export const passedOn = (grants: readonly Grant[]): readonly Grant[] =>
  grants.filter(({ role }) => role !== 'administrator' && role !== 'auditor');
