import { type AdjustmentEvent, type AllocationEvent, addFen, type Fen } from '@bihuan/domain';
import type { ProjectedEvent } from '../projection.ts';
import type { KnownDecision, KnownLine } from './known.ts';
import { seenNumbers } from './line.ts';

const decisionKinds = {
  AdjustmentConfirmed: 'confirmed',
  AdjustmentFilledIn: 'filled-in',
  AdjustmentOverridden: 'overridden',
} as const;

/** A line after one more event of its own stream. */
export function lineAfter(line: KnownLine, event: AllocationEvent, projected: ProjectedEvent): KnownLine {
  const { principal, recordedAt, id: eventId } = projected;
  switch (event.type) {
    case 'AdjustmentConfirmed':
    case 'AdjustmentFilledIn':
    case 'AdjustmentOverridden':
      return { ...line, decision: decisionIn(event, projected) };
    case 'DecisionWithdrawn':
      return { ...line, decision: null };
    case 'DecisionReviewed':
      if (event.data.outcome === 'returned') return { ...line, decision: null };
      return line.decision === null
        ? line
        : { ...line, decision: { ...line.decision, approved: { principal, recordedAt } } };
    case 'HoldPlaced': {
      const { fiscalYear: _year, subjectId: _subject, ...hold } = event.data;
      return { ...line, holds: [...line.holds, { ...hold, principal, recordedAt, eventId }] };
    }
    case 'HoldReleased': {
      const { holdId } = event.data;
      return { ...line, holds: line.holds.filter((hold) => hold.holdId !== holdId) };
    }
    case 'ClawbackOrdered': {
      const { fiscalYear: _year, subjectId: _subject, ...clawback } = event.data;
      const ordered = { ...clawback, returned: 0 as Fen, principal, recordedAt };
      return { ...line, clawbacks: [...line.clawbacks, ordered] };
    }
    case 'ClawbackReturned': {
      const { clawbackId, amount } = event.data;
      const clawbacks = line.clawbacks.map((one) =>
        one.clawbackId === clawbackId ? { ...one, returned: addFen(one.returned, amount) } : one,
      );
      return { ...line, clawbacks };
    }
  }
}

function decisionIn(
  { type, data }: AdjustmentEvent,
  { principal, recordedAt, id: eventId }: ProjectedEvent,
): KnownDecision {
  const { change, finalBudget, reason, documentNumber, proposal } = data;
  const { min = null, max = null } = proposal.bounds ?? {};
  return {
    kind: decisionKinds[type],
    change,
    finalBudget,
    reason,
    documentNumber,
    principal,
    recordedAt,
    eventId,
    proposalHash: proposal.hash,
    seen: seenNumbers({ ...proposal, min, max }),
    approved: null,
  };
}
