import type { Role } from '../access/roles.ts';
import type { Seen } from '../access/sees.ts';
import { financeBureau } from '../post/events.ts';
import { Refused } from '../refusals/refused.ts';
import { needsScope } from './decide.ts';
import type { RoleHeld } from './state.ts';

export interface TakesOver {
  readonly personId: string;
  /** Where they hold a post, today or from a day to come. */
  readonly postsAt: ReadonlySet<string>;
  /** Their roles today; none without an account. */
  readonly held: readonly RoleHeld[];
  /** What those of their roles that are of one organisation come to. */
  readonly sees: Pick<Seen, 'organisations'>;
}

const ofBureau: readonly Role[] = ['performance-office', 'budget-office', 'business-office', 'head-of-finance'];

/**
 * Whoever takes over belongs to every organisation that something is taken over of: by a post there, or by a role for it. `places` are ids
 * of organisations (the finance bureau's own among them). Refused `hand-over.same-person`, `hand-over.wrong-post`.
 */
export function refuseUnfitSuccessor(
  leaverId: string,
  { personId, postsAt, held, sees }: TakesOver,
  places: readonly { readonly id: string; readonly name: string }[],
): void {
  const at = { field: 'successorId' };
  if (leaverId === personId) throw new Refused('hand-over.same-person', {}, at);
  const belongs = (id: string) =>
    postsAt.has(id) ||
    (id === financeBureau
      ? held.some(({ role, scope }) => ofBureau.includes(role) && scope.kind === 'jurisdiction')
      : sees.organisations.has(id));
  const foreign = places.filter(({ id }) => !belongs(id));
  if (foreign.length > 0)
    throw new Refused('hand-over.wrong-post', { personId, places: foreign.map(({ name }) => name).join('、') }, at);
}

/** The scopes within which somebody belongs to organisations. */
export const scopesOfOrganisations = (held: readonly RoleHeld[]) =>
  held.flatMap(({ role, scope }) => (needsScope(role) && scope.kind === 'organisation' ? [scope] : []));
