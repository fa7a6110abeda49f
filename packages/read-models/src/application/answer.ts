import type { CalendarDate, ContradictionGap, ContradictionKind, Fen, ResultFigure } from '@bihuan/domain';
import type { AllocationLine } from '../allocation/answer.ts';

/** A line of the year as the question of money answers it: what the rules say of it and what was decided. */
export interface LineOfYear
  extends Pick<
    AllocationLine,
    | 'id'
    | 'fiscalYear'
    | 'objectId'
    | 'objectName'
    | 'unitId'
    | 'unit'
    | 'evaluationId'
    | 'grade'
    | 'outcomeStatus'
    | 'currentBudget'
    | 'proposedChange'
    | 'held'
  > {
  readonly decision: { readonly change: Fen; readonly finalBudget: Fen } | null;
  /** The department that its object was evaluated as; null for whatever is no whole department. */
  readonly standsFor: string | null;
  /** Whether a person or a ladder holds it. */
  readonly isHeld: boolean;
  readonly sample: readonly string[];
}

export type EventRole =
  | 'outcome'
  | 'self-evaluation'
  | 'decision'
  | 'budget-before'
  | 'approved-budget'
  | 'hold'
  | 'payments'
  | 'cancellation'
  | 'publication'
  | 'claw-back'
  | 'finding'
  | 'verification'
  | 'results'
  | 'policy-change';

/** The event behind something that is said, and whose story it is part of. */
export interface EventBehind {
  readonly role: EventRole;
  readonly eventId: string;
  /** Whose story tells it. */
  readonly about: { readonly kind: 'object' | 'policy-change'; readonly id: string };
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

interface RatedAs {
  readonly grade: string | null;
  readonly score: number | null;
}

export type ContradictionFound =
  | {
      readonly kind: 'cut-but-risen';
      readonly because: ('grade' | 'cut')[];
      readonly change: Fen | null;
      readonly isDecided: boolean;
      readonly before: Fen;
      readonly approved: Fen;
      readonly rise: Fen;
    }
  | {
      readonly kind: 'held-but-paid';
      readonly holds: { readonly from: CalendarDate; readonly until: CalendarDate | null }[];
      readonly between: { readonly after: CalendarDate; readonly by: CalendarDate }[];
      readonly paid: Fen;
      readonly uncertain: Fen;
    }
  | {
      readonly kind: 'cancelled-but-funded';
      readonly by: 'decision' | 'policy-change';
      readonly policyChange: Named | null;
      readonly year: number;
      readonly again: Named;
      readonly approved: Fen;
    }
  | {
      readonly kind: 'own-far-above';
      readonly own: RatedAs;
      readonly checked: RatedAs;
      readonly grades: number;
      readonly points: number | null;
    };

export interface ContradictionRow {
  readonly id: string;
  readonly kind: ContradictionKind;
  readonly verdict: 'contradiction' | 'unjudged';
  readonly fiscalYear: number;
  readonly lineId: string | null;
  readonly object: Named;
  readonly unit: Named | null;
  readonly grade: string | null;
  /** What rose, was paid or was approved against it; null where it is no matter of money, and while nobody can say. */
  readonly amount: Fen | null;
  readonly found: ContradictionFound | null;
  readonly missing: ContradictionGap[];
  readonly events: EventBehind[];
  readonly sample: boolean;
}

export interface ContradictionSums {
  readonly kind: ContradictionKind;
  /** Lines to which the question applies. */
  readonly asked: number;
  readonly contradictions: number;
  readonly amount: number;
  readonly unjudged: number;
  readonly missing: { readonly gap: ContradictionGap; readonly lines: number }[];
}

/** One line of the list behind a figure of the report. */
export interface FigureRow {
  readonly figure: ResultFigure;
  readonly id: string;
  readonly kind: 'line' | 'claw-back' | 'finding' | 'policy-change';
  /** The line, finding or policy change that it is part of. */
  readonly of: string;
  readonly name: string;
  readonly unit: string | null;
  readonly grade: string | null;
  readonly amount: number | null;
  readonly events: EventBehind[];
  readonly sample: boolean;
}
