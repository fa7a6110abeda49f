import type { DatabaseSync } from 'node:sqlite';
import { evolveFinding, type FindingEvent, findingEventTypes, initialFinding } from '@bihuan/domain';
import { type ProjectedEvent, type Projection, type ProjectionWriter, stillValid } from '../projection.ts';
import { Versions } from '../versions.ts';
import { ledgerIndexes, ledgerOrganisationTable, ledgerSchema, ledgerTable } from './schema.ts';
import type { EvaluationFacts, LedgerRowState, ObjectFacts, Responsible } from './state.ts';

/** What is to be rectified, by whom and until when, and what came of it (整改台账)? */
export const ledgerProjection: Projection = {
  name: 'ledger',
  version: 1,
  listensTo: [
    'ObjectRegistered',
    'ObjectRenamed',
    'ObjectAssigned',
    'OrganisationRegistered',
    'OrganisationRenamed',
    'OrganisationMerged',
    'EvaluationOpened',
    'EvaluationAmended',
    ...findingEventTypes,
  ],
  schema: ledgerSchema,
  indexes: ledgerIndexes,
  open: openWriter,
};

const nobody: Responsible = { unitId: null, departmentId: null };

function openWriter(database: DatabaseSync): ProjectionWriter {
  const rows = new Versions(database, ledgerTable);
  const organisations = new Versions(database, ledgerOrganisationTable);
  const keep = database.prepare('INSERT OR REPLACE INTO facts VALUES (?, ?, ?)');
  const kept = database.prepare('SELECT facts FROM facts WHERE kind = ? AND id = ?');
  const count = database.prepare(
    'INSERT INTO numbers VALUES (?, 1) ON CONFLICT (fiscal_year) DO UPDATE SET last = last + 1 RETURNING last',
  );
  const idsBy = (column: string) =>
    database.prepare(`SELECT id FROM ledger WHERE ${column} = ? AND valid_to = ${stillValid}`);
  const ofObject = idsBy('object_id');
  const ofUnit = idsBy('unit_id');
  const ofDepartment = idsBy('department_id');

  const setFacts = (kind: 'object' | 'evaluation', id: string, facts: object) =>
    keep.run(kind, id, JSON.stringify(facts));
  function factsOf<Facts>(kind: 'object' | 'evaluation', id: string): Facts | null {
    const row = kept.get(kind, id) as { facts: string } | undefined;
    return row === undefined ? null : JSON.parse(row.facts);
  }
  const objectOf = (id: string) => factsOf<ObjectFacts>('object', id);
  const evaluationOf = (id: string) => factsOf<EvaluationFacts>('evaluation', id);

  /** What an organisation has become; itself where it was not merged. A circle of mergers ends where it began. */
  function successor(id: string | null): string | null {
    const seen = new Set<string>();
    let present = id;
    while (present !== null && !seen.has(present)) {
      seen.add(present);
      const into = organisations.get(present)?.mergedInto ?? null;
      if (into === null) return present;
      present = into;
    }
    return present;
  }

  /** Whoever is nearest to the finding answers for it: as it was raised, its evaluation, its object; above a unit, its department. */
  function responsibleFor({ known }: Pick<LedgerRowState, 'known'>): Responsible {
    const { finding } = known;
    const evaluation = evaluationOf(finding.evaluationId) ?? nobody;
    const object = objectOf(finding.objectId) ?? nobody;
    const unitId = successor(finding.unitId ?? evaluation.unitId ?? object.unitId);
    const above = unitId === null ? null : (organisations.get(unitId)?.parentId ?? null);
    return { unitId, departmentId: successor(evaluation.departmentId ?? object.departmentId ?? above) };
  }

  /** Rows whose surroundings have changed are in another place of the ledger from now on. */
  function place(statement: typeof ofObject, key: string, position: number): void {
    for (const { id } of statement.all(key) as { id: string }[]) {
      rows.change(id, position, (row) => ({
        ...row,
        ...responsibleFor(row),
        objectName: objectOf(row.known.finding.objectId)?.name ?? row.objectName,
      }));
    }
  }

  function changeFinding({ event, streamId: id, position, revision, day }: ProjectedEvent): void {
    const before = rows.get(id);
    // The same fold that decisions stand on, so that the ledger never says what a decision would not.
    const known = evolveFinding(before?.known ?? initialFinding, event as FindingEvent);
    if (known.status === 'none') return;
    const row = before ?? raised(id, known, day);
    if (row === null) return;
    const made = 'sample' in event.data ? event.data.sample : [];
    const sample = [...new Set([...row.sample, ...made])];
    rows.set(id, { ...row, known, sample, revision: String(revision) }, position);
  }

  function raised(id: string, known: LedgerRowState['known'], day: LedgerRowState['raisedOn']): LedgerRowState | null {
    const evaluation = evaluationOf(known.finding.evaluationId);
    if (evaluation === null) return null;
    const { fiscalYear } = evaluation;
    const { last: sequence } = count.get(fiscalYear) as { last: number };
    const objectName = objectOf(known.finding.objectId)?.name ?? known.finding.objectId;
    const raisedOn = known.finding.term?.from ?? day;
    return {
      id,
      known,
      fiscalYear,
      sequence,
      objectName,
      ...responsibleFor({ known }),
      raisedOn,
      sample: [],
      revision: '0',
    };
  }

  return {
    apply(projected: ProjectedEvent): void {
      const { event, streamId, position } = projected;
      switch (event.type) {
        case 'ObjectRegistered': {
          const { name, unitId, departmentId } = event.data;
          setFacts('object', streamId, { name, unitId, departmentId });
          return;
        }
        case 'ObjectRenamed':
          setFacts('object', streamId, { ...(objectOf(streamId) ?? nobody), name: event.data.name });
          place(ofObject, streamId, position);
          return;
        case 'ObjectAssigned': {
          const { unitId, departmentId } = event.data;
          setFacts('object', streamId, { ...(objectOf(streamId) ?? { name: streamId }), unitId, departmentId });
          place(ofObject, streamId, position);
          return;
        }
        case 'OrganisationRegistered': {
          const { name, parentId } = event.data;
          organisations.set(streamId, { name, parentId, mergedInto: null }, position);
          return;
        }
        case 'OrganisationRenamed':
          organisations.change(streamId, position, (state) => ({ ...state, name: event.data.name }));
          return;
        case 'OrganisationMerged':
          organisations.change(streamId, position, (state) => ({ ...state, mergedInto: event.data.into }));
          place(ofUnit, streamId, position);
          place(ofDepartment, streamId, position);
          return;
        case 'EvaluationOpened': {
          const { objectId, unitId, departmentId, applyToYear: fiscalYear } = event.data;
          setFacts('evaluation', streamId, { objectId, unitId, departmentId, fiscalYear });
          return;
        }
        case 'EvaluationAmended': {
          const before = evaluationOf(streamId);
          if (before === null) return;
          const { unitId = before.unitId, departmentId = before.departmentId } = event.data;
          setFacts('evaluation', streamId, { ...before, unitId, departmentId });
          place(ofObject, before.objectId, position);
          return;
        }
        default:
          changeFinding(projected);
      }
    },
  };
}
