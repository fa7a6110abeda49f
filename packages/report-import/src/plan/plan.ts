import type { CalendarDate, ImportStep, Problem, RefusalText, Where } from '@bihuan/domain';
import type { Check, NamedColumns, Note } from '../report.ts';

/** What a person chose for a row: an object that it is (which may take the row's name), that it is a new one, or to leave it out. */
export type RowChoice = { readonly objectId: string; readonly rename?: boolean | undefined } | 'new' | 'skip';

export interface ImportOptions {
  /** 行政区划代码, six digits. */
  readonly jurisdiction: string;
  readonly evaluationYear: number;
  /** Fiscal year that the outcomes are applied to. */
  readonly applyToYear: number;
  /** By default what the report says, else the year before the evaluation. */
  readonly fundYear?: number;
  /** `confirmed` adds a confirmation to every outcome: for reports that are final. */
  readonly outcomes: 'recorded' | 'confirmed';
  /** The day of the confirmation: the day of the import. */
  readonly on: CalendarDate;
  /** By row number. */
  readonly choices: Readonly<Record<number, RowChoice>>;
  /** With which the report was read. */
  readonly columns?: NamedColumns;
}

/** An object that a row may mean. */
export interface Candidate {
  readonly objectId: string;
  readonly name: string;
  readonly unit: string | null;
  readonly why: 'same-name' | 'same-code' | 'other-unit' | 'similar-name' | 'already-taken';
}

/** A field that the import changes, as text a person reads; money in fen. */
export interface Change {
  readonly field: string;
  readonly from: string | number | boolean | null;
  readonly to: string | number | boolean | null;
}

export type RowStatus = 'new' | 'changed' | 'unchanged' | 'skipped' | 'needs-choice';

export interface PlannedRow {
  readonly row: number;
  readonly where: Where;
  readonly status: RowStatus;
  readonly name: string;
  readonly grade: string | null;
  readonly score: number | null;
  /** Fields whose values the file itself calls made up (示例), as `changes` names them. */
  readonly sample: readonly string[];
  /** The object that the row is, or will become; null while it is skipped or undecided. */
  readonly objectId: string | null;
  readonly evaluationId: string | null;
  readonly changes: readonly Change[];
  readonly skippedBecause: 'problems' | 'choice' | null;
  /**
   * Objects to choose from: must be chosen when `needs-choice`, may be chosen when `new` (perhaps the same). The one that the row
   * is already (`same-code`) may be chosen to be renamed.
   */
  readonly candidates: readonly Candidate[];
  /** What the file says of this row and the import does not carry over, in words. */
  readonly remarks: readonly RefusalText[];
  readonly problems: readonly Problem[];
}

export interface PlanCounts {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly needsChoice: number;
}

export interface ImportPlan {
  /** SHA-256 over everything else: two plans with one id do the same. */
  readonly id: string;
  /** Id of the import that carries the plan out; follows from `id` and stands as source in the evaluations. */
  readonly importId: string;
  readonly jurisdiction: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly fundYear: number;
  readonly evaluationYear: number;
  readonly applyToYear: number;
  readonly outcomes: ImportOptions['outcomes'];
  readonly rows: readonly PlannedRow[];
  readonly counts: PlanCounts;
  readonly problems: readonly Problem[];
  readonly checks: readonly Check[];
  readonly notes: readonly Note[];
  /** In the order in which they must be carried out. */
  readonly steps: readonly ImportStep[];
}
