import { normaliseName } from '@bihuan/domain';
import { plainTable, type VersionTable, versionIndexes, versionSchema } from '../versions.ts';
import type { NamedObject, OfSubject, RankingRow, ScoredEvaluation, SubjectBudget, SubjectFlags } from './state.ts';

const ofSubject = <State extends OfSubject>(table: string): VersionTable<State> => ({
  table,
  columns: { fiscal_year: 'INTEGER', subject_kind: 'TEXT', name: 'TEXT', subject_id: 'TEXT', search: 'TEXT' },
  indexes: [['fiscal_year', 'subject_kind', 'name', 'id']],
  lookup: ['subject_id', 'subject_kind'],
  valuesOf: ({ fiscalYear, subject, name }) => [fiscalYear, subject.kind, name, subject.id, normaliseName(name)],
});

/** By subject and fiscal year (`2025-object-<id>`). */
export const budgetTable = ofSubject<SubjectBudget>('budgets');
export const flagsTable = ofSubject<SubjectFlags>('flagged');

export const rankingTable: VersionTable<RankingRow> = {
  table: 'rankings',
  columns: { fiscal_year: 'INTEGER', status: 'TEXT' },
  indexes: [['fiscal_year', 'id']],
  valuesOf: ({ fixed, withdrawn }) => [fixed.fiscalYear, withdrawn === null ? 'fixed' : 'withdrawn'],
};

/** By evaluation. */
export const scoreTable: VersionTable<ScoredEvaluation> = {
  table: 'scores',
  columns: { apply_to_year: 'INTEGER' },
  indexes: [['apply_to_year', 'id']],
  valuesOf: ({ applyToYear }) => [applyToYear],
};

export const objectTable = plainTable<NamedObject>('objects');

export const organisationTable = plainTable<{ readonly name: string }>('organisation_names');

/**
 * `ranking_members`: the places of a list between two positions of the log, in their order. `ranking_drafts`: what is listed of one that
 * is not fixed yet, and counts for nothing.
 */
export const rankingMembersSchema = `
  CREATE TABLE ranking_members (
    ranking_id TEXT NOT NULL,
    valid_from INTEGER NOT NULL,
    valid_to INTEGER NOT NULL,
    place INTEGER NOT NULL,
    fiscal_year INTEGER NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    item TEXT NOT NULL,
    PRIMARY KEY (ranking_id, valid_from, place)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE ranking_drafts (
    ranking_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    item TEXT NOT NULL,
    PRIMARY KEY (ranking_id, place)
  ) STRICT, WITHOUT ROWID;`;

export const budgetSchema = [
  versionSchema(budgetTable),
  versionSchema(flagsTable),
  versionSchema(rankingTable),
  versionSchema(scoreTable),
  versionSchema(objectTable),
  versionSchema(organisationTable),
  rankingMembersSchema,
].join('');

export const budgetIndexes = [
  ...versionIndexes(budgetTable),
  ...versionIndexes(flagsTable),
  ...versionIndexes(rankingTable),
  ...versionIndexes(scoreTable),
  'CREATE INDEX IF NOT EXISTS ranking_members_by_subject ON ranking_members (subject_id, fiscal_year)',
];
