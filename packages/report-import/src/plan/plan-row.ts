import { gradesOf, type ImportStep, normaliseName, type Problem, type RefusalText } from '@bihuan/domain';
import type { ReadReport, ReportRow } from '../report.ts';
import { idFor } from './keys.ts';
import type { Match } from './match-objects.ts';
import type { Organisations } from './organisations.ts';
import { outcomeChanges, outcomeOf, revisionReason } from './outcome.ts';
import type { Change, ImportOptions, PlannedRow } from './plan.ts';
import type { KnownEvaluation, KnownObject } from './register.ts';
import { stepOf } from './steps.ts';

/** What all rows of one plan share. `used`: ids that exist already; planning adds to them. */
export interface Planning {
  readonly report: ReadReport;
  readonly options: ImportOptions;
  readonly fundYear: number;
  readonly organisations: Organisations;
  readonly evaluationOf: (objectId: string) => KnownEvaluation | null;
  readonly usedObjects: Set<string>;
  readonly usedEvaluations: Set<string>;
}

export interface RowPlan {
  readonly planned: PlannedRow;
  readonly steps: readonly ImportStep[];
}

type Details = Pick<
  KnownEvaluation,
  | 'unitId'
  | 'departmentId'
  | 'policyArea'
  | 'fundsEvaluated'
  | 'currentBudget'
  | 'evaluator'
  | 'methods'
  | 'evidenceMeans'
>;

/** A row that can be taken (no problems, object known or new) as the steps that bring the record to what it says. */
export function planRow(row: ReportRow, match: Extract<Match, { kind: 'known' | 'new' }>, planning: Planning): RowPlan {
  const stated = statedDetails(row, planning);
  const object = match.kind === 'known' ? match.object : null;
  const objectId = object?.id ?? newObjectId(row, planning);
  const existing = object === null ? null : planning.evaluationOf(object.id);
  const unusable = existing === null ? null : gradeUnknownThere(row, existing);
  if (unusable !== null) return { planned: skippedRow(row, 'problems', [unusable]), steps: [] };
  const objectPlan =
    object === null ? registerObject(row, objectId, stated) : assignObject(row, object, stated, planning);
  const evaluationPlan =
    existing === null
      ? openEvaluation(row, objectId, object, stated, planning)
      : updateEvaluation(row, existing, stated, planning);
  const steps = [...objectPlan.steps, ...evaluationPlan.steps];
  const changes = existing === null ? objectPlan.changes : mergedChanges(objectPlan.changes, evaluationPlan.changes);
  return {
    planned: {
      ...rowHead(row),
      status: existing === null ? 'new' : steps.length === 0 ? 'unchanged' : 'changed',
      objectId,
      evaluationId: evaluationPlan.evaluationId,
      changes,
      skippedBecause: null,
      candidates: match.kind === 'new' ? match.candidates : [],
      remarks: remarksOn(row, object, existing, planning),
      problems: [],
    },
    steps,
  };
}

export const rowHead = ({ row, where, name, grade, score }: ReportRow) => ({ row, where, name, grade, score });

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

function statedDetails(row: ReportRow, { organisations, report }: Planning): Details {
  const departmentId = row.department === null ? null : organisations.obtain(row.department, 'department', row, null);
  return {
    departmentId,
    unitId: row.unit === null ? null : organisations.obtain(row.unit, 'unit', row, departmentId),
    policyArea: row.policyArea,
    fundsEvaluated: row.fundsEvaluated,
    currentBudget: row.currentBudget,
    evaluator: row.evaluator,
    methods: report.declared.methods,
    evidenceMeans: report.declared.evidenceMeans,
  };
}

function newObjectId(row: ReportRow, { options, usedObjects }: Planning): string {
  const id = idFor(
    'obj',
    [options.jurisdiction, row.code, normaliseName(row.name), normaliseName(row.unit ?? '')],
    usedObjects,
  );
  usedObjects.add(id);
  return id;
}

const eventFields: Readonly<Record<string, string>> = { unit: 'unitId', department: 'departmentId' };

/** The fields of an event whose values the file itself calls made up. */
const sampleOf = (row: ReportRow, fields: readonly string[]) =>
  row.sample.map((field) => eventFields[field] ?? field).filter((field) => fields.includes(field));

const assignmentFields = ['unitId', 'departmentId', 'policyArea'] as const;
const detailFields = [...assignmentFields, 'fundsEvaluated', 'currentBudget', 'evaluator'] as const;
const outcomeFields = ['grade', 'score', 'gradeBasis', 'comment', 'evaluatedOn'];

interface Part {
  readonly steps: readonly ImportStep[];
  readonly changes: readonly Change[];
}

function registerObject(row: ReportRow, objectId: string, { unitId, departmentId, policyArea }: Details): Part {
  const sample = sampleOf(row, ['name', 'code', 'kind', ...assignmentFields]);
  const data = { objectId, name: row.name, code: row.code, kind: row.kind, unitId, departmentId, policyArea, sample };
  return { steps: [stepOf('register-object', row.row, objectId, data, null)], changes: [] };
}

function assignObject(row: ReportRow, object: KnownObject, stated: Details, planning: Planning): Part {
  const changes = changesOf(assignmentFields, object, stated, planning.organisations);
  if (changes.length === 0) return { steps: [], changes };
  const data = {
    unitId: stated.unitId ?? object.unitId,
    departmentId: stated.departmentId ?? object.departmentId,
    policyArea: stated.policyArea ?? object.policyArea,
    reason: `导入文件“${planning.report.fileName}”`,
    sample: sampleOf(row, assignmentFields),
  };
  return { steps: [stepOf('assign-object', row.row, object.id, data, object.revision)], changes };
}

type EvaluationPart = Part & { readonly evaluationId: string };

