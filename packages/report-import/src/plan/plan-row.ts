import { type ImportStep, type Problem, Refused } from '@bihuan/domain';
import type { ReportRow } from '../report.ts';
import { shownSample, statedDetails } from './details.ts';
import { openEvaluation, updateEvaluation } from './evaluation-steps.ts';
import type { Match } from './match-objects.ts';
import { newObjectId, refuseTakenCode, registerObject, updateObject } from './object-steps.ts';
import { plannedOutcome } from './outcome.ts';
import type { Change, PlannedRow } from './plan.ts';
import type { Planning } from './planning.ts';
import { remarksOn } from './remarks.ts';

export interface RowPlan {
  readonly planned: PlannedRow;
  readonly steps: readonly ImportStep[];
}

type Taken = Extract<Match, { kind: 'known' | 'new' }>;

/** A row that can be taken (no problems, object known or new) as the steps that bring the record to what it says. */
export function planRow(row: ReportRow, match: Taken, planning: Planning): RowPlan {
  const object = match.kind === 'known' ? match.object : null;
  const existing = object === null ? null : planning.evaluationOf(object.id);
  // What the record would refuse is a problem of the row, found before anything is planned for it.
  const checked = attempt(() => {
    refuseTakenCode(row, object, planning);
    return plannedOutcome(row, existing, planning.report.scale);
  });
  if ('refused' in checked) {
    return { planned: skippedRow(row, 'problems', [problemOf(checked.refused, row, planning)]), steps: [] };
  }
  const outcome = checked.value;
  const rename = match.kind === 'known' && match.rename;

  const stated = statedDetails(row, planning);
  const objectId = object?.id ?? newObjectId(row, planning);
  const objectPart =
    object === null ? registerObject(row, objectId, stated) : updateObject(row, object, rename, stated, planning);
  const evaluationPart =
    existing === null
      ? openEvaluation(row, objectId, object, stated, outcome, planning)
      : updateEvaluation(row, existing, stated, outcome, planning);
  const steps = [...objectPart.steps, ...evaluationPart.steps];
  return {
    planned: {
      ...rowHead(row),
      status: existing === null ? 'new' : steps.length === 0 ? 'unchanged' : 'changed',
      objectId,
      evaluationId: evaluationPart.evaluationId,
      changes: mergedChanges(objectPart.changes, evaluationPart.changes),
      skippedBecause: null,
      candidates: match.candidates,
      remarks: remarksOn(row, { object, existing, rename }, planning),
      problems: [],
    },
    steps,
  };
}

function attempt<Value>(work: () => Value): { readonly value: Value } | { readonly refused: Refused } {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof Refused) return { refused: error };
    throw error;
  }
}

function problemOf({ code, params, where }: Refused, row: ReportRow, { report }: Planning): Problem {
  const field = where.field === 'dimensions' ? 'score' : where.field;
  const column = report.columns.find((one) => one.field === field)?.heading;
  return { code, params, where: { ...row.where, ...where, ...(column !== undefined && { column }) } };
}

export const rowHead = (read: ReportRow) => {
  const { row, where, name, grade, score } = read;
  return { row, where, name, grade, score, sample: shownSample(read) };
};

export const skippedRow = (
  row: ReportRow,
  because: 'problems' | 'choice',
  problems: readonly Problem[] = row.problems,
): PlannedRow => ({
  ...rowHead(row),
  status: 'skipped',
  objectId: null,
  evaluationId: null,
  changes: [],
  skippedBecause: because,
  candidates: [],
  remarks: [],
  problems,
});

/** A field of the object and the same of its evaluation are one change to whoever reads it. */
const mergedChanges = (one: readonly Change[], other: readonly Change[]) => [
  ...one,
  ...other.filter(({ field }) => !one.some((change) => change.field === field)),
];
