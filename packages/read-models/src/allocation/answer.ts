import type { ChangeBounds, Fen } from '@bihuan/domain';
import type { Paged, View } from '../query.ts';
import type { LineFilter } from './filter.ts';
import type { KnownClawback, KnownHold } from './known.ts';
import type { OutcomeStatus } from './line.ts';
import type { Rectification } from './line-facts.ts';

export const lineSorts = ['object', 'grade', 'score', 'currentBudget', 'proposedChange'] as const;
export type LineSort = (typeof lineSorts)[number] | `-${(typeof lineSorts)[number]}`;

export interface AllocationQuestion extends View {
  readonly fiscalYear: number;
  readonly grade?: string | undefined;
  /** Id or exact name; `none`, as of the others, for lines without one. */
  readonly department?: string | undefined;
  readonly policyArea?: string | undefined;
  /** Part of the object's name. */
  readonly q?: string | undefined;
  readonly decision?: LineFilter['decision'];
  readonly subject?: LineFilter['subject'];
  readonly sort: LineSort;
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** So many lines are passed over, after the cursor where there is one. */
  readonly skip?: number | undefined;
}

export interface LineDecision {
  readonly kind: 'confirmed' | 'filled-in' | 'overridden';
  readonly change: Fen;
  readonly finalBudget: Fen;
  readonly reason: string | null;
  readonly documentNumber: string | null;
  readonly principal: string;
  readonly recordedAt: string;
  /** Hash of the proposal that the person saw. */
  readonly proposalHash: string;
  /** Whether today's proposal says other numbers than the one that was seen. */
  readonly changedSince: boolean;
  readonly approved: { readonly principal: string; readonly recordedAt: string } | null;
}

/** One line of next year's money; amounts in fen. */
export interface AllocationLine {
  readonly id: string;
  readonly fiscalYear: number;
  readonly objectId: string;
  readonly objectName: string;
  readonly objectKind: string;
  /** Null on the line of a department that stands on what is on record about it. */
  readonly evaluationId: string | null;
  readonly unitId: string | null;
  readonly unit: string | null;
  readonly departmentId: string | null;
  readonly department: string | null;
  readonly policyArea: string | null;
  readonly grade: string | null;
  readonly score: number | null;
  readonly notDemonstrated: boolean;
  readonly outcomeStatus: OutcomeStatus;
  readonly currentBudget: Fen | null;
  readonly proposedChange: Fen | null;
  readonly bounds: ChangeBounds | null;
  readonly proposedBudget: Fen | null;
  readonly held: Fen | null;
  readonly clawBack: Fen | null;
  readonly priority: boolean;
  readonly provisional: boolean;
  readonly status: 'determined' | 'open' | 'undecidable';
  readonly missing: string[];
  readonly rowNumber: number | null;
  readonly ruleSet: { readonly id: string; readonly version: number } | null;
  readonly proposalHash: string;
  readonly decision: LineDecision | null;
  /** In force. */
  readonly holds: Omit<KnownHold, 'eventId'>[];
  readonly clawbacks: KnownClawback[];
  readonly finalBudget: Fen | null;
  readonly openFindings: number;
  readonly rectification: Rectification;
  /** By what was last recorded about its findings. */
  readonly isOverdue: boolean;
  readonly sample: string[];
  /** Revision of the line's own stream; null while nobody has decided. */
  readonly revision: string | null;
}

/** Sums in fen over the lines of one group. */
export interface GroupSums {
  readonly objects: number;
  readonly currentBudget: number;
  readonly proposedChange: number;
  readonly finalBudget: number;
  readonly held: number;
  readonly openLines: number;
  readonly openMin: number;
  /** Of lines with an upper bound. */
  readonly openMax: number;
  readonly openUnboundedLines: number;
  readonly undecidableLines: number;
  readonly decidedLines: number;
}

export interface AllocationTotals {
  readonly objects: number;
  readonly currentBudget: number;
  readonly proposedChange: number;
  readonly byGrade: (GroupSums & { readonly grade: string | null })[];
  readonly byDepartment: (GroupSums & { readonly departmentId: string | null; readonly department: string | null })[];
  readonly byPolicyArea: (GroupSums & { readonly policyArea: string | null })[];
  readonly open: {
    readonly lines: number;
    readonly min: number;
    readonly max: number;
    readonly unboundedLines: number;
  };
  readonly undecidable: { readonly lines: number };
  readonly held: number;
  readonly decided: { readonly lines: number; readonly change: number };
  readonly finalBudget: number;
  /** Departments as a whole that no object stands for; in none of the other sums. */
  readonly departments: Omit<GroupSums, 'objects'> & { readonly lines: number };
}

export interface AllocationPage extends Paged {
  readonly items: AllocationLine[];
  readonly totals: AllocationTotals;
}
