import { normaliseName } from '@bihuan/domain';
import { plainTable, type VersionTable, versionIndexes, versionSchema } from '../versions.ts';
import type { ContactOrganisation, DeputyState, PersonState, TenureState, UnitImportState } from './state.ts';

export const contactOrganisationTable = plainTable<ContactOrganisation>('organisations');

/** Those deleted have neither name nor anything to search by, and stand last. */
export const personTable: VersionTable<PersonState> = {
  table: 'persons',
  columns: { name: 'TEXT', status: 'TEXT', search: 'TEXT' },
  indexes: [['name', 'id']],
  valuesOf: (person) =>
    person.status === 'deleted'
      ? ['\u{10FFFF}', 'deleted', '']
      : [person.name, 'active', [person.name, person.title ?? '', person.mail ?? ''].map(normaliseName).join('\n')],
};

export const tenureTable: VersionTable<TenureState> = {
  table: 'tenures',
  columns: { organisation_id: 'TEXT', person_id: 'TEXT', begins: 'TEXT', is_held: 'INTEGER' },
  indexes: [
    ['organisation_id', 'begins', 'id'],
    ['person_id', 'organisation_id', 'begins', 'id'],
  ],
  lookup: ['organisation_id'],
  valuesOf: ({ organisationId, personId, from, isHeld }) => [organisationId, personId, from, isHeld ? 1 : 0],
};

export const deputyTable: VersionTable<DeputyState> = {
  table: 'deputies',
  columns: { person_id: 'TEXT', deputy_id: 'TEXT', begins: 'TEXT', is_valid: 'INTEGER' },
  indexes: [
    ['person_id', 'begins', 'id'],
    ['deputy_id', 'begins', 'id'],
    ['begins', 'id'],
  ],
  valuesOf: ({ personId, deputyId, from, isValid }) => [personId, deputyId, from, isValid ? 1 : 0],
};

/** The latest first: `order_key` is the position with its sign turned. */
export const unitImportTable: VersionTable<UnitImportState> = {
  table: 'unit_imports',
  columns: { order_key: 'INTEGER', status: 'TEXT' },
  indexes: [
    ['order_key', 'id'],
    ['status', 'order_key', 'id'],
  ],
  valuesOf: ({ plannedAt, status }) => [-plannedAt, status],
};

/** Tables of versions: a row is one state of one thing between two positions of the log. */
export const contactsSchema = [
  versionSchema(contactOrganisationTable),
  versionSchema(personTable),
  versionSchema(tenureTable),
  versionSchema(deputyTable),
  versionSchema(unitImportTable),
].join('');

export const contactsIndexes = [
  ...versionIndexes(personTable),
  ...versionIndexes(tenureTable),
  ...versionIndexes(deputyTable),
  ...versionIndexes(unitImportTable),
];
