import type { YearlyReportState } from '@bihuan/domain';
import { plainTable, type VersionTable, versionIndexes, versionSchema } from '../versions.ts';
import type { LetterRow } from './state.ts';

/** `drafted_key` is the position of the draft with its sign turned, so that the whole order ascends. `receivers`: ids in JSON. */
export const letterTable: VersionTable<LetterRow> = {
  table: 'letters',
  columns: {
    drafted_key: 'INTEGER',
    status: 'TEXT',
    kind: 'TEXT',
    drafted_on: 'TEXT',
    receivers: 'TEXT',
    year: 'INTEGER',
    sequence: 'INTEGER',
  },
  indexes: [
    ['drafted_key', 'id'],
    ['status', 'drafted_key', 'id'],
    ['year', 'kind', 'sequence', 'id'],
  ],
  valuesOf: ({ known, line, draftedAt }) => [
    -draftedAt,
    known.status,
    known.kind,
    known.draftedOn,
    JSON.stringify([...known.text.recipientOrganisationIds, ...known.text.copyToOrganisationIds]),
    line?.year ?? null,
    line?.sequence ?? null,
  ],
};

export const objectNameTable = plainTable<{ readonly name: string }>('object_names');

export const organisationNameTable = plainTable<{ readonly name: string }>('organisation_names');

/** By the year of evaluation. */
export const outlookTable = plainTable<YearlyReportState>('outlooks');

/** `subjects`: what a letter is about, from a draft on for good. */
export const lettersSchema = `${versionSchema(letterTable)}${versionSchema(objectNameTable)}${versionSchema(organisationNameTable)}${versionSchema(outlookTable)}
  CREATE TABLE subjects (
    subject_id TEXT NOT NULL,
    letter_id TEXT NOT NULL,
    PRIMARY KEY (subject_id, letter_id)
  ) STRICT, WITHOUT ROWID;`;

export const lettersIndexes = versionIndexes(letterTable);
