import type { OutputOf } from '@bihuan/contract';
import { financeBureau, grantsOn, includesDay, needsTotp, systemPrincipal } from '@bihuan/domain';
import type { KnownAccount } from '@bihuan/read-models';
import { lockKeysOf } from '../../accounts/lock-keys.ts';
import type { HandlerContext } from '../../operations.ts';

type Item = OutputOf<'getAccount'>['item'];
type Needed = Pick<HandlerContext, 'projections' | 'access' | 'clock' | 'today'>;

/** Accounts for people: what lets them in is left out but for its name. */
export async function accountItems(context: Needed, accounts: readonly KnownAccount[]): Promise<Item[]> {
  const { projections, today } = context;
  const { access, contacts } = projections;
  const placesOf = await placesToday(context, accounts);
  const view = { asOf: null, on: today };
  const people = await contacts.personNames(whoever, { ...view, ids: accounts.map(({ personId }) => personId) });
  const ids = [...placesOf.values()].flatMap((places) => [...places]);
  const organisations = await contacts.organisationNames(whoever, { ...view, ids });
  return Promise.all(
    accounts.map(async (account): Promise<Item> => {
      const { personId: id, status, name, passwordHash, openId, mustChange, hasTotp, held } = account;
      return {
        id,
        status,
        signInName: name,
        person: people.get(id) ?? null,
        organisations: [...(placesOf.get(id) ?? [])].map((place) => ({
          id: place,
          name: organisations.get(place) ?? place,
        })),
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
        openedAt: account.openedAt,
        lastSignInAt: account.lastSignInAt,
        lockedUntil: await lockedUntil(context, account),
        sample: [...account.sample],
        revision: account.revision,
      };
    }),
  );
}

/** Whoever may see an account sees whose it is. */
const whoever = systemPrincipal;

/** By account, the organisations in which it holds a post today or for which it holds a role. */
export async function placesToday(
  { projections, today }: Pick<Needed, 'projections' | 'today'>,
  accounts: readonly KnownAccount[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { tenures } = await projections.contacts.peopleInPosts(whoever, { asOf: null, on: today });
  const posts = Map.groupBy(
    tenures.filter((tenure) => includesDay(tenure, today) && tenure.organisationId !== financeBureau),
    ({ personId }) => personId,
  );
  const ofRoles = ({ held }: KnownAccount) =>
    held.flatMap((one) => (includesDay(one, today) && one.scope.kind === 'organisation' ? [one.scope.id] : []));
  return new Map(
    accounts.map((account) => {
      const { personId } = account;
      const places = (posts.get(personId) ?? []).map(({ organisationId }) => organisationId);
      return [personId, new Set([...places, ...ofRoles(account)])];
    }),
  );
}

async function lockedUntil({ access, clock }: Needed, account: KnownAccount): Promise<string | null> {
  const lockOut = await access.lockOut;
  const waits = await Promise.all(lockKeysOf(account).map((key) => lockOut.waitsMs(key)));
  const longest = Math.max(0, ...waits);
  return longest === 0 ? null : new Date(clock().getTime() + longest).toISOString();
}
