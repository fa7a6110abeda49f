import type {
  AllocationState,
  CalendarDate,
  Fen,
  GradeScale,
  KnownFinding,
  KnownPolicyChange,
  ObjectKind,
} from '@bihuan/domain';

export interface ObjectFacts {
  readonly name: string;
  readonly unitId: string | null;
  readonly departmentId: string | null;
  readonly mergedInto: string | null;
  readonly isWithdrawn: boolean;
}

/** A grade with the event that said so. */
export interface Rated {
  readonly grade: string | null;
  readonly score: number | null;
  readonly eventId: string;
  readonly isSample: boolean;
}

export interface EvaluationFacts {
  readonly evaluationId: string;
  readonly objectId: string;
  readonly fiscalYear: number;
  readonly evaluationYear: number;
  readonly objectKind: ObjectKind;
  readonly departmentId: string | null;
  readonly scale: GradeScale;
  readonly own: Rated | null;
  readonly checked: Rated | null;
  readonly currentBudget: Fen | null;
  readonly budgetEventId: string;
  readonly publishedBy: string | null;
  readonly isWithdrawn: boolean;
}

/** A hold from its day on; `until` is the day on which it was released. */
export interface HoldHistory {
  readonly holdId: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly eventIds: readonly string[];
}

/** A line's own stream: what stands, as decisions see it, and what no longer does. */
export interface LineHistory {
  readonly fiscalYear: number;
  readonly objectId: string;
  readonly known: AllocationState;
  /** The event of the decision that stands. */
  readonly decidedBy: string | null;
  readonly holds: readonly HoldHistory[];
  /** By claw-back. */
  readonly clawbackEvents: Readonly<Record<string, readonly string[]>>;
}

export interface PolicyFacts {
  readonly known: KnownPolicyChange;
  readonly proposedBy: string;
  readonly adoptedBy: string | null;
  readonly implementedBy: string | null;
}

export interface FindingFacts {
  readonly known: KnownFinding;
  readonly raisedBy: string;
  readonly closedBy: string | null;
  /** Events that booked results. */
  readonly bookedBy: readonly string[];
}
