import { allocationLineId, type Fen, maxFen, type ObjectKind } from '@bihuan/domain';
import type { Facts, ProposedAmounts, RuleMatch } from '@bihuan/rules';
import type { KnownClawback, KnownDecision, KnownEvaluation, KnownHold, KnownLine, KnownObject } from './known.ts';

export type OutcomeStatus = 'none' | 'recorded' | 'confirmed' | 'published';

/** `none`: no finding stands; `open`: one of them is not verified; `rectified`: the office has verified them all. */
export type Rectification = 'none' | 'open' | 'rectified';

function rectificationOf({ openFindings, closedFindings }: KnownEvaluation): Rectification {
  if (openFindings > 0) return 'open';
  return closedFindings > 0 ? 'rectified' : 'none';
}

/** What a version of a line keeps as text beside its columns; organisations by id, their names are joined when asked. */
export interface LineContent {
  readonly objectKind: ObjectKind;
  readonly evaluationId: string;
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

/** The line of an object in a year as its evaluation and its own stream make it; `more` are facts that come from elsewhere. */
export function lineOf(
  position: number,
  objectId: string,
  object: KnownObject,
  evaluationId: string,
  evaluation: KnownEvaluation,
  line: KnownLine,
  more: Facts,
): LineToPropose {
  const departmentId = evaluation.departmentId ?? object.departmentId;
  const policyArea = evaluation.policyArea ?? object.policyArea;
  const { by } = evaluation;
  const rectification = rectificationOf(evaluation);
  const outcome = by['outcome'] ?? null;
  const factOf = (value: string | number | boolean | null, field: string) => ({ value, eventId: by[field] ?? null });
  const facts: Facts = {
    grade: { value: evaluation.grade, eventId: outcome },
    score: { value: evaluation.score, eventId: outcome },
    notDemonstrated: { value: evaluation.notDemonstrated, eventId: outcome },
    objectKind: factOf(evaluation.objectKind, 'opened'),
    policyArea:
      evaluation.policyArea === null
        ? { value: policyArea, eventId: object.assignedBy }
        : factOf(policyArea, 'policyArea'),
    department:
      evaluation.departmentId === null
        ? { value: departmentId, eventId: object.assignedBy }
        : factOf(departmentId, 'departmentId'),
    currentBudget: factOf(evaluation.currentBudget, 'currentBudget'),
    fundsEvaluated: factOf(evaluation.fundsEvaluated, 'fundsEvaluated'),
    rectification: factOf(rectification, 'findings'),
    openFindings: factOf(evaluation.openFindings, 'findings'),
    ...more,
  };
  return {
    position,
    lineId: allocationLineId(evaluation.fiscalYear, objectId),
    fiscalYear: evaluation.fiscalYear,
    objectId,
    objectName: object.name,
    grade: evaluation.grade,
    gradeRank: evaluation.grade === null ? noGradeRank : evaluation.gradeRank,
    departmentId,
    policyArea,
    content: {
      objectKind: evaluation.objectKind,
      evaluationId,
      unitId: evaluation.unitId ?? object.unitId,
      outcomeStatus: evaluation.outcomeStatus,
      score: evaluation.score,
      notDemonstrated: evaluation.notDemonstrated,
      currentBudget: evaluation.currentBudget,
      fundsEvaluated: evaluation.fundsEvaluated,
      openFindings: evaluation.openFindings,
      rectification,
      facts,
      decision: line.decision,
      holds: line.holds,
      clawbacks: line.clawbacks,
      sample: madeUpFields(evaluation, object),
      revision: line.revision,
    },
  };
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
  return [...new Set([...evaluation.sample.map(shownName), ...ofObject])];
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
