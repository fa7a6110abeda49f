import type { Grant, Role } from '../access/roles.ts';
import type { EventOf } from '../event/define.ts';
import { sameData } from '../event/same-data.ts';
import { Refused } from '../refusals/refused.ts';
import type { Factor } from '../session/events.ts';
import type { NameEvent, SignInEvent, SignInRules, SignInRulesEvent, signInOpenIdLinked } from './events.ts';

/** What lets a person in, of the events of the person stream. */
export interface SignInState {
  readonly name: string | null;
  /** Of argon2id; null for somebody who signs in elsewhere. */
  readonly passwordHash: string | null;
  readonly sealedTotp: string | null;
  readonly openId: EventOf<typeof signInOpenIdLinked>['data'] | null;
}

export const initialSignIn: SignInState = { name: null, passwordHash: null, sealedTotp: null, openId: null };

/** The same after one more event; types it does not know leave it as it is. */
export function evolveSignIn(state: SignInState, event: SignInEvent): SignInState {
  switch (event.type) {
    case 'SignInNameSet':
      return { ...state, name: event.data.name };
    case 'SignInPasswordSet':
      return { ...state, passwordHash: event.data.hash };
    case 'SignInTotpSet':
      return { ...state, sealedTotp: event.data.sealed };
    case 'SignInOpenIdLinked':
      return { ...state, openId: event.data };
    default:
      return state;
  }
}

/** Who has claimed a name last; null before the first claim. */
export interface NameState {
  readonly personId: string | null;
}
export const initialName: NameState = { personId: null };
export const evolveName = (state: NameState, event: NameEvent): NameState =>
  event.type === 'NameClaimed' ? { personId: event.data.personId } : state;

/** `lapsed`: whoever has the claim and is known not to bear the name (any more). Refused `account.name-taken`. */
export function claimName(personId: string, state: NameState, lapsed: string | null): NameEvent[] {
  if (state.personId === personId) return [];
  if (state.personId !== null && state.personId !== lapsed)
    throw new Refused('account.name-taken', {}, { field: 'name' });
  return [{ type: 'NameClaimed', data: { personId } }];
}

/** Half an hour without a request, twelve hours whatever is done (等保 2.0, 8.1.4.1 b: 登录连接超时自动退出). */
export const initialSignInRules: SignInRules = { asksTotp: true, idleMinutes: 30, longestMinutes: 720 };
export const evolveSignInRules = (state: SignInRules, event: SignInRulesEvent): SignInRules =>
  event.type === 'SignInRulesSet' ? event.data : state;

/** Refused `sign-in.rules-out-of-order`; what is so already changes nothing. */
export function setSignInRules(command: SignInRules, state: SignInRules): SignInRulesEvent[] {
  const { idleMinutes, longestMinutes } = command;
  if (idleMinutes > longestMinutes) throw new Refused('sign-in.rules-out-of-order', { idleMinutes, longestMinutes });
  return sameData(command, state) ? [] : [{ type: 'SignInRulesSet', data: command }];
}

const decidingRoles: readonly Role[] = ['budget-office', 'head-of-finance', 'performance-office', 'administrator'];

/** Roles that decide on money, verify or administer need a second factor unless the jurisdiction has switched that off. */
export const needsTotp = ({ asksTotp }: SignInRules, grants: readonly Grant[]): boolean =>
  asksTotp && grants.some(({ role }) => decidingRoles.includes(role));

const secondFactors: readonly Factor[] = ['totp', 'openid', 'chosen'];

/**
 * What of these counts in a session that was begun with these factors: a role that was granted since, or that somebody else passes on, and
 * that needs a second factor, counts from the next sign-in on, which asks for it.
 */
export const grantsWithFactors = (
  { factors }: { readonly factors: readonly Factor[] },
  rules: SignInRules,
  grants: readonly Grant[],
): readonly Grant[] =>
  factors.some((factor) => secondFactors.includes(factor))
    ? grants
    : grants.filter((grant) => !needsTotp(rules, [grant]));
