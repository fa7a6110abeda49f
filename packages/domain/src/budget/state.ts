import type { Fen } from '../money/fen.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import type { BudgetEvent } from './events.ts';
import type { BudgetFacts } from './facts.ts';

interface Recorded {
  readonly recordId: string;
  /** The day that it speaks of; of an approval the day of its document. */
  readonly speaksOf: CalendarDate;
  readonly document: string | null;
  readonly reason: string | null;
  readonly sample: readonly string[];
  /** Why it no longer counts; null while it does. */
  readonly withdrawn: string | null;
}

/** One statement about a subject's money, or one approval. */
export type BudgetRecord = Recorded &
  (
    | { readonly kind: 'facts'; readonly facts: BudgetFacts }
    | { readonly kind: 'approval'; readonly approvedBudget: Fen }
  );

/** Everything ever recorded about a subject in a fiscal year, in the order in which it was recorded. */
export interface BudgetState {
  readonly records: readonly BudgetRecord[];
}

export const initialBudget: BudgetState = { records: [] };

/** What is on record after one more event of the stream; types it does not know leave it as it is. */
export function evolveBudget(state: BudgetState, event: BudgetEvent): BudgetState {
  const also = (record: BudgetRecord): BudgetState => ({ records: [...state.records, record] });
  switch (event.type) {
    case 'BudgetFactsRecorded': {
      const { recordId, speaksOf, facts, document, reason, sample } = event.data;
      return also({ kind: 'facts', recordId, speaksOf, facts, document, reason, sample, withdrawn: null });
    }
    case 'BudgetApproved': {
      const { recordId, amount, on, documentNumber, reason, sample } = event.data;
      const document = documentNumber;
      return also({
        kind: 'approval',
        recordId,
        speaksOf: on,
        approvedBudget: amount,
        document,
        reason,
        sample,
        withdrawn: null,
      });
    }
    case 'BudgetRecordWithdrawn': {
      const { recordId, reason: withdrawn } = event.data;
      return { records: state.records.map((one) => (one.recordId === recordId ? { ...one, withdrawn } : one)) };
    }
    default:
      return state;
  }
}
