import type { DatabaseSync } from 'node:sqlite';
import { parseSubjectYearId, type Subject } from '@bihuan/domain';
import { type ProjectedEvent, type Projection, type ProjectionWriter, stillValid } from '../projection.ts';
import { Versions } from '../versions.ts';
import { changedScore, foldBudget, foldFlags, openedScore, recordedBy } from './fold.ts';
import { rankingMembers } from './ranking-members.ts';
import {
  budgetIndexes,
  budgetSchema,
  budgetTable,
  flagsTable,
  objectTable,
  organisationTable,
  rankingTable,
  scoreTable,
} from './schema.ts';
import type { OfSubject } from './state.ts';

/** What is known about each subject's money in a fiscal year, what happened to it, and where it ranks? */
export const budgetProjection: Projection = {
  name: 'budget',
  version: 1,
  listensTo: [
    'ObjectRegistered',
    'ObjectRenamed',
    'ObjectAssigned',
    'OrganisationRegistered',
    'OrganisationRenamed',
    'EvaluationOpened',
    'EvaluationAmended',
    'OutcomeRecorded',
    'OutcomeRevised',
    'OutcomeConfirmed',
    'EvaluationWithdrawn',
    'BudgetFactsRecorded',
    'BudgetApproved',
    'BudgetRecordWithdrawn',
    'SubjectFlagged',
    'SubjectFlagWithdrawn',
    'RankingMembersListed',
    'RankingFixed',
    'RankingWithdrawn',
  ],
  schema: budgetSchema,
  indexes: budgetIndexes,
  open: openWriter,
};

function openWriter(database: DatabaseSync): ProjectionWriter {
  const budgets = new Versions(database, budgetTable);
  const flagged = new Versions(database, flagsTable);
  const rankings = new Versions(database, rankingTable);
  const scores = new Versions(database, scoreTable);
  const objects = new Versions(database, objectTable);
  const organisations = new Versions(database, organisationTable);
  const members = rankingMembers(database);
  const nameOf = ({ kind, id }: Subject): string => (kind === 'object' ? objects : organisations).get(id)?.name ?? id;
  const nameOfStream = (streamId: string): string => {
    const parsed = parseSubjectYearId(streamId);
    return parsed === null ? streamId : nameOf(parsed.subject);
  };

  /** Lists go by name: what is on record about a subject follows its new one. */
  const renaming = [renamer(database, budgets, budgetTable.table), renamer(database, flagged, flagsTable.table)];
  const rename = (subject: Subject, name: string, position: number) => {
    for (const change of renaming) change(subject, name, position);
  };

  return {
    apply(projected: ProjectedEvent): void {
      const { event, streamId: id, position } = projected;
      const revision = String(projected.revision);
      switch (event.type) {
        case 'ObjectRegistered': {
          const { name, departmentId, policyArea } = event.data;
          objects.set(id, { name, departmentId, policyArea }, position);
          return;
        }
        case 'ObjectAssigned': {
          const { departmentId, policyArea } = event.data;
          objects.change(id, position, (state) => ({ ...state, departmentId, policyArea }));
          return;
        }
        case 'ObjectRenamed':
          objects.change(id, position, (state) => ({ ...state, name: event.data.name }));
          rename({ kind: 'object', id }, event.data.name, position);
          return;
        case 'OrganisationRegistered':
        case 'OrganisationRenamed':
          organisations.set(id, { name: event.data.name }, position);
          rename({ kind: 'department', id }, event.data.name, position);
          return;
        case 'EvaluationOpened':
          scores.set(id, openedScore(event.data, position), position);
          return;
        case 'BudgetFactsRecorded':
        case 'BudgetApproved':
        case 'BudgetRecordWithdrawn':
          budgets.set(id, foldBudget(budgets.get(id), projected, nameOfStream(id)), position);
          return;
        case 'SubjectFlagged':
        case 'SubjectFlagWithdrawn':
          flagged.set(id, foldFlags(flagged.get(id), projected, nameOfStream(id)), position);
          return;
        case 'RankingMembersListed':
          members.list(id, event.data.from, event.data.members);
          return;
        case 'RankingFixed':
          members.fix(id, event.data.fiscalYear, position);
          rankings.set(id, { fixed: event.data, withdrawn: null, ...recordedBy(projected), revision }, position);
          return;
        case 'RankingWithdrawn':
          members.end(id, position);
          rankings.change(id, position, (state) => ({ ...state, withdrawn: event.data, revision }));
          return;
        default:
          scores.change(id, position, (state) => changedScore(state, projected));
      }
    },
  };
}

function renamer<State extends OfSubject>(database: DatabaseSync, rows: Versions<State>, table: string) {
  const ids = database.prepare(
    `SELECT id FROM ${table} WHERE subject_id = ? AND subject_kind = ? AND valid_to = ${stillValid}`,
  );
  return ({ kind, id: subjectId }: Subject, name: string, position: number): void => {
    for (const { id } of ids.all(subjectId, kind)) rows.change(String(id), position, (state) => ({ ...state, name }));
  };
}
