import type { SubjectBudget } from '../budget/state.ts';
import { plainTable, type VersionTable, versionIndexes, versionSchema } from '../versions.ts';
import type { EvaluationFacts, FindingFacts, LineHistory, ObjectFacts, PolicyFacts } from './state.ts';

export const objectTable: VersionTable<ObjectFacts> = {
  table: 'objects',
  columns: { unit_id: 'TEXT' },
  indexes: [['unit_id', 'id']],
  valuesOf: ({ unitId }) => [unitId],
};

export const organisationTable = plainTable<{ readonly name: string }>('organisation_names');

export const evaluationTable: VersionTable<EvaluationFacts> = {
  table: 'evaluations',
  columns: { fiscal_year: 'INTEGER', object_id: 'TEXT' },
  indexes: [['fiscal_year'], ['object_id']],
  valuesOf: ({ fiscalYear, objectId }) => [fiscalYear, objectId],
};

/** By line (`2025-<object>`). */
export const lineTable: VersionTable<LineHistory> = {
  table: 'lines',
  columns: { fiscal_year: 'INTEGER', object_id: 'TEXT' },
  indexes: [['fiscal_year'], ['object_id']],
  valuesOf: ({ fiscalYear, objectId }) => [fiscalYear, objectId],
};

/** By subject and fiscal year (`2025-object-<id>`). */
export const moneyTable: VersionTable<SubjectBudget> = {
  table: 'money',
  columns: { subject_id: 'TEXT' },
  indexes: [['subject_id']],
  valuesOf: ({ subject }) => [subject.id],
};

export const policyTable = plainTable<PolicyFacts>('policy_changes');

export const findingTable: VersionTable<FindingFacts> = {
  table: 'findings',
  columns: { evaluation_id: 'TEXT' },
  indexes: [['evaluation_id']],
  valuesOf: ({ known }) => [known.finding.evaluationId],
};

const tables = [
  objectTable,
  organisationTable,
  evaluationTable,
  lineTable,
  moneyTable,
  policyTable,
  findingTable,
] as readonly VersionTable<unknown>[];

export const applicationSchema = tables.map((table) => versionSchema(table)).join('');
export const applicationIndexes = tables.flatMap((table) => versionIndexes(table));
