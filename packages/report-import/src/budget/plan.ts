import type { BudgetState, CalendarDate, ImportStep, Problem, RefusalText, Subject } from '@bihuan/domain';
import type { Candidate, Change, PlanCounts, RowStatus } from '../plan/plan.ts';
import type { KnownObject } from '../plan/register.ts';
import type { Note } from '../report.ts';
import type { KnownUnit } from '../units/plan.ts';
import type { BudgetRow } from './read-budget.ts';

/** What is on record, as plain data. */
export interface BudgetRegister {
  readonly objects: readonly KnownObject[];
  readonly organisations: readonly KnownUnit[];
  /** By subject and year (`2025-object-<id>`), as decisions see it; what is not among them is empty. */
  readonly budgets: Readonly<Record<string, BudgetState>>;
}

/** What a person chose for a row: the object that it is, or to leave it out. */
export type BudgetChoice = { readonly objectId: string } | 'skip';

export interface BudgetImportOptions {
  /** 行政区划代码, six digits. */
  readonly jurisdiction: string;
  readonly fileName: string;
  readonly fiscalYear: number;
  /** The day that rows speak of which state none. */
  readonly speaksOf: CalendarDate;
  /** The statement that the figures come from. */
  readonly document: string;
  /** By row number. */
  readonly choices: Readonly<Record<number, BudgetChoice>>;
}

export interface PlannedBudgetRow extends Pick<BudgetRow, 'row' | 'where' | 'name' | 'sample'> {
  readonly status: RowStatus;
  /** Null while it is skipped or undecided. */
  readonly subject: Subject | null;
  readonly speaksOf: CalendarDate | null;
  readonly changes: readonly Change[];
  readonly skippedBecause: 'problems' | 'choice' | null;
  /** Objects to choose from when `needs-choice`. */
  readonly candidates: readonly Candidate[];
  readonly remarks: readonly RefusalText[];
  readonly problems: readonly Problem[];
}

/** What importing a table of budget facts would do; its id is the hash of its content. */
export interface BudgetPlan {
  readonly id: string;
  readonly importId: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly fiscalYear: number;
  readonly rows: readonly PlannedBudgetRow[];
  readonly counts: PlanCounts;
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
  readonly steps: readonly ImportStep[];
}
