import type { CalendarDate, KnownPolicyChange } from '@bihuan/domain';

/** A step of a policy change's life as it was recorded. */
export interface PolicyStep {
  readonly type: string;
  readonly reason: string | null;
  readonly documentNumber: string | null;
  readonly dueDate: CalendarDate | null;
  readonly on: CalendarDate;
  readonly eventId: string;
  readonly principal: string;
  /** The role in which it acted, and the account in whose stead. */
  readonly actingAs: string | null;
  readonly onBehalfOf: string | null;
  readonly recordedAt: string;
}

/** As decisions see it, with its history. */
export interface PolicyRow {
  readonly known: KnownPolicyChange;
  readonly history: readonly PolicyStep[];
  /** Position of the proposal: the newest come first. */
  readonly proposedAt: number;
  readonly revision: string;
}

/** What is told of an evaluation that argues for a change. */
export interface EvaluationGround {
  readonly objectId: string;
  readonly evaluationYear: number;
  readonly grade: string | null;
  readonly score: number | null;
  readonly hasOutcome: boolean;
  readonly isWithdrawn: boolean;
}

export interface FindingGround {
  readonly objectId: string;
  readonly evaluationId: string;
  readonly description: string;
}
