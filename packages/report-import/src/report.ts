import type {
  CalendarDate,
  Fen,
  GradeScale,
  ObjectKind,
  Outcome,
  OutcomeColumn,
  Problem,
  RefusalText,
  Where,
} from '@bihuan/domain';

/** Fields of a row, each known by the names that tables usually give it. */
export type RowField = OutcomeColumn;

/** By the text of a heading: which field a person says that it names, or that it is to be left alone. */
export type NamedColumns = Readonly<Record<string, RowField | 'none'>>;

export type GradeBasis = NonNullable<Outcome['gradeBasis']>;

/** One row of the table of outcomes, as far as it could be read; it can be taken when `problems` is empty. */
export interface ReportRow {
  /** Position among the rows of the table, from 1, bad rows counted. */
  readonly row: number;
  readonly where: Where;
  readonly sequence: number | null;
  /** Exactly as in the file, quotes, years and brackets included. */
  readonly name: string;
  readonly code: string | null;
  readonly kind: ObjectKind;
  readonly grade: string | null;
  readonly score: number | null;
  readonly notDemonstrated: boolean;
  readonly gradeBasis: GradeBasis | null;
  /** Scores of the dimensions with their weights, in the usual order. */
  readonly dimensions: Outcome['dimensions'];
  /** Why scores of dimensions that the row has are not in `dimensions`. */
  readonly dimensionsLeftOut: 'no-weights' | 'weights-do-not-add-up' | null;
  /** What the unit gives itself; never the checked result. */
  readonly selfScore: number | null;
  readonly selfGrade: string | null;
  readonly fundsEvaluated: Fen | null;
  readonly currentBudget: Fen | null;
  readonly unit: string | null;
  readonly department: string | null;
  readonly policyArea: string | null;
  readonly evaluator: string | null;
  readonly evaluatedOn: CalendarDate | null;
  readonly comment: string | null;
  /** Fields that the file does not state and that were concluded from others. */
  readonly inferred: readonly ('kind' | 'grade' | 'score')[];
  /** Fields whose heading says that their values are made up (示例). */
  readonly sample: readonly RowField[];
  readonly problems: readonly Problem[];
}

/** Something worth knowing that stops nothing. */
export interface Note {
  readonly id: string;
  readonly text: RefusalText;
  readonly where: Where;
}

/** One comparison of what the report says about itself with what its table holds. */
export interface Check {
  readonly id: string;
  readonly kind: 'agrees' | 'disagrees' | 'cannot-be-checked';
  readonly declared: string | number | null;
  readonly found: string | number | null;
  readonly text: RefusalText;
}

export type Methods = readonly (
  | 'cost-benefit'
  | 'comparison'
  | 'factor-analysis'
  | 'lowest-cost'
  | 'public-judgement'
  | 'benchmarking'
)[];
export type EvidenceMeans = readonly ('document-review' | 'interview' | 'questionnaire' | 'spot-check')[];
export type StageNames = readonly (
  | 'plan'
  | 'third-party-entry'
  | 'site-visit'
  | 'expert-review'
  | 'internal-review'
  | 'feedback'
)[];

/** A sum as the prose states it: `21.66亿元` is exact to half of its last digit. */
export interface DeclaredFunds {
  readonly amount: Fen;
  readonly tolerance: Fen;
  readonly text: string;
}

/** What the prose says; null or empty where it says nothing. */
export interface Declared {
  readonly title: string | null;
  readonly fundYear: number | null;
  readonly evaluationYear: number | null;
  /** Every number of projects that is stated, the most frequent first. */
  readonly projects: readonly number[];
  readonly funds: DeclaredFunds | null;
  /** Grade word to the number of projects stated for it. */
  readonly gradeCounts: Readonly<Record<string, number>>;
  readonly scale: GradeScale | null;
  readonly methods: Methods;
  readonly evidenceMeans: EvidenceMeans;
  readonly stages: StageNames;
  /** “等六个环节”: how many stages the prose says there were. */
  readonly stageCount: number | null;
  readonly reviewRounds: number | null;
}

export interface ReadReport {
  readonly fileName: string;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly fileHash: string;
  readonly format: 'text' | 'csv' | 'xlsx';
  readonly encoding: 'utf-8' | 'gb18030' | 'utf-16le' | 'xlsx';
  readonly heading: Where;
  /** Every heading of the table in its order; null where it is not read. */
  readonly columns: readonly {
    readonly field: RowField | null;
    readonly heading: string;
  }[];
  /** The declared scale, or the one given by the caller, or the default. */
  readonly scale: GradeScale;
  readonly declared: Declared;
  readonly rows: readonly ReportRow[];
  /** The problems of all rows, in the order of the file. */
  readonly problems: readonly Problem[];
  readonly checks: readonly Check[];
  readonly notes: readonly Note[];
}
