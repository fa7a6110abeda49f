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
  { current }: Organisations,
): readonly Change[] {
  return fields.flatMap((field) => {
    const isOrganisation = field === 'unitId' || field === 'departmentId';
    const from = isOrganisation ? current(known[field] as string | null) : known[field];
    return stated[field] === null || stated[field] === from ? [] : [{ field, from: known[field], to: stated[field] }];
  });
}

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
