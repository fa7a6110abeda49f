import type { Fen } from '../money/fen.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import type { AdjustmentEvent, AllocationEvent } from './events.ts';
import type { HoldReason } from './hold-events.ts';

export type DecisionKind = 'confirmed' | 'filled-in' | 'overridden';

/** A hold that has not been released. */
export interface Hold {
  readonly holdId: string;
  readonly reason: HoldReason;
  readonly on: CalendarDate;
}

type Decided =
  | { readonly status: 'undecided' }
  | {
      readonly status: 'decided';
      readonly kind: DecisionKind;
      readonly change: Fen;
      readonly finalBudget: Fen;
      /** Hash of the proposal that the person saw. */
      readonly proposalHash: string;
      readonly reason: string | null;
    };

/** What was decided about the amount, and beside it for which reasons it is held. */
export type AllocationState = Decided & { readonly holds: readonly Hold[] };

export const initialAllocation: AllocationState = { status: 'undecided', holds: [] };

const kinds: Readonly<Record<AdjustmentEvent['type'], DecisionKind>> = {
  AdjustmentConfirmed: 'confirmed',
  AdjustmentFilledIn: 'filled-in',
  AdjustmentOverridden: 'overridden',
};

/** The decision that stands after one more event; a later one replaces an earlier one, the log keeps both. */
export function evolveAllocation(state: AllocationState, event: AllocationEvent): AllocationState {
  switch (event.type) {
    case 'AdjustmentConfirmed':
    case 'AdjustmentFilledIn':
    case 'AdjustmentOverridden': {
      const { change, finalBudget, proposal, reason } = event.data;
      const { holds } = state;
      return {
        status: 'decided',
        kind: kinds[event.type],
        change,
        finalBudget,
        proposalHash: proposal.hash,
        reason,
        holds,
      };
    }
    case 'HoldPlaced': {
      const { holdId, reason, on } = event.data;
      return { ...state, holds: [...state.holds, { holdId, reason, on }] };
    }
    case 'HoldReleased':
      return { ...state, holds: state.holds.filter(({ holdId }) => holdId !== event.data.holdId) };
    default:
      return state;
  }
}
