import type { SQLInputValue } from 'node:sqlite';
import {
  dueDays,
  isWithinTerm,
  ledgerStateOf,
  lookBackAhead,
  normaliseName,
  pendingAnswers,
  promiseOf,
  severitySchema,
} from '@bihuan/domain';
import { type VersionTable, versionIndexes, versionSchema } from '../versions.ts';
import type { LedgerOrganisation, LedgerRowState } from './state.ts';

/** Stands for no due date, behind every day. */
export const noDay = '9999-99-99';

/** Stands for no organisation, no class, no promise. */
export const nothing = '';

/** What totals and orders read, so that they never touch the rows themselves. */
const totalled = [
  'fiscal_year',
  'valid_from',
  'valid_to',
  'unit_id',
  'department_id',
  'category_key',
  'category',
  'class',
  'severity',
  'state',
  'due',
  'raised_on',
  'closed_on',
  'within_term',
  'promise',
  'extended',
  'repeat_of',
  'flags',
  'results',
  'look_back',
  'pending',
  'amount',
  'percent',
  'sequence',
];

export const ledgerTable: VersionTable<LedgerRowState> = {
  table: 'ledger',
  columns: {
    fiscal_year: 'INTEGER',
    sequence: 'INTEGER',
    object_name: 'TEXT',
    object_id: 'TEXT',
    unit_id: 'TEXT',
    department_id: 'TEXT',
    category: 'TEXT',
    category_key: 'TEXT',
    class: 'TEXT',
    severity: 'INTEGER',
    state: 'TEXT',
    due: 'TEXT',
    percent: 'INTEGER',
    amount: 'INTEGER',
    raised_on: 'TEXT',
    closed_on: 'TEXT',
    within_term: 'TEXT',
    promise: 'TEXT',
    extended: 'INTEGER',
    repeat_of: 'TEXT',
    flags: 'TEXT',
    results: 'TEXT',
    look_back: 'TEXT',
    pending: 'TEXT',
    provisional: 'INTEGER',
    search: 'TEXT',
  },
  indexes: [
    ['fiscal_year', 'sequence'],
    ['fiscal_year', 'due', 'sequence'],
    ['fiscal_year', 'object_name', 'sequence'],
    totalled,
  ],
  lookup: ['object_id'],
  valuesOf,
};

function valuesOf(row: LedgerRowState): SQLInputValue[] {
  const { known, fiscalYear, sequence, objectName, unitId, departmentId, raisedOn } = row;
  const { finding, severity, commitment, extensions, repeatOf, flags, results } = known;
  const withinTerm = isWithinTerm(known);
  const isOpen = known.status !== 'verified' && known.status !== 'withdrawn';
  return [
    fiscalYear,
    sequence,
    objectName,
    finding.objectId,
    unitId ?? nothing,
    departmentId ?? nothing,
    finding.category,
    normaliseName(finding.category),
    finding.class ?? nothing,
    severitySchema.options.indexOf(severity),
    ledgerStateOf(known),
    dueDays(known).present ?? noDay,
    commitment === null ? -1 : meanPercent(commitment.measures),
    finding.amount ?? 0,
    raisedOn,
    known.status === 'verified' ? known.closing.on : nothing,
    withinTerm === null ? nothing : withinTerm ? 'yes' : 'no',
    promiseOf(known) ?? nothing,
    extensions.filter(({ decision }) => decision?.kind === 'granted').length,
    repeatOf ?? nothing,
    flags.map(({ flag }) => `|${flag}|`).join(''),
    results.length === 0 ? nothing : JSON.stringify(results.map(({ kind, amount }) => ({ kind, amount: amount ?? 0 }))),
    lookBackOf(known),
    pendingAnswers(known)
      .map((pending) => `|${pending}|`)
      .join(''),
    isOpen && known.reckoned?.provisional === true ? 1 : 0,
    normaliseName([objectName, finding.description, finding.requirement ?? '', finding.basis ?? ''].join('\n')),
  ];
}

/** The day that is planned; else what is known whatever the day is; nothing while it is open. */
function lookBackOf(known: LedgerRowState['known']): string {
  const ahead = lookBackAhead(known);
  if (ahead === null) return nothing;
  return ahead.pending ?? (ahead.isInOrder ? 'in-order' : 'none');
}

/** Every measure weighs the same; rounded down, so that 100 means all of them. */
const meanPercent = (measures: NonNullable<LedgerRowState['known']['commitment']>['measures']): number =>
  Math.floor(measures.reduce((sum, { progress }) => sum + (progress.at(-1)?.percent ?? 0), 0) / measures.length);

export const ledgerOrganisationTable: VersionTable<LedgerOrganisation> = {
  table: 'organisations',
  columns: { name: 'TEXT' },
  indexes: [['name']],
  valuesOf: ({ name }) => [name],
};

/** A row of `ledger` is one state of one finding between two positions of the log; what surrounds it is kept as it is now. */
export const ledgerSchema = `${versionSchema(ledgerTable)}${versionSchema(ledgerOrganisationTable)}
  CREATE INDEX ledger_by_unit ON ledger (unit_id, category_key);
  CREATE INDEX ledger_by_department ON ledger (department_id);
  CREATE INDEX ledger_provisional ON ledger (provisional) WHERE provisional = 1;
  CREATE TABLE numbers (fiscal_year INTEGER PRIMARY KEY, last INTEGER NOT NULL) STRICT;
  CREATE TABLE facts (kind TEXT NOT NULL, id TEXT NOT NULL, facts TEXT NOT NULL, PRIMARY KEY (kind, id)) STRICT, WITHOUT ROWID;
  CREATE INDEX facts_by_successor ON facts (kind, facts ->> '$.mergedInto') WHERE facts ->> '$.mergedInto' IS NOT NULL;`;

export const ledgerIndexes = [...versionIndexes(ledgerTable), ...versionIndexes(ledgerOrganisationTable)];
