import { normaliseName } from '@bihuan/domain';
import { plainTable, type VersionTable, versionIndexes, versionSchema } from '../versions.ts';
import type { ImportState, ObjectState, OrganisationState, RuleSetState, YearState } from './state.ts';

const searched = ({ name, formerNames, code }: ObjectState | OrganisationState): string =>
  [name, ...formerNames, code ?? ''].map(normaliseName).join('\n');

const named = <State extends ObjectState | OrganisationState>(table: string): VersionTable<State> => ({
  table,
  columns: { name: 'TEXT', kind: 'TEXT', status: 'TEXT', search: 'TEXT' },
  indexes: [['name', 'id']],
  valuesOf: (state) => [state.name, state.kind, state.status, searched(state)],
});

export const objectTable = named<ObjectState>('objects');
export const organisationTable = named<OrganisationState>('organisations');

/** The latest first: `order_key` is the position with its sign turned. */
export const importTable: VersionTable<ImportState> = {
  table: 'imports',
  columns: { order_key: 'INTEGER', status: 'TEXT', about: 'TEXT' },
  indexes: [
    ['order_key', 'id'],
    ['status', 'order_key', 'id'],
  ],
  valuesOf: ({ plannedAt, status, about }) => [-plannedAt, status, about],
};

export const ruleSetTable: VersionTable<RuleSetState> = {
  table: 'rule_sets',
  columns: { begun_at: 'INTEGER' },
  indexes: [['begun_at', 'id']],
  valuesOf: ({ begunAt }) => [begunAt],
};

/** By fiscal year. */
export const yearTable = plainTable<YearState>('years');

/** Tables of versions: a row is one state of one thing between two positions of the log. */
export const registerSchema = [
  versionSchema(objectTable),
  versionSchema(organisationTable),
  versionSchema(importTable),
  versionSchema(ruleSetTable),
  versionSchema(yearTable),
].join('');

export const registerIndexes = [
  ...versionIndexes(objectTable),
  ...versionIndexes(organisationTable),
  ...versionIndexes(importTable),
  ...versionIndexes(ruleSetTable),
];
