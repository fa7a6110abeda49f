import { addFen, type Fen } from '../money/fen.ts';
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

/** Money that is to come back, and how much of it has. */
export interface Clawback {
  readonly clawbackId: string;
  readonly amount: Fen;
  readonly returned: Fen;
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
      /** Whether a second person has approved it. */
      readonly isApproved: boolean;
    };

/** What was decided about the amount, and beside it for which reasons it is held and what is to come back. */
export type AllocationState = Decided & { readonly holds: readonly Hold[]; readonly clawbacks: readonly Clawback[] };

export const initialAllocation: AllocationState = { status: 'undecided', holds: [], clawbacks: [] };

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
      const { holds, clawbacks } = state;
      return {
        status: 'decided',
        kind: kinds[event.type],
        change,
        finalBudget,
        proposalHash: proposal.hash,
        reason,
        isApproved: false,
        holds,
        clawbacks,
      };
    }
    case 'HoldPlaced': {
      const { holdId, reason, on } = event.data;
      return { ...state, holds: [...state.holds, { holdId, reason, on }] };
    }
    case 'HoldReleased':
      return { ...state, holds: state.holds.filter(({ holdId }) => holdId !== event.data.holdId) };
    case 'DecisionWithdrawn':
      return undecided(state);
    case 'DecisionReviewed':
      if (event.data.outcome === 'returned') return undecided(state);
      return state.status === 'decided' ? { ...state, isApproved: true } : state;
    case 'ClawbackOrdered': {
      const { clawbackId, amount, on } = event.data;
      return { ...state, clawbacks: [...state.clawbacks, { clawbackId, amount, returned: 0 as Fen, on }] };
    }
    case 'ClawbackReturned':
      return { ...state, clawbacks: state.clawbacks.map((one) => withReturn(one, event.data)) };
    default:
      return state;
  }
}

const undecided = ({ holds, clawbacks }: AllocationState): AllocationState => ({
  status: 'undecided',
  holds,
  clawbacks,
});

const withReturn = (
  clawback: Clawback,
  { clawbackId, amount }: { readonly clawbackId: string; readonly amount: Fen },
) => (clawback.clawbackId === clawbackId ? { ...clawback, returned: addFen(clawback.returned, amount) } : clawback);
