import { normaliseName } from '@bihuan/domain';
import { plainTable, type VersionTable, versionIndexes, versionSchema } from '../versions.ts';
import { evaluationEntriesSchema } from './entries.ts';
import { countedAs } from './finding-answer.ts';
import type { EvaluationState, FindingState, ObjectName } from './state.ts';

/** Newest year first: `year_key` is the year with its sign turned, so that the whole order ascends. */
export const evaluationTable: VersionTable<EvaluationState> = {
  table: 'evaluations',
  columns: {
    year_key: 'INTEGER',
    object_name: 'TEXT',
    object_id: 'TEXT',
    apply_to_year: 'INTEGER',
    grade: 'TEXT',
    outcome_status: 'TEXT',
    search: 'TEXT',
  },
  indexes: [
    ['year_key', 'object_name', 'id'],
    ['apply_to_year', 'year_key', 'object_name', 'id'],
    ['grade', 'year_key', 'object_name', 'id'],
  ],
  lookup: ['object_id', 'year_key', 'object_name', 'id'],
  valuesOf: (state) => [
    -state.evaluationYear,
    state.objectName,
    state.objectId,
    state.applyToYear,
    state.grade,
    state.outcomeStatus,
    normaliseName(state.objectName),
  ],
};

export const findingTable: VersionTable<FindingState> = {
  table: 'findings',
  columns: {
    object_name: 'TEXT',
    object_id: 'TEXT',
    evaluation_id: 'TEXT',
    status: 'TEXT',
    state: 'TEXT',
    severity: 'TEXT',
  },
  indexes: [
    ['object_name', 'id'],
    ['evaluation_id', 'object_name', 'id'],
  ],
  lookup: ['object_id', 'object_name', 'id'],
  valuesOf: ({ objectName, known }) => [
    objectName,
    known.finding.objectId,
    known.finding.evaluationId,
    countedAs(known),
    known.status,
    known.severity,
  ],
};

export const objectNameTable = plainTable<ObjectName>('object_names');

export const organisationNameTable = plainTable<{ readonly name: string }>('organisation_names');

/** Tables of versions: a row is one state of one thing between two positions of the log. */
export const evaluationsSchema = [
  versionSchema(evaluationTable),
  evaluationEntriesSchema,
  versionSchema(findingTable),
  versionSchema(objectNameTable),
  versionSchema(organisationNameTable),
].join('');

export const evaluationsIndexes = [...versionIndexes(evaluationTable), ...versionIndexes(findingTable)];
