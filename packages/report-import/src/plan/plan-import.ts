import { type ImportStep, Refused } from '@bihuan/domain';
import type { Check, Note, ReadReport, ReportRow } from '../report.ts';
import { hashOf } from './keys.ts';
import { type Match, matchObjects } from './match-objects.ts';
import { indexObjects } from './object-index.ts';
import { organisationsOf, successorOf } from './organisations.ts';
import type { ImportOptions, ImportPlan, PlannedRow } from './plan.ts';
import { countsOf } from './plan-counts.ts';
import { planRow, type RowPlan, rowHead, skippedRow } from './plan-row.ts';
import type { Planning } from './planning.ts';
import type { KnownEvaluation, Register } from './register.ts';

export interface PlanInput {
  readonly report: ReadReport;
  readonly options: ImportOptions;
  readonly register: Register;
}

/**
 * What importing a report would do to the record, row by row, and the steps that do it. Pure: the same report, options and register
 * give the same plan with the same id; planned again after its steps were carried out it has none.
 * Refused: `import.years-out-of-order`, `import.choice-unknown`, `import.choice-twice`.
 */
export function planImport({ report, options, register }: PlanInput): ImportPlan {
  const fundYear = options.fundYear ?? report.declared.fundYear ?? options.evaluationYear - 1;
  refuseDisorder(fundYear, options);
  const organisations = organisationsOf(options.jurisdiction, register.organisations);
  const index = indexObjects(register.objects);
  const planning: Planning = {
    report,
    options,
    fundYear,
    organisations,
    holderOf: (code) => index.byCode.get(code) ?? null,
    evaluationOf: evaluationFinder(register, options.evaluationYear),
    usedObjects: new Set(register.objects.map(({ id }) => id)),
    usedEvaluations: new Set(register.evaluations.map(({ id }) => id)),
  };
  const matches = matchObjects(
    report.rows.filter(({ problems }) => problems.length === 0),
    register.objects,
    index,
    organisations,
    options.choices,
  );
  const plans = report.rows.map((row) => planOf(row, matches.get(row.row), planning));
  const rows = plans.map(({ planned }) => planned);
  const content = {
    jurisdiction: options.jurisdiction,
    fileName: report.fileName,
    fileHash: report.fileHash,
    fundYear,
    evaluationYear: options.evaluationYear,
    applyToYear: options.applyToYear,
    outcomes: options.outcomes,
    rows,
    counts: countsOf(rows),
    problems: rows.flatMap(({ problems }) => problems),
    checks: [...report.checks, ...yearChecks(report, options)],
    notes: [...report.notes, ...yearNotes(report, options, fundYear)],
    steps: [...organisations.steps, ...plans.flatMap(({ steps }) => steps)],
  };
  const id = hashOf(content);
  const importId = `imp-${id.slice(0, 32)}`;
  return { id, importId, ...content, steps: content.steps.map((step) => withSource(step, importId)) };
}

/** Only when the plan is complete is it known which import its evaluations will come from. */
function withSource(step: ImportStep, importId: string): ImportStep {
  return step.kind === 'open-evaluation'
    ? { ...step, data: { ...step.data, source: { importId, row: step.row } } }
    : step;
}

function refuseDisorder(fundYear: number, { evaluationYear, applyToYear }: ImportOptions): void {
  if (fundYear > evaluationYear || evaluationYear > applyToYear) {
    throw new Refused('import.years-out-of-order', { fundYear, evaluationYear, applyToYear });
  }
}

function planOf(row: ReportRow, match: Match | undefined, planning: Planning): RowPlan {
  if (match === undefined) return { planned: skippedRow(row, 'problems'), steps: [] };
  if (match.kind === 'skip') return { planned: skippedRow(row, 'choice'), steps: [] };
  if (match.kind !== 'needs-choice') return planRow(row, match, planning);
  const planned: PlannedRow = {
    ...rowHead(row),
    status: 'needs-choice',
    objectId: null,
    evaluationId: null,
    changes: [],
    skippedBecause: null,
    candidates: match.candidates,
    remarks: [],
    problems: [],
  };
  return { planned, steps: [] };
}

/** The evaluation of an object in a year; one made of an object that was merged into it counts where it has none of its own. */
function evaluationFinder(
  { objects, evaluations }: Register,
  year: number,
): (objectId: string) => KnownEvaluation | null {
  const byId = new Map(objects.map((object) => [object.id, object]));
  const own = new Map<string, KnownEvaluation>();
  const inherited = new Map<string, KnownEvaluation>();
  for (const evaluation of evaluations) {
    if (evaluation.withdrawn || evaluation.evaluationYear !== year) continue;
    own.set(evaluation.objectId, evaluation);
    const object = byId.get(evaluation.objectId);
    if (object !== undefined) inherited.set(successorOf(object, byId).id, evaluation);
  }
  return (objectId) => own.get(objectId) ?? inherited.get(objectId) ?? null;
}

function yearChecks({ declared }: ReadReport, { evaluationYear }: ImportOptions): readonly Check[] {
  if (declared.evaluationYear === null) return [];
  const agrees = declared.evaluationYear === evaluationYear;
  const zh = agrees
    ? `评价年度 ${evaluationYear}，与文件一致。`
    : `文件写的评价年度是 ${declared.evaluationYear}，选定的是 ${evaluationYear}。`;
  const en = agrees
    ? `The evaluation year ${evaluationYear} is the file’s.`
    : `The file says ${declared.evaluationYear} for the year of the evaluation, ${evaluationYear} was chosen.`;
  return [
    {
      id: 'evaluation-year',
      kind: agrees ? 'agrees' : 'disagrees',
      declared: declared.evaluationYear,
      found: evaluationYear,
      text: { zh, en },
    },
  ];
}

function yearNotes({ declared }: ReadReport, options: ImportOptions, fundYear: number): readonly Note[] {
  if (options.fundYear !== undefined || declared.fundYear !== null) return [];
  const zh = `文件没有写明资金年度，按评价年度的上一年 ${fundYear} 年处理。`;
  const en = `The file does not say which year’s funds were evaluated; ${fundYear}, the year before the evaluation, is taken.`;
  return [{ id: 'fund-year.assumed', text: { zh, en }, where: {} }];
}
