import type { Day } from './deeds.ts';

export interface YearOptions {
  readonly first: Day;
  readonly last: Day;
  /** Days on which the scheduler neither sweeps nor sends. */
  readonly isDownOn?: ReadonlySet<Day>;
  /** Days on which it works in the evening alone, when nothing is sent any more. */
  readonly isLateOn?: ReadonlySet<Day>;
  readonly sendsOnDaysOff?: boolean;
}

export interface Step {
  readonly finding: string;
  readonly dueDate: Day;
  readonly offset: number;
}

export interface IssuedStep extends Step {
  readonly on: Day;
  readonly kind: string;
  readonly form: 'message' | 'letter';
  /** Offsets of the steps below it that were never sent and that it stands for. */
  readonly standsFor: readonly number[];
  readonly roles: readonly string[];
}

export interface PassedDeadline {
  readonly on: Day;
  readonly finding: string;
  readonly dueDate: Day;
}

/** A digest holds every notice and first reminder of a recipient's day; a step that escalates comes alone. */
export interface Message {
  readonly on: Day;
  /** By name: `unit 5`, `responsible 5`, `department 市教育局`, `head-of-finance`, `budget-office`. */
  readonly to: string;
  readonly kind: 'digest' | 'single';
  readonly steps: readonly Step[];
}

export interface Expected {
  readonly steps: readonly IssuedStep[];
  readonly passed: readonly PassedDeadline[];
  /** Issued on a day off, and no longer due on the working day on which it would have been sent. */
  readonly withdrawn: readonly (Step & { readonly on: Day })[];
  readonly messages: readonly Message[];
}
