import { type Operation, type OperationId, type Permission, permissionOf } from '@bihuan/contract';
import { type Asking, type Grant, inWords, type Principal, Refused, type Role, type Seen } from '@bihuan/domain';
import type { Acting } from '../command-metadata.ts';
import { firstUnseen, namedThings, type Owning, type Thing } from './named-things.ts';
import { thingNotFound } from './thing-not-found.ts';

interface Calling {
  readonly operation: Pick<Operation, 'id' | 'kind'>;
  readonly principal: Principal;
  /** Those that `grantsThatCount` found. */
  readonly counting: readonly Grant[];
  /** Validated. */
  readonly input: unknown;
}

/** The grants whose role the table names for an operation. Refused: `principal.not-allowed`, where there is none. */
export function grantsThatCount(operation: Pick<Operation, 'id'>, principal: Principal): readonly Grant[] {
  const permission = permissionOf(operation.id as OperationId);
  const counting = principal.grants.filter((grant) => counts(permission, grant));
  if (counting.length === 0) throw notAllowed(operation);
  return counting;
}

/**
 * Who asks, with what the answer may show. What is named in the input and is not theirs is answered as what does not exist, unless another
 * of their roles sees it: then what they may not do is said. Refused: `principal.not-allowed`, and the one for a thing that is not there.
 */
export async function permitted(owning: Owning, calling: Calling): Promise<Asking> {
  const { operation, principal, counting, input } = calling;
  if (isEverywhere(counting)) return { ...principal, sees: 'everything' };
  const sees = await seenBy(owning, counting);
  const unseen = await firstUnseen(owning, sees, namedThings(permissionOf(operation.id as OperationId).names, input));
  if (unseen !== null) throw await refusalOf(owning, calling, unseen);
  // A command was told what it may touch: what it looks up to carry that out is the product's own business.
  return { ...principal, sees: operation.kind === 'query' ? sees : 'everything' };
}

/**
 * In which role somebody acts, and in whose stead: the first of the grants that reaches everything that is named, one's own before those of
 * somebody one stands in for. What the product and the local operator do has no role.
 */
export async function actingIn(owning: Owning, { operation, principal, counting, input }: Calling): Promise<Acting> {
  if (principal.kind === 'local-operator' || principal.kind === 'system') return {};
  const things = namedThings(permissionOf(operation.id as OperationId).names, input);
  const ownFirst = counting.toSorted((one, other) => Number(isInStead(one)) - Number(isInStead(other)));
  for (const grant of ownFirst) {
    const reaches = isWhole(grant) || (await firstUnseen(owning, await seenBy(owning, [grant]), things)) === null;
    if (reaches) return { actingAs: grant.role, onBehalfOf: grant.onBehalfOf ?? null };
  }
  // Only together do they reach everything: each of them was needed, none of them says it all.
  return {};
}

const isInStead = ({ onBehalfOf }: Grant): boolean => onBehalfOf !== undefined;

export const isEverywhere = (grants: readonly Grant[]): boolean => grants.some(isWhole);

const counts = ({ roles }: Permission, grant: Grant): boolean => {
  const reach = roles[grant.role];
  return reach === 'scope' || (reach === 'jurisdiction' && isWhole(grant));
};

const isWhole = ({ scope }: Grant): boolean => scope.kind === 'jurisdiction';

const seenBy = ({ ownership, today }: Owning, grants: readonly Grant[]): Promise<Seen> | Seen =>
  ownership.seenBy({ scopes: grants.map(({ scope }) => scope), on: today });

/** What they see in any of their roles is theirs to know of. */
async function refusalOf(owning: Owning, { operation, principal }: Calling, unseen: Thing): Promise<Refused> {
  const readers = permissionOf('listEvaluations');
  const reading = principal.grants.filter((grant) => counts(readers, grant));
  const isSeen =
    isEverywhere(reading) ||
    (reading.length > 0 && (await firstUnseen(owning, await seenBy(owning, reading), [unseen])) === null);
  return isSeen ? notAllowed(operation) : thingNotFound(unseen);
}

function notAllowed({ id }: Pick<Operation, 'id'>): Refused {
  const named = Object.keys(permissionOf(id as OperationId).roles) as Role[];
  const words = (language: 'zh' | 'en') => named.map((role) => inWords('role', role, language));
  return new Refused('principal.not-allowed', {
    operation: id,
    roles: words('zh').join('、'),
    rolesEn: words('en').join(', '),
  });
}
