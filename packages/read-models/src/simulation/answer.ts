import type { ChangeBounds, Effect, Fen, SubjectKind } from '@bihuan/domain';
import type { Facts } from '@bihuan/rules';

/** A line with what is known of it, before any rules. */
export interface LineToSimulate {
  readonly id: string;
  readonly subjectKind: SubjectKind;
  readonly objectId: string;
  readonly objectName: string;
  readonly grade: string | null;
  readonly gradeRank: number;
  readonly departmentId: string | null;
  readonly department: string | null;
  readonly policyArea: string | null;
  readonly facts: Facts;
  /** Names of the fields whose values are made up (示例). */
  readonly sample: readonly string[];
}

/** What the rules would do to one line; amounts in fen. */
export interface SimulatedLine extends Omit<LineToSimulate, 'facts' | 'gradeRank'> {
  readonly status: 'determined' | 'open' | 'undecidable';
  /** This year's budget; null where it is not known. */
  readonly before: Fen | null;
  /** Null on a line that is open or about which nothing can be said. */
  readonly after: Fen | null;
  readonly change: Fen | null;
  readonly bounds: ChangeBounds | null;
  readonly held: Fen | null;
  readonly clawBack: Fen | null;
  readonly effects: readonly Effect[];
  /** Number of the first row that says what is done, from 1, and its id. */
  readonly row: number | null;
  readonly rowId: string | null;
  readonly missing: readonly string[];
  /** Whether it rests on something that is not fixed, such as places by the scores of the moment. */
  readonly provisional: boolean;
  /** What the ceiling takes; in `after`. */
  readonly ceilingReduction: Fen;
}

export interface SimulatedSums {
  readonly lines: number;
  readonly before: number;
  readonly after: number;
  readonly openLines: number;
  readonly undecidableLines: number;
}

/** Over the objects; a line that is open or undecidable counts as it stands today. */
export interface SimulatedTotals {
  readonly objects: number;
  readonly before: number;
  readonly after: number;
  readonly open: {
    readonly lines: number;
    readonly min: number;
    readonly max: number;
    readonly unboundedLines: number;
  };
  readonly undecidable: { readonly lines: number };
  readonly byGrade: readonly (SimulatedSums & { readonly grade: string | null })[];
  readonly byDepartment: readonly (SimulatedSums & {
    readonly departmentId: string | null;
    readonly department: string | null;
  })[];
  readonly byPolicyArea: readonly (SimulatedSums & { readonly policyArea: string | null })[];
  /** Departments as a whole that no object stands for; in none of the other sums. */
  readonly departments: SimulatedSums;
}

/** What the ceiling came to; null where the rules state none or it cannot be computed. */
export interface SimulatedCeiling {
  readonly limit: number;
  readonly reduced: number;
  /** What is above it all the same, because no line can give more: floors, and what a person has still to decide. */
  readonly above: number;
}

export interface SimulatedWhole {
  readonly totals: SimulatedTotals;
  readonly ceiling: SimulatedCeiling | null;
  /** What changes most comes first. */
  readonly lines: readonly SimulatedLine[];
}

export interface SimulatedProgress {
  readonly done: number;
  readonly of: number;
  /** Of the lines that are done, without the ceiling. */
  readonly totals: SimulatedTotals;
}
