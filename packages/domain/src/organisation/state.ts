import type { OrganisationEvent, OrganisationKind, Successor } from './events.ts';

interface Known {
  readonly organisationId: string;
  readonly name: string;
  readonly code: string | null;
  readonly kind: OrganisationKind;
  readonly parentId: string | null;
}

export type OrganisationState =
  | { readonly status: 'none' }
  | ({ readonly status: 'registered' } & Known)
  | ({ readonly status: 'merged'; readonly into: string } & Known)
  | ({ readonly status: 'split'; readonly successors: readonly Successor[] } & Known)
  | ({ readonly status: 'withdrawn' } & Known);

export const initialOrganisation: OrganisationState = { status: 'none' };

/** An organisation's state after one more event of its stream; types it does not know leave it as it is. */
export function evolveOrganisation(state: OrganisationState, event: OrganisationEvent): OrganisationState {
  if (event.type === 'OrganisationRegistered') {
    const { sample: _, ...known } = event.data;
    return { status: 'registered', ...known };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'OrganisationRenamed':
      return { ...state, name: event.data.name };
    case 'OrganisationMerged':
      return { ...state, status: 'merged', into: event.data.into };
    case 'OrganisationSupervisorChanged':
      return { ...state, parentId: event.data.parentId };
    case 'OrganisationAmended':
      return {
        ...state,
        code: event.data.code === undefined ? state.code : event.data.code,
        kind: event.data.kind ?? state.kind,
      };
    case 'OrganisationSplit':
      return { ...state, status: 'split', successors: event.data.successors };
    case 'OrganisationWithdrawn':
      return { ...state, status: 'withdrawn' };
    default:
      return state;
  }
}
