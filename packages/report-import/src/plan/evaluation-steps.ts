import type { ImportStep, Outcome } from '@bihuan/domain';
import type { ReportRow } from '../report.ts';
import { changesOf, type Details, detailFields, sampleOf } from './details.ts';
import { idFor } from './keys.ts';
import { dimensionChanges, outcomeChanges, revisionReason } from './outcome.ts';
import type { Change } from './plan.ts';
import { type Part, type Planning, reasonOf } from './planning.ts';
import type { KnownEvaluation, KnownObject } from './register.ts';
import { recordSelfEvaluation } from './self-evaluation.ts';
import { stepOf } from './steps.ts';

const outcomeFields = ['grade', 'score', 'dimensions', 'gradeBasis', 'comment', 'evaluatedOn'];

export type EvaluationPart = Part & { readonly evaluationId: string };

/** A new evaluation of an object with its outcome. Changes name what the row's head does not show: self-evaluation and dimensions. */
export function openEvaluation(
  row: ReportRow,
  objectId: string,
  object: KnownObject | null,
  stated: Details,
  outcome: Outcome,
  planning: Planning,
): EvaluationPart {
  const { options, report, fundYear, usedEvaluations } = planning;
  const evaluationId = idFor('ev', [options.jurisdiction, objectId, options.evaluationYear], usedEvaluations);
  usedEvaluations.add(evaluationId);
  const opened = {
    evaluationId,
    objectId,
    objectKind: row.inferred.includes('kind') && object !== null ? object.kind : row.kind,
    fundYear,
    evaluationYear: options.evaluationYear,
    applyToYear: options.applyToYear,
    ...stated,
    unitId: stated.unitId ?? object?.unitId ?? null,
    departmentId: stated.departmentId ?? object?.departmentId ?? null,
    policyArea: stated.policyArea ?? object?.policyArea ?? null,
    methods: [...stated.methods],
    evidenceMeans: [...stated.evidenceMeans],
    gradeScale: report.scale,
    source: null,
    sample: sampleOf(row, detailFields),
  };
  const self = recordSelfEvaluation(row, evaluationId, null, null, planning);
  const recorded = { ...outcome, sample: sampleOf(row, outcomeFields) };
  return {
    evaluationId,
    changes: [...dimensionChanges(null, outcome), ...self.changes],
    steps: [
      stepOf('open-evaluation', row.row, evaluationId, opened, null),
      ...self.steps,
      stepOf('record-outcome', row.row, evaluationId, recorded, null),
      ...confirmation(row, evaluationId, null, planning),
    ],
  };
}

const confirmation = (row: ReportRow, evaluationId: string, base: number | null, planning: Planning) =>
  planning.options.outcomes === 'confirmed'
    ? [stepOf('confirm-outcome', row.row, evaluationId, { on: planning.options.on, note: reasonOf(planning) }, base)]
    : [];

/** Brings an evaluation that is there to what the row says. */
export function updateEvaluation(
  row: ReportRow,
  existing: KnownEvaluation,
  stated: Details,
  outcome: Outcome,
  planning: Planning,
): EvaluationPart {
  const amended = amendEvaluation(row, existing, stated, planning);
  const self = recordSelfEvaluation(row, existing.id, existing, existing.revision, planning);
  const outcomeDiffers = outcomeChanges(existing.outcome, outcome);
  const isNew = existing.outcome === null || outcomeDiffers.length > 0;
  const confirming = isNew || !existing.confirmed ? confirmation(row, existing.id, existing.revision, planning) : [];
  const confirmed: readonly Change[] =
    confirming.length > 0 && !existing.confirmed ? [{ field: 'confirmed', from: false, to: true }] : [];
  return {
    evaluationId: existing.id,
    steps: [
      ...amended.steps,
      ...self.steps,
      ...(isNew ? [outcomeStep(row, existing, outcome, planning)] : []),
      ...confirming,
    ],
    changes: [...amended.changes, ...outcomeDiffers, ...self.changes, ...confirmed],
  };
}

function outcomeStep(row: ReportRow, existing: KnownEvaluation, outcome: Outcome, { report }: Planning): ImportStep {
  const data = { ...outcome, sample: sampleOf(row, outcomeFields) };
  if (existing.outcome === null) return stepOf('record-outcome', row.row, existing.id, data, existing.revision);
  const reason = revisionReason(report.fileName, existing.outcome, outcome);
  const revised = { ...data, reason, documentNumber: null };
  return stepOf('revise-outcome', row.row, existing.id, revised, existing.revision);
}

function amendEvaluation(row: ReportRow, existing: KnownEvaluation, stated: Details, planning: Planning): Part {
  const details = changesOf(detailFields, existing, stated, planning.organisations);
  const lists = (['methods', 'evidenceMeans'] as const).filter(
    (field) => stated[field].length > 0 && !sameSet(stated[field], existing[field]),
  );
  const changes: readonly Change[] = [
    ...details,
    ...lists.map((field) => ({ field, from: existing[field].join(' '), to: stated[field].join(' ') })),
  ];
  if (changes.length === 0) return { steps: [], changes };
  const fields = details.map(({ field }) => field);
  const changed = Object.fromEntries([...fields, ...lists].map((field) => [field, stated[field as keyof Details]]));
  const data = { ...changed, reason: reasonOf(planning), sample: sampleOf(row, fields) };
  return { steps: [stepOf('amend-evaluation', row.row, existing.id, data, existing.revision)], changes };
}

const sameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((word) => other.includes(word));
