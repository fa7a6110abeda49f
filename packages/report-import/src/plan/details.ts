import type { ReportRow, RowField } from '../report.ts';
import type { Organisations } from './organisations.ts';
import type { Change } from './plan.ts';
import type { Planning } from './planning.ts';
import type { KnownEvaluation } from './register.ts';

/** What a row and its report say beside the outcome; null and empty where they say nothing. */
export type Details = Pick<
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

export const assignmentFields = ['unitId', 'departmentId', 'policyArea'] as const;
export const detailFields = [...assignmentFields, 'fundsEvaluated', 'currentBudget', 'evaluator'] as const;

/** Plans the registration of organisations that nobody knows yet. */
export function statedDetails(row: ReportRow, { organisations, report }: Planning): Details {
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

/** What the row states and the record says otherwise; what the row leaves out changes nothing. */
export function changesOf<Field extends (typeof detailFields)[number]>(
  fields: readonly Field[],
  known: Pick<Details, Field>,
  stated: Pick<Details, Field>,
  { current, nameOf }: Organisations,
): readonly Change[] {
  return fields.flatMap((field): readonly Change[] => {
    const [from, to] = [known[field], stated[field]];
    if (field !== 'unitId' && field !== 'departmentId') return to === null || to === from ? [] : [{ field, from, to }];
    const [before, now] = [from as string | null, to as string | null];
    return now === null || now === current(before) ? [] : [{ field, from: nameOf(before), to: nameOf(now) }];
  });
}

const shownFields: Readonly<Partial<Record<RowField, string>>> = {
  unit: 'unitId',
  department: 'departmentId',
  decisionScore: 'decision',
  processScore: 'process',
  outputScore: 'output',
  effectScore: 'effect',
};

/** The fields whose values the file itself calls made up, as changes name them. */
export const shownSample = (row: ReportRow): string[] => row.sample.map((field) => shownFields[field] ?? field);

const eventFields: Readonly<Partial<Record<RowField, string>>> = {
  unit: 'unitId',
  department: 'departmentId',
  decisionScore: 'dimensions',
  processScore: 'dimensions',
  outputScore: 'dimensions',
  effectScore: 'dimensions',
};

/** The fields of an event whose values the file itself calls made up. */
export const sampleOf = (row: ReportRow, fields: readonly string[]): string[] => [
  ...new Set(row.sample.map((field) => eventFields[field] ?? field).filter((field) => fields.includes(field))),
];
