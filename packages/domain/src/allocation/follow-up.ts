import type { EventOf } from '../event/define.ts';
import { subtractFen } from '../money/fen.ts';
import { Refused } from '../refusals/refused.ts';
import type { clawbackOrdered, clawbackReturned, decisionReviewed, decisionWithdrawn } from './decision-events.ts';
import type { AllocationEvent } from './events.ts';
import type { AllocationState } from './state.ts';

export type WithdrawDecision = EventOf<typeof decisionWithdrawn>['data'] & { readonly roundIsOpen: boolean };

/** The line is undecided again. Refused: `decision.not-decided`, `decision.round-closed`. */
export function withdrawDecision(
  { roundIsOpen, ...withdrawal }: WithdrawDecision,
  { status }: AllocationState,
): AllocationEvent[] {
  if (status === 'undecided') throw new Refused('decision.not-decided');
  if (!roundIsOpen) throw new Refused('decision.round-closed', { fiscalYear: withdrawal.fiscalYear });
  return [{ type: 'DecisionWithdrawn', data: withdrawal }];
}

export type ReviewDecision = EventOf<typeof decisionReviewed>['data'] & {
  /** Ids of who reviews, and of in whose stead. */
  readonly reviewers: readonly string[];
  /** The same of the decision that stands. */
  readonly decidedBy: readonly string[];
};

/**
 * A second person approves the decision, or sends it back with a reason: then the line is undecided. Approving twice is no event.
 * Refused: `decision.not-decided`, `decision.same-person`, `decision.needs-reason`.
 */
export function reviewDecision(
  { reviewers, decidedBy, ...review }: ReviewDecision,
  state: AllocationState,
): AllocationEvent[] {
  if (state.status === 'undecided') throw new Refused('decision.not-decided');
  if (state.isApproved && review.outcome === 'approved') return [];
  const same = reviewers.find((reviewer) => decidedBy.includes(reviewer));
  if (same !== undefined) throw new Refused('decision.same-person', { person: same });
  if (review.outcome === 'returned' && review.reason === null) {
    throw new Refused('decision.needs-reason', {}, { field: 'reason' });
  }
  return [{ type: 'DecisionReviewed', data: review }];
}

/** Money that was released is to come back, also once the round is closed. Refused: `clawback.nothing`. */
export function orderClawback(command: EventOf<typeof clawbackOrdered>['data']): AllocationEvent[] {
  if (command.amount === 0) throw new Refused('clawback.nothing', {}, { field: 'amount' });
  return [{ type: 'ClawbackOrdered', data: command }];
}

/** Refused: `clawback.not-found`, `clawback.nothing`, `clawback.too-much` beyond what is still to come back. */
export function returnClawback(
  command: EventOf<typeof clawbackReturned>['data'],
  { clawbacks }: AllocationState,
): AllocationEvent[] {
  const { clawbackId, amount } = command;
  const ordered = clawbacks.find((one) => one.clawbackId === clawbackId);
  if (ordered === undefined) throw new Refused('clawback.not-found', { clawbackId });
  if (amount === 0) throw new Refused('clawback.nothing', {}, { field: 'amount' });
  const left = subtractFen(ordered.amount, ordered.returned);
  if (amount > left) throw new Refused('clawback.too-much', { amount, left }, { field: 'amount' });
  return [{ type: 'ClawbackReturned', data: command }];
}
