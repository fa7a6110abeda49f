import type { EvaluationState } from '../evaluation/state.ts';
import { addFen, type Fen, subtractFen } from '../money/fen.ts';
import { Refused } from '../refusals/refused.ts';
import type { AdjustmentEvent } from './events.ts';
import type { ChangeBounds, Proposal } from './proposal.ts';
import type { AllocationState } from './state.ts';

export interface DecideAdjustment {
  readonly kind: 'confirm' | 'fill-in' | 'override';
  readonly fiscalYear: number;
  readonly subjectId: string;
  /** What the rules propose now; kept with the decision. */
  readonly proposal: Proposal;
  /** Hash of the proposal that the person had in front of them. */
  readonly seenHash: string;
  /** Null where the line stands on no evaluation: a department as a whole. */
  readonly outcomeStatus: EvaluationState['status'] | null;
  /** The change that a person writes; null when the proposed one is confirmed. */
  readonly change: Fen | null;
  readonly reason: string | null;
  readonly documentNumber: string | null;
  /** Whether the fiscal year's decision round is still open. */
  readonly roundIsOpen: boolean;
}

/**
 * The budget office decides one line. A later decision replaces an earlier one; confirming the same twice is no event.
 * Refused: `decision.round-closed`, `decision.proposal-changed`, `decision.outcome-not-confirmed`, `decision.undecidable`, `decision.needs-amount`,
 * `decision.not-open`, `decision.out-of-bounds`, `decision.below-bound`, `decision.no-alternative`, `decision.needs-reason`, `decision.negative-budget`.
 */
export function decideAdjustment(command: DecideAdjustment, state: AllocationState): AdjustmentEvent[] {
  const { proposal, kind } = command;
  if (!command.roundIsOpen) throw new Refused('decision.round-closed', { fiscalYear: command.fiscalYear });
  if (command.seenHash !== proposal.hash) throw new Refused('decision.proposal-changed');
  const { outcomeStatus } = command;
  if (outcomeStatus !== null && outcomeStatus !== 'confirmed' && outcomeStatus !== 'published')
    throw new Refused('decision.outcome-not-confirmed', { status: outcomeStatus });
  if (proposal.currentBudget === null) throw new Refused('decision.undecidable', { missing: [...proposal.missing] });
  const change = decidedChange(command);
  const finalBudget = addFen(proposal.currentBudget, change);
  if (finalBudget < 0) {
    throw new Refused(
      'decision.negative-budget',
      { lowest: subtractFen(0 as Fen, proposal.currentBudget) },
      { field: 'change' },
    );
  }
  const { fiscalYear, subjectId, reason, documentNumber } = command;
  const decided = { fiscalYear, subjectId, proposal, change, finalBudget, documentNumber };
  switch (kind) {
    case 'confirm': {
      const isSame = state.status === 'decided' && state.kind === 'confirmed' && state.proposalHash === proposal.hash;
      return isSame ? [] : [{ type: 'AdjustmentConfirmed', data: { ...decided, reason } }];
    }
    case 'fill-in':
      return [{ type: 'AdjustmentFilledIn', data: { ...decided, reason } }];
    case 'override':
      if (reason === null || reason.trim() === '') throw new Refused('decision.needs-reason', {}, { field: 'reason' });
      return [{ type: 'AdjustmentOverridden', data: { ...decided, reason } }];
  }
}

function decidedChange({ kind, proposal, change }: DecideAdjustment): Fen {
  if (kind === 'override') {
    if (change === null) throw new Refused('decision.change-missing', {}, { field: 'change' });
    return change;
  }
  if (proposal.status === 'undecidable') throw new Refused('decision.undecidable', { missing: [...proposal.missing] });
  if (kind === 'confirm') {
    if (proposal.change === null) {
      throw new Refused('decision.needs-amount', {
        min: proposal.bounds?.min ?? null,
        max: proposal.bounds?.max ?? null,
      });
    }
    return proposal.change;
  }
  const { bounds, alternatives } = proposal;
  if (bounds === null) throw new Refused('decision.not-open', { change: proposal.change });
  if (change === null) throw new Refused('decision.change-missing', {}, { field: 'change' });
  if (!isWithin(change, bounds)) {
    if (bounds.max === null) {
      throw new Refused('decision.below-bound', { change, min: bounds.min }, { field: 'change' });
    }
    throw new Refused('decision.out-of-bounds', { change, min: bounds.min, max: bounds.max }, { field: 'change' });
  }
  if (alternatives.length > 0 && !alternatives.some((one) => isWithin(change, one.bounds))) {
    const labels = alternatives.map(({ label }) => label.zh);
    throw new Refused('decision.no-alternative', { change, alternatives: labels }, { field: 'change' });
  }
  return change;
}

const isWithin = (change: Fen, { min, max }: ChangeBounds): boolean => change >= min && (max === null || change <= max);
