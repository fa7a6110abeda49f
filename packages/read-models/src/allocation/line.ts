import { allocationLineId, type Fen, isFen, maxFen, type ObjectKind, type SubjectKind } from '@bihuan/domain';
import type { Facts, ProposedAmounts, RuleMatch } from '@bihuan/rules';
import type { KnownClawback, KnownDecision, KnownEvaluation, KnownHold, KnownLine, KnownObject } from './known.ts';
import { type Rectification, rectificationOf } from './line-facts.ts';

export type OutcomeStatus = 'none' | 'recorded' | 'confirmed' | 'published';

/** What a version of a line keeps as text beside its columns; organisations by id, their names are joined when asked. */
export interface LineContent {
  readonly objectKind: ObjectKind;
  /** Null on the line of a department that stands on what is on record about it. */
  readonly evaluationId: string | null;
  readonly unitId: string | null;
  readonly outcomeStatus: OutcomeStatus;
  readonly score: number | null;
  readonly notDemonstrated: boolean;
  readonly currentBudget: Fen | null;
  readonly fundsEvaluated: Fen | null;
  readonly priority: boolean;
  readonly provisional: boolean;
  readonly clawBack: Fen | null;
  /** What the rules said of its facts; null where none governed. */
  readonly match: RuleMatch | null;
  readonly missing: readonly string[];
  readonly openFindings: number;
  readonly rectification: Rectification;
  readonly facts: Facts;
  readonly decision: KnownDecision | null;
  readonly holds: readonly KnownHold[];
  readonly clawbacks: readonly KnownClawback[];
  readonly sample: readonly string[];
  readonly revision: number | null;
}

/** A line whose facts are known and whose proposal has still to be worked out. */
export interface LineToPropose {
  readonly subjectKind: SubjectKind;
  readonly position: number;
  readonly lineId: string;
  readonly fiscalYear: number;
  readonly objectId: string;
  readonly objectName: string;
  readonly grade: string | null;
  readonly gradeRank: number;
  readonly departmentId: string | null;
  readonly policyArea: string | null;
  readonly content: Omit<LineContent, 'priority' | 'provisional' | 'clawBack' | 'match' | 'missing'>;
}

/** Sort key of what has no number: after everything else. */
export const afterAll = maxFen + 1;
const noGradeRank = 99;

/** What a line stands on beside its subject. */
export interface LineGround {
  readonly position: number;
  readonly fiscalYear: number;
  readonly line: KnownLine;
  /** Every fact that is known, and which of those on record are made up. */
  readonly facts: Facts;
  readonly sample: readonly string[];
}

/** The line of an object in a year as its evaluation and its own stream make it. */
export function lineOf(
  objectId: string,
  object: KnownObject,
  evaluationId: string,
  evaluation: KnownEvaluation,
  { position, line, facts, sample }: LineGround,
): LineToPropose {
  const currentBudget = budgetFrom(facts);
  const isOnRecord = facts.currentBudget?.eventId !== (evaluation.by['currentBudget'] ?? null);
  const ofEvaluation = madeUpFields(evaluation, object).filter((field) => field !== 'currentBudget' || !isOnRecord);
  return {
    position,
    subjectKind: 'object',
    lineId: allocationLineId(evaluation.fiscalYear, objectId),
    fiscalYear: evaluation.fiscalYear,
    objectId,
    objectName: object.name,
    grade: evaluation.grade,
    gradeRank: evaluation.grade === null ? noGradeRank : evaluation.gradeRank,
    departmentId: evaluation.departmentId ?? object.departmentId,
    policyArea: evaluation.policyArea ?? object.policyArea,
    content: {
      objectKind: evaluation.objectKind,
      evaluationId,
      unitId: evaluation.unitId ?? object.unitId,
      outcomeStatus: evaluation.outcomeStatus,
      score: evaluation.score,
      notDemonstrated: evaluation.notDemonstrated,
      currentBudget,
      fundsEvaluated: evaluation.fundsEvaluated,
      openFindings: evaluation.openFindings,
      rectification: rectificationOf(evaluation),
      facts,
      decision: line.decision,
      holds: line.holds,
      clawbacks: line.clawbacks,
      sample: [...new Set([...ofEvaluation, ...sample])],
      revision: line.revision,
    },
  };
}

/** The line of a department as a whole, where no object stands for it: it rests on what is on record, and has no grade. */
export function departmentLineOf(
  departmentId: string,
  name: string,
  { position, fiscalYear, line, facts, sample }: LineGround,
): LineToPropose {
  return {
    position,
    subjectKind: 'department',
    lineId: allocationLineId(fiscalYear, departmentId),
    fiscalYear,
    objectId: departmentId,
    objectName: name,
    grade: null,
    gradeRank: noGradeRank,
    departmentId,
    policyArea: null,
    content: {
      objectKind: 'whole-department',
      evaluationId: null,
      unitId: null,
      outcomeStatus: 'none',
      score: null,
      notDemonstrated: false,
      currentBudget: budgetFrom(facts),
      fundsEvaluated: null,
      openFindings: 0,
      rectification: 'none',
      facts,
      decision: line.decision,
      holds: line.holds,
      clawbacks: line.clawbacks,
      sample: [...sample],
      revision: line.revision,
    },
  };
}

function budgetFrom(facts: Facts): Fen | null {
  const value = facts.currentBudget?.value ?? null;
  return isFen(value) ? value : null;
}

/** Names under which the line shows a field of an event, where they differ. */
const shownAs: Readonly<Record<string, string>> = { unitId: 'unit', departmentId: 'department' };
const shownName = (field: string) => shownAs[field] ?? field;

/** Fields of the line whose values are made up (示例); a mark of the object counts where the line shows the object's own value. */
function madeUpFields(evaluation: KnownEvaluation, object: KnownObject): string[] {
  const fromObject = new Map([
    ['unit', evaluation.unitId === null],
    ['department', evaluation.departmentId === null],
    ['policyArea', evaluation.policyArea === null],
    ['name', true],
  ]);
  const ofObject = object.sample.map(shownName).filter((field) => fromObject.get(field) ?? false);
  return [...evaluation.sample.map(shownName), ...ofObject];
}

/**
 * What is held. Where the rules or a hold in force hold the line it is all that it is to get: what was decided, else what is proposed;
 * null while neither is a number.
 */
export function heldOf(
  amounts: ProposedAmounts,
  { decision, holds }: Pick<LineContent, 'decision' | 'holds'>,
): Fen | null {
  if (holds.length > 0) return decision?.finalBudget ?? amounts.proposedBudget;
  if (decision === null || amounts.heldUntil === null) return amounts.held;
  return decision.finalBudget;
}

/** The numbers of a proposal as one text: what a decision was made on. */
export const seenNumbers = (numbers: {
  readonly status: string;
  readonly change: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly proposedBudget: number | null;
}): string => [numbers.status, numbers.change, numbers.min, numbers.max, numbers.proposedBudget].join(' ');
