import type { EventOf } from '../event/define.ts';
import { Refused } from '../refusals/refused.ts';
import type {
  OrganisationEvent,
  organisationMerged,
  organisationRegistered,
  organisationRenamed,
  organisationWithdrawn,
} from './events.ts';
import type { OrganisationState } from './state.ts';

export type RegisterOrganisation = EventOf<typeof organisationRegistered>['data'];
export type RenameOrganisation = EventOf<typeof organisationRenamed>['data'];
export type MergeOrganisation = EventOf<typeof organisationMerged>['data'];
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

/** From here on another organisation is its successor. Refused `organisation.merged-into-itself`. */
export function mergeOrganisation(command: MergeOrganisation, state: OrganisationState): OrganisationEvent[] {
  const organisation = registered(state);
  if (command.into === organisation.organisationId) {
    throw new Refused('organisation.merged-into-itself', { name: organisation.name });
  }
  return [{ type: 'OrganisationMerged', data: command }];
}

/** For an organisation registered by mistake; withdrawing it twice changes nothing. */
export function withdrawOrganisation(command: WithdrawOrganisation, state: OrganisationState): OrganisationEvent[] {
  if (state.status === 'withdrawn') return [];
  registered(state);
  return [{ type: 'OrganisationWithdrawn', data: command }];
}

function registered(state: OrganisationState) {
  if (state.status === 'none') throw new Refused('organisation.not-found');
  if (state.status !== 'registered') {
    throw new Refused('organisation.not-active', { name: state.name, status: state.status });
  }
  return state;
}
