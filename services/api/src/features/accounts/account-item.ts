import type { OutputOf } from '@bihuan/contract';
import { type CalendarDate, grantsOn, includesDay, needsTotp } from '@bihuan/domain';
import type { KnownAccount } from '@bihuan/read-models';
import type { ReadSide } from '../../read-side.ts';

/** An account for people: what lets it in is left out but for its name. */
export function accountItem(
  account: KnownAccount,
  access: ReadSide['access'],
  today: CalendarDate,
): OutputOf<'getAccount'>['item'] {
  const {
    personId: id,
    status,
    name,
    passwordHash,
    openId,
    mustChange,
    hasTotp,
    held,
    openedAt,
    lastSignInAt,
  } = account;
  return {
    id,
    status,
    signInName: name,
    signsInBy: [
      ...(passwordHash === null ? [] : (['password'] as const)),
      ...(openId === null ? [] : (['openid'] as const)),
    ],
    mustChangePassword: mustChange,
    hasSecondFactor: hasTotp,
    needsSecondFactor: needsTotp(access.rules(), grantsOn(today, held)),
    roles: held.map((one) => ({ ...one, isHeld: includesDay(one, today) })),
    sessions: access.sessionsOf(id).map(({ id: sessionId, startedAt, endsAt, factors }) => {
      return { id: sessionId, startedAt, endsAt, factors: [...factors] };
    }),
    openedAt,
    lastSignInAt,
    sample: [...account.sample],
    revision: account.revision,
  };
}
