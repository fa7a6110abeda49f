import type { BihuanEvent, BudgetState, ObjectKind, RankingMember, Subject, SubjectFlagsState } from '@bihuan/domain';

type DataOf<Type extends BihuanEvent['type']> = Extract<BihuanEvent, { readonly type: Type }>['data'];

/** The event behind an entry. */
export interface RecordedBy {
  readonly eventId: string;
  readonly recordedAt: string;
  readonly principal: string;
}

/** A subject in a fiscal year, by the name that it has at the moment. */
export interface OfSubject {
  readonly fiscalYear: number;
  readonly subject: Subject;
  readonly name: string;
  readonly revision: string;
}

/** What is on record about its money, as decisions see it, and by record id the event behind each. */
export interface SubjectBudget extends OfSubject {
  readonly known: BudgetState;
  readonly recorded: Readonly<Record<string, RecordedBy>>;
}

/** Its flags, as decisions see them, and by flag id the event behind each. */
export interface SubjectFlags extends OfSubject {
  readonly known: SubjectFlagsState;
  readonly recorded: Readonly<Record<string, RecordedBy>>;
}

/** The list of a group that was fixed last; its members stand in a table of their own. */
export interface RankingRow extends RecordedBy {
  readonly fixed: DataOf<'RankingFixed'>;
  readonly withdrawn: DataOf<'RankingWithdrawn'> | null;
  readonly revision: string;
}

/** A place in a list, and the list. */
export interface RankedMember extends RankingMember {
  readonly rankingId: string;
  readonly groupName: string;
  readonly version: number;
  readonly counted: number;
  /** The quota from the top that the ranking states first; null where it has none. `quotas` says within which the member lies. */
  readonly topQuota: string | null;
  /** The event that fixed the list. */
  readonly fixedBy: string;
  /** Whether scores of the list are made up (示例). */
  readonly isSample: boolean;
}

/** An evaluation as far as a ranking asks for it. */
export interface ScoredEvaluation {
  readonly objectId: string;
  readonly objectKind: ObjectKind;
  readonly applyToYear: number;
  readonly departmentId: string | null;
  readonly policyArea: string | null;
  readonly score: number | null;
  readonly outcomeStatus: 'none' | 'recorded' | 'confirmed';
  /** The event that the score came from. */
  readonly eventId: string | null;
  readonly isWithdrawn: boolean;
  /** Position at which it was opened: of several of one object the last one counts. */
  readonly openedAt: number;
}

/** What is kept of an object: its evaluation may leave department and policy area to it. */
export interface NamedObject {
  readonly name: string;
  readonly departmentId: string | null;
  readonly policyArea: string | null;
}
