import type { EvaluationYears, Fen, GradeScale, ObjectKind, OrganisationKind, Outcome } from '@bihuan/domain';
import type { EvidenceMeans, Methods } from '../report.ts';

/**
 * What is already known, as plain data. `revision` is the stream's last revision: a step that changes a stream is keyed by it,
 * so that the same change made again later is a new command. What was withdrawn (by an import that was taken back) is listed
 * too: it matches nothing any more, but its id stays used.
 */
export interface Register {
  readonly objects: readonly KnownObject[];
  readonly organisations: readonly KnownOrganisation[];
  readonly evaluations: readonly KnownEvaluation[];
}

export interface KnownObject {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  /** Names that it had before; it is found by them too. */
  readonly formerNames: readonly string[];
  readonly code: string | null;
  readonly kind: ObjectKind;
  readonly unitId: string | null;
  readonly departmentId: string | null;
  readonly policyArea: string | null;
  readonly mergedInto: string | null;
  readonly withdrawn: boolean;
}

export interface KnownOrganisation {
  readonly id: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly kind: OrganisationKind;
  readonly mergedInto: string | null;
  readonly withdrawn: boolean;
}

export interface KnownEvaluation extends EvaluationYears {
  readonly id: string;
  readonly revision: number;
  readonly objectId: string;
  readonly unitId: string | null;
  readonly departmentId: string | null;
  readonly policyArea: string | null;
  readonly fundsEvaluated: Fen | null;
  readonly currentBudget: Fen | null;
  readonly evaluator: string | null;
  readonly methods: Methods;
  readonly evidenceMeans: EvidenceMeans;
  readonly gradeScale: GradeScale;
  /** The outcome that counts now; null while none is recorded. */
  readonly outcome: Outcome | null;
  /** What the unit gave itself, by the last word on it. */
  readonly selfScore: number | null;
  readonly selfGrade: string | null;
  readonly confirmed: boolean;
  readonly withdrawn: boolean;
}
