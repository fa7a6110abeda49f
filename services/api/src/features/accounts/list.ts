import { includesDay, Refused, systemPrincipal } from '@bihuan/domain';
import type { KnownAccount } from '@bihuan/read-models';
import type { Handler } from '../../operations.ts';
import { accountItems, placesToday } from './account-item.ts';

/** By sign-in name; those who sign in elsewhere alone come first. All of them lie in memory: there are as many as people work here. */
export const handleListAccounts: Handler<'listAccounts'> = async (context, { query }) => {
  const { projections, today } = context;
  const { q, status, role, organisationId, limit, cursor } = query;
  const all = projections.access.accounts();
  const view = { asOf: null, on: today, ids: all.map(({ personId }) => personId) };
  const names = q === undefined ? null : await projections.contacts.personNames(systemPrincipal, view);
  const places = organisationId === undefined ? null : await placesToday(context, all);
  const fits = (account: KnownAccount): boolean => {
    const { personId, name, held } = account;
    const has = (text: string | null | undefined) => text?.includes(q ?? '') === true;
    if (q !== undefined && personId !== q && !has(name) && !has(names?.get(personId))) return false;
    if (role !== undefined && !held.some((one) => one.role === role && includesDay(one, today))) return false;
    if (organisationId !== undefined && places?.get(personId)?.has(organisationId) !== true) return false;
    return status === undefined || account.status === status;
  };
  const found = all.filter(fits).sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const after = cursor === undefined ? null : keyIn(cursor);
  const rest = after === null ? found : found.filter((account) => keyOf(account) > after);
  const shown = rest.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: await accountItems(context, shown),
    next: rest.length > limit && last !== undefined ? Buffer.from(keyOf(last)).toString('base64url') : null,
    position: projections.access.position(),
  };
};

const keyOf = ({ name, personId }: KnownAccount): string => JSON.stringify([name ?? '', personId]);

/** Refused: `request.bad-cursor`. */
function keyIn(cursor: string): string {
  const key = Buffer.from(cursor, 'base64url').toString();
  if (!/^\[".*"\]$/.test(key)) throw new Refused('request.bad-cursor', {}, { field: 'cursor' });
  return key;
}
