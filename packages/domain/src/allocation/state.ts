import type { Fen } from '../money/fen.ts';
import type { AllocationEvent } from './events.ts';

export type DecisionKind = 'confirmed' | 'filled-in' | 'overridden';

export type AllocationState =
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

export const initialAllocation: AllocationState = { status: 'undecided' };

const kinds: Readonly<Record<AllocationEvent['type'], DecisionKind>> = {
  AdjustmentConfirmed: 'confirmed',
  AdjustmentFilledIn: 'filled-in',
  AdjustmentOverridden: 'overridden',
};

/** The decision that stands after one more event; a later one replaces an earlier one, the log keeps both. */
export function evolveAllocation(state: AllocationState, event: AllocationEvent): AllocationState {
  if (!Object.hasOwn(kinds, event.type)) return state;
  const kind = kinds[event.type];
  const { change, finalBudget, proposal, reason } = event.data;
  return { status: 'decided', kind, change, finalBudget, proposalHash: proposal.hash, reason };
}
