import type { LadderEvent } from './events.ts';
import type { Ladder } from './ladder.ts';

export type LadderState =
  | { readonly status: 'none' }
  | { readonly status: 'set'; readonly ladder: Ladder }
  | { readonly status: 'withdrawn'; readonly ladder: Ladder };

export const initialLadder: LadderState = { status: 'none' };

/** A ladder after one more event of its stream; types it does not know leave it as it is. */
export function evolveLadder(state: LadderState, event: LadderEvent): LadderState {
  switch (event.type) {
    case 'LadderSet': {
      const { reason: _, ...ladder } = event.data;
      return { status: 'set', ladder };
    }
    case 'LadderWithdrawn':
      return state.status === 'none' ? state : { ...state, status: 'withdrawn' };
    default:
      return state;
  }
}
