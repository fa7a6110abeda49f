import type { ObjectEvent, ObjectKind } from './events.ts';

interface Known {
  readonly objectId: string;
  readonly name: string;
  readonly code: string | null;
  readonly kind: ObjectKind;
  readonly unitId: string | null;
  readonly departmentId: string | null;
  readonly policyArea: string | null;
}

export type ObjectState =
  | { readonly status: 'none' }
  | ({ readonly status: 'registered' } & Known)
  | ({ readonly status: 'merged'; readonly into: string } & Known)
  | ({ readonly status: 'withdrawn' } & Known);

export const initialObject: ObjectState = { status: 'none' };

/** An object's state after one more event of its stream; types it does not know leave it as it is. */
export function evolveObject(state: ObjectState, event: ObjectEvent): ObjectState {
  if (event.type === 'ObjectRegistered') {
    const { sample: _, ...known } = event.data;
    return { status: 'registered', ...known };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'ObjectRenamed':
      return { ...state, name: event.data.name };
    case 'ObjectAssigned': {
      const { unitId, departmentId, policyArea } = event.data;
      return { ...state, unitId, departmentId, policyArea };
    }
    case 'ObjectCoded':
      return { ...state, code: event.data.code };
    case 'ObjectMerged':
      return { ...state, status: 'merged', into: event.data.into };
    case 'ObjectWithdrawn':
      return { ...state, status: 'withdrawn' };
    default:
      return state;
  }
}
