import type { CalendarDate, Grant, Principal } from '@bihuan/domain';
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
  return personIds.flatMap((personId) => grantsOf(personId).map((grant) => ({ ...grant, onBehalfOf: personId })));
}
