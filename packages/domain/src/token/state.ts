import { refuseUnfitScope } from '../account/decide.ts';
import type { EventOf } from '../event/define.ts';
import { Refused } from '../refusals/refused.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import type { TokenEvent, tokenCreated, tokenHandedOver, tokenRevoked } from './events.ts';

export type TokenState = 'none' | 'valid' | 'revoked';

export const initialToken: TokenState = 'none';

/** A token after one more of its events; types it does not know leave it as it is. */
export function evolveToken(state: TokenState, event: TokenEvent): TokenState {
  if (event.type === 'TokenCreated') return 'valid';
  return event.type === 'TokenRevoked' ? 'revoked' : state;
}

/** Refused `token.expired-already`, `role.not-for-people`, `role.scope-missing`. */
export function createToken(
  command: EventOf<typeof tokenCreated>['data'],
  today: CalendarDate,
  state: TokenState,
): TokenEvent[] {
  if (state !== 'none') throw new Refused('token.not-found');
  if (command.expiresOn < today) throw new Refused('token.expired-already', { expiresOn: command.expiresOn });
  for (const grant of command.grants) refuseUnfitScope(grant);
  return [{ type: 'TokenCreated', data: command }];
}

/** Refused `token.not-found`; one that is revoked already stays so. */
export function revokeToken(command: EventOf<typeof tokenRevoked>['data'], state: TokenState): TokenEvent[] {
  if (state === 'none') throw new Refused('token.not-found');
  return state === 'revoked' ? [] : [{ type: 'TokenRevoked', data: command }];
}

/** One that is not valid any more is nobody's to answer for. */
export const handOverToken = (command: EventOf<typeof tokenHandedOver>['data'], state: TokenState): TokenEvent[] =>
  state === 'valid' ? [{ type: 'TokenHandedOver', data: command }] : [];
