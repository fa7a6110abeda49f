import type { EventOf } from '../event/define.ts';
import type { FindingEvent, findingRaised } from './events.ts';

type Raised = EventOf<typeof findingRaised>['data'];

export type FindingState =
  | { readonly status: 'none' }
  | { readonly status: 'raised'; readonly finding: Raised }
  | { readonly status: 'withdrawn'; readonly finding: Raised };

export const initialFinding: FindingState = { status: 'none' };

/** A finding's state after one more event of its stream; types it does not know leave it as it is. */
export function evolveFinding(state: FindingState, event: FindingEvent): FindingState {
  switch (event.type) {
    case 'FindingRaised':
      return { status: 'raised', finding: event.data };
    case 'FindingWithdrawn':
      return state.status === 'none' ? state : { ...state, status: 'withdrawn' };
    default:
      return state;
  }
}
