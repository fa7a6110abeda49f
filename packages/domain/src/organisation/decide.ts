import type { EventOf } from '../event/define.ts';
import { Refused } from '../refusals/refused.ts';
import type {
  OrganisationEvent,
  organisationAmended,
  organisationMerged,
  organisationRegistered,
  organisationRenamed,
  organisationSplit,
  organisationSupervisorChanged,
  organisationWithdrawn,
} from './events.ts';
import type { OrganisationState } from './state.ts';

export type RegisterOrganisation = EventOf<typeof organisationRegistered>['data'];
export type RenameOrganisation = EventOf<typeof organisationRenamed>['data'];
export type MergeOrganisation = EventOf<typeof organisationMerged>['data'];
export type ChangeSupervisor = EventOf<typeof organisationSupervisorChanged>['data'];
export type AmendOrganisation = EventOf<typeof organisationAmended>['data'];
export type SplitOrganisation = EventOf<typeof organisationSplit>['data'];
export type WithdrawOrganisation = EventOf<typeof organisationWithdrawn>['data'];

/** Refused `organisation.already-registered` when the id is taken; registering the same again changes nothing. */
export function registerOrganisation(command: RegisterOrganisation, state: OrganisationState): OrganisationEvent[] {
  if (state.status !== 'none') {
    const isSame = state.status === 'registered' && state.name === command.name && state.kind === command.kind;
    if (isSame) return [];
    throw new Refused('organisation.already-registered', { organisationId: command.organisationId, name: state.name });
  }
  if (command.parentId === command.organisationId) {
    throw new Refused('organisation.supervises-itself', { name: command.name });
  }
  return [{ type: 'OrganisationRegistered', data: command }];
}

/** The organisation keeps its identity under the new name. */
export function renameOrganisation(command: RenameOrganisation, state: OrganisationState): OrganisationEvent[] {
  const organisation = registered(state);
  return organisation.name === command.name ? [] : [{ type: 'OrganisationRenamed', data: command }];
}

/** One link of a chain of supervision, successors already applied. */
export interface Supervising {
  readonly organisationId: string;
  readonly name: string;
}

/**
 * From here on `parentId` supervises it. `above` is the chain from the new supervisor upwards.
 * Refused `organisation.supervises-itself`, `organisation.supervision-cycle` (the chain is named).
 */
export function changeSupervisor(
  command: ChangeSupervisor,
  state: OrganisationState,
  above: readonly Supervising[],
): OrganisationEvent[] {
  const organisation = registered(state);
  if (command.parentId === organisation.organisationId) {
    throw new Refused('organisation.supervises-itself', { name: organisation.name });
  }
  if (organisation.parentId === command.parentId) return [];
  refuseCycle(organisation, above);
  return [{ type: 'OrganisationSupervisorChanged', data: command }];
}

/** Gives it a code or another kind; what is so already changes nothing. */
export function amendOrganisation(command: AmendOrganisation, state: OrganisationState): OrganisationEvent[] {
  const organisation = registered(state);
  const { code, kind, reason } = command;
  const changed = {
    ...(code !== undefined && code !== organisation.code && { code }),
    ...(kind !== undefined && kind !== organisation.kind && { kind }),
  };
  return Object.keys(changed).length === 0 ? [] : [{ type: 'OrganisationAmended', data: { ...changed, reason } }];
}

/**
 * From here on another organisation is its successor. `above` is the chain from that one upwards, itself first.
 * Refused `organisation.merged-into-itself`, `organisation.supervision-cycle` where what supervises the successor would be itself.
 */
export function mergeOrganisation(
  command: MergeOrganisation,
  state: OrganisationState,
  above: readonly Supervising[] = [],
): OrganisationEvent[] {
  const organisation = registered(state);
  if (command.into === organisation.organisationId) {
    throw new Refused('organisation.merged-into-itself', { name: organisation.name });
  }
  refuseCycle(organisation, above);
  return [{ type: 'OrganisationMerged', data: command }];
}

/**
 * Dissolves it into several, one of them the main successor. `above` holds the chain of each, itself first.
 * Refused `organisation.split-into-itself`, `organisation.successor-twice`, `organisation.one-main-successor`,
 * `organisation.object-follows-twice`, `organisation.supervision-cycle`.
 */
export function splitOrganisation(
  command: SplitOrganisation,
  state: OrganisationState,
  above: readonly (readonly Supervising[])[],
): OrganisationEvent[] {
  const organisation = registered(state);
  const { name } = organisation;
  const ids = command.successors.map(({ organisationId }) => organisationId);
  if (ids.includes(organisation.organisationId)) throw new Refused('organisation.split-into-itself', { name });
  if (new Set(ids).size < ids.length) throw new Refused('organisation.successor-twice', { name });
  const mains = command.successors.filter(({ isMain }) => isMain).length;
  if (mains !== 1) throw new Refused('organisation.one-main-successor', { name, count: mains });
  const objectIds = command.successors.flatMap((successor) => successor.objectIds);
  const twice = objectIds.find((id, at) => objectIds.indexOf(id) < at);
  if (twice !== undefined) throw new Refused('organisation.object-follows-twice', { objectId: twice });
  for (const chain of above) refuseCycle(organisation, chain);
  return [{ type: 'OrganisationSplit', data: command }];
}

/** For an organisation registered by mistake; withdrawing it twice changes nothing. */
export function withdrawOrganisation(command: WithdrawOrganisation, state: OrganisationState): OrganisationEvent[] {
  if (state.status === 'withdrawn') return [];
  registered(state);
  return [{ type: 'OrganisationWithdrawn', data: command }];
}

/** Nothing stands above itself: `above` must not come to the organisation again. */
function refuseCycle({ organisationId, name }: Supervising, above: readonly Supervising[]): void {
  const at = above.findIndex((link) => link.organisationId === organisationId);
  if (at === -1) return;
  const chain = [name, ...above.slice(0, at + 1).map((link) => link.name)];
  throw new Refused('organisation.supervision-cycle', { name, chain: chain.join(' → ') });
}

function registered(state: OrganisationState) {
  if (state.status === 'none') throw new Refused('organisation.not-found');
  if (state.status !== 'registered') {
    throw new Refused('organisation.not-active', { name: state.name, status: state.status });
  }
  return state;
}
