import { officeOf } from '@bihuan/domain';
import { plainTable, type VersionTable, versionIndexes, versionSchema } from '../versions.ts';
import type { EvaluationGround, FindingGround, PolicyRow } from './state.ts';

/** `proposed_key` is the position of the proposal with its sign turned, so that the whole order ascends. */
export const policyTable: VersionTable<PolicyRow> = {
  table: 'policy_changes',
  columns: { proposed_key: 'INTEGER', status: 'TEXT', kind: 'TEXT', office_id: 'TEXT', due_date: 'TEXT' },
  indexes: [
    ['proposed_key', 'id'],
    ['status', 'proposed_key', 'id'],
  ],
  valuesOf: ({ known, proposedAt }) => [
    -proposedAt,
    known.status,
    known.proposed.kind,
    officeOf(known),
    'dueDate' in known ? known.dueDate : null,
  ],
};

export const evaluationTable: VersionTable<EvaluationGround> = {
  table: 'evaluations',
  columns: { evaluation_year: 'INTEGER', counts: 'INTEGER' },
  indexes: [['evaluation_year', 'counts']],
  valuesOf: ({ evaluationYear, hasOutcome, isWithdrawn }) => [evaluationYear, hasOutcome && !isWithdrawn ? 1 : 0],
};

export const findingTable = plainTable<FindingGround>('findings');
export const objectNameTable = plainTable<{ readonly name: string }>('object_names');
export const organisationNameTable = plainTable<{ readonly name: string }>('organisation_names');

/** `grounds`: what argues for a change, from a position on for good: an evaluation, a finding, and the objects of both. */
export const policiesSchema = `${[policyTable, evaluationTable, findingTable, objectNameTable, organisationNameTable]
  .map((table) => versionSchema(table as VersionTable<unknown>))
  .join('')}
  CREATE TABLE grounds (
    subject_id TEXT NOT NULL,
    policy_change_id TEXT NOT NULL,
    valid_from INTEGER NOT NULL,
    PRIMARY KEY (subject_id, policy_change_id)
  ) STRICT, WITHOUT ROWID;`;

export const policiesIndexes = [...versionIndexes(policyTable), ...versionIndexes(evaluationTable)];
