import { type CalendarDate, type Grant, grantsOn, type Principal, passedOn } from '@bihuan/domain';
import type { KnownAccount } from '@bihuan/read-models';
import type { ReadSide } from '../read-side.ts';

export interface Standing {
  readonly contacts: Pick<ReadSide['contacts'], 'standsInFor'>;
  /** What somebody may act as on the day; nothing for a person without an account. */
  readonly grantsOf: (personId: string) => readonly Grant[];
  readonly today: CalendarDate;
}

/**
 * What a person may act as in the stead of those who have appointed them for a time (代理): the rights that these have today, each with
 * whose it is. Nobody passes on what they hold as a deputy themselves but by their own appointment, which is followed.
 */
export async function deputyGrants(
  principal: Principal,
  { contacts, grantsOf, today }: Standing,
): Promise<readonly Grant[]> {
  const asking = { ...principal, sees: 'everything' as const };
  const personIds = await contacts.standsInFor(asking, { personId: principal.id, asOf: null, on: today });
  return personIds.flatMap((personId) =>
    passedOn(grantsOf(personId)).map((grant) => ({ ...grant, onBehalfOf: personId })),
  );
}

/** What an account may act as on the day: its own roles, and those that it has in the stead of others. */
export async function grantsToday(
  projections: Pick<ReadSide, 'access' | 'contacts'>,
  account: KnownAccount,
  today: CalendarDate,
): Promise<readonly Grant[]> {
  const own = grantsOn(today, account.held);
  const grantsOf = (personId: string) => {
    const other = projections.access.account(personId);
    return other?.status === 'active' ? grantsOn(today, other.held) : [];
  };
  const principal = { id: account.personId, kind: 'account', grants: own } as const;
  return [...own, ...(await deputyGrants(principal, { contacts: projections.contacts, grantsOf, today }))];
}