function openEvaluation(
  row: ReportRow,
  objectId: string,
  object: KnownObject | null,
  stated: Details,
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
  const outcome = { ...outcomeOf(row, null), sample: sampleOf(row, outcomeFields) };
  return {
    evaluationId,
    changes: [],
    steps: [
      stepOf('open-evaluation', row.row, evaluationId, opened, null),
      stepOf('record-outcome', row.row, evaluationId, outcome, null),
      ...confirmation(row, evaluationId, null, planning),
    ],
  };
}

const confirmation = (row: ReportRow, evaluationId: string, base: number | null, { options, report }: Planning) =>
  options.outcomes === 'confirmed'
    ? [stepOf('confirm-outcome', row.row, evaluationId, { on: options.on, note: `导入文件“${report.fileName}”` }, base)]
    : [];

function updateEvaluation(
  row: ReportRow,
  existing: KnownEvaluation,
  stated: Details,
  planning: Planning,
): EvaluationPart {
  const { fileName } = planning.report;
  const details = changesOf(detailFields, existing, stated, planning.organisations);
  const lists = (['methods', 'evidenceMeans'] as const).filter(
    (field) => stated[field].length > 0 && !sameSet(stated[field], existing[field]),
  );
  const steps: ImportStep[] = [];
  const changes: Change[] = [
    ...details,
    ...lists.map((field) => ({ field, from: existing[field].join(' '), to: stated[field].join(' ') })),
  ];
  if (changes.length > 0) {
    const changed = Object.fromEntries(
      [...details.map(({ field }) => field), ...lists].map((field) => [field, stated[field as keyof Details]]),
    );
    const fields = details.map(({ field }) => field);
    const data = { ...changed, reason: `导入文件“${fileName}”`, sample: sampleOf(row, fields) };
    steps.push(stepOf('amend-evaluation', row.row, existing.id, data, existing.revision));
  }
  const outcome = outcomeOf(row, existing.outcome);
  const outcomeDiffers = outcomeChanges(existing.outcome, outcome);
  const sample = sampleOf(row, outcomeFields);
  if (existing.outcome === null) {
    steps.push(stepOf('record-outcome', row.row, existing.id, { ...outcome, sample }, existing.revision));
  } else if (outcomeDiffers.length > 0) {
    const reason = revisionReason(fileName, existing.outcome, outcome);
    steps.push(
      stepOf(
        'revise-outcome',
        row.row,
        existing.id,
        { ...outcome, reason, documentNumber: null, sample },
        existing.revision,
      ),
    );
  }
  changes.push(...outcomeDiffers);
  const toConfirm = existing.outcome === null || outcomeDiffers.length > 0 || !existing.confirmed;
  const confirming = toConfirm ? confirmation(row, existing.id, existing.revision, planning) : [];
  if (confirming.length > 0 && !existing.confirmed) changes.push({ field: 'confirmed', from: false, to: true });
  return { evaluationId: existing.id, steps: [...steps, ...confirming], changes };
}

const sameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((word) => other.includes(word));

/** What the row states and the record says otherwise; what the row leaves out changes nothing. */
function changesOf<Field extends (typeof detailFields)[number]>(
  fields: readonly Field[],
  known: Pick<Details, Field>,
  stated: Pick<Details, Field>,
  { current }: Organisations,
): readonly Change[] {
  return fields.flatMap((field) => {
    const isOrganisation = field === 'unitId' || field === 'departmentId';
    const from = isOrganisation ? current(known[field] as string | null) : known[field];
    return stated[field] === null || stated[field] === from ? [] : [{ field, from: known[field], to: stated[field] }];
  });
}

const mergedChanges = (one: readonly Change[], other: readonly Change[]) => [
  ...one,
  ...other.filter(({ field }) => !one.some((change) => change.field === field)),
];

/** The scale that an evaluation was opened with governs it; a grade that it does not know cannot be recorded there. */
function gradeUnknownThere(row: ReportRow, { gradeScale }: KnownEvaluation): Problem | null {
  const known = gradesOf(gradeScale);
  if (row.grade === null || known.includes(row.grade)) return null;
  return { code: 'import.grade-unknown', params: { grade: row.grade, known }, where: { ...row.where, field: 'grade' } };
}

function remarksOn(
  row: ReportRow,
  object: KnownObject | null,
  existing: KnownEvaluation | null,
  { options, fundYear }: Planning,
) {
  const remarks: RefusalText[] = [];
  if (row.selfScore !== null || row.selfGrade !== null) {
    remarks.push({
      zh: '自评结果没有导入，请在评价页面登记。',
      en: 'The self-evaluation was not imported; record it on the evaluation’s page.',
    });
  }
  if (object !== null && object.name !== row.name) {
    remarks.push({
      zh: `登记的名称是“${object.name}”，没有改名。`,
      en: `It is registered as ${object.name}; it was not renamed.`,
    });
  }
  if (object !== null && !row.inferred.includes('kind') && object.kind !== row.kind) {
    remarks.push({
      zh: '登记的对象类型不同，没有更改。',
      en: 'It is registered as another kind of object; that was not changed.',
    });
  }
  if (object !== null && row.code !== null && object.code === null) {
    remarks.push({
      zh: `登记时没有编码，文件写的是 ${row.code}，没有补上。`,
      en: `It is registered without a code; ${row.code} was not added.`,
    });
  }
  if (existing !== null && (existing.applyToYear !== options.applyToYear || existing.fundYear !== fundYear)) {
    remarks.push({
      zh: `登记的资金年度 ${existing.fundYear}、应用年度 ${existing.applyToYear} 没有更改。`,
      en: `The recorded years (funds ${existing.fundYear}, applied to ${existing.applyToYear}) were not changed.`,
    });
  }
  return remarks;
}
