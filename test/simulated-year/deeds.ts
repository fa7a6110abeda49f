/** `YYYY-MM-DD`. */
export type Day = string;

export type Severity = 'minor' | 'moderate' | 'serious';

/** A measure by its number within the commitment, from '1', and the day promised for it. */
export interface Promised {
  readonly id: string;
  readonly due: Day;
}

/** What is done to a finding, or to the project that it is about; `finding` is the script's own name of it. */
export type Deed = { readonly on: Day } & (
  | {
      readonly kind: 'raise';
      readonly finding: string;
      readonly project: number;
      readonly category: string;
      readonly class: 'at-once' | 'by-stages' | 'continuing';
      readonly severity: Severity;
      /** Null where no term is set. */
      readonly due: Day | null;
    }
  /** `responsible 3`: who answers for it by name; null where a role is all that is said. */
  | {
      readonly kind: 'commit';
      readonly finding: string;
      readonly measures: readonly Promised[];
      readonly responsible: string | null;
    }
  /** Every measure, with the day that it has now. */
  | { readonly kind: 'amend'; readonly finding: string; readonly measures: readonly Promised[] }
  | { readonly kind: 'progress'; readonly finding: string; readonly measure: string; readonly percent: number }
  /** For the measures named; without a commitment none is named and it is for the term. */
  | { readonly kind: 'ask'; readonly finding: string; readonly measures: readonly string[]; readonly until: Day }
  /** The day given may be another one than the day wanted. */
  | { readonly kind: 'grant'; readonly finding: string; readonly until: Day }
  | { readonly kind: 'decline'; readonly finding: string }
  | { readonly kind: 'hand-in'; readonly finding: string }
  | { readonly kind: 'return'; readonly finding: string }
  | { readonly kind: 'close'; readonly finding: string; readonly as: 'rectified' | 'continuing' | 'not-rectified' }
  /** What is kept of the commitment is due by the new term, or later where it was promised so. */
  | {
      readonly kind: 'reopen';
      readonly finding: string;
      readonly keepsCommitment: boolean;
      readonly due: Day | null;
    }
  | { readonly kind: 'withdraw'; readonly finding: string }
  /** The project goes to the unit of another one, and with it to that one's department. */
  | { readonly kind: 'assign'; readonly project: number; readonly toUnitOf: number }
  /** The unit of one project becomes part of the unit of another, of the same department. */
  | { readonly kind: 'merge'; readonly unitOf: number; readonly intoUnitOf: number }
  /** From the one day to the other, both included, somebody receives in another's place: `unit 5`, `head-of-finance`, …. */
  | {
      readonly kind: 'stand-in';
      readonly of: string;
      readonly by: string;
      readonly from: Day;
      readonly until: Day;
    }
);

export interface Project {
  readonly sequence: number;
  readonly name: string;
  readonly kind: string;
  readonly grade: string;
  readonly unit: string;
  readonly department: string;
}

/** Deeds in the order in which they are done: by day, and within a day one after the other. */
export interface Script {
  readonly projects: readonly Project[];
  readonly deeds: readonly Deed[];
}
