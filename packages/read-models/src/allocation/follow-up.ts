import { addFen, type DecisionEvent, type Fen } from '@bihuan/domain';
import type { ProjectedEvent } from '../projection.ts';
import type { KnownLine } from './known.ts';

/** A line after what followed its decision. */
export function followedUp(
  line: KnownLine,
  { type, data }: DecisionEvent,
  { principal, recordedAt }: ProjectedEvent,
): KnownLine {
  switch (type) {
    case 'DecisionWithdrawn':
      return { ...line, decision: null };
    case 'DecisionReviewed':
      if (data.outcome === 'returned') return { ...line, decision: null };
      return line.decision === null
        ? line
        : { ...line, decision: { ...line.decision, approved: { principal, recordedAt } } };
    case 'ClawbackOrdered': {
      const { fiscalYear: _year, subjectId: _subject, ...clawback } = data;
      const ordered = { ...clawback, returned: 0 as Fen, principal, recordedAt };
      return { ...line, clawbacks: [...line.clawbacks, ordered] };
    }
    case 'ClawbackReturned': {
      const { clawbackId, amount } = data;
      const clawbacks = line.clawbacks.map((one) =>
        one.clawbackId === clawbackId ? { ...one, returned: addFen(one.returned, amount) } : one,
      );
      return { ...line, clawbacks };
    }
  }
}
