import type { DatabaseSync } from 'node:sqlite';
import { evolveFinding, type FindingEvent, findingEventTypes, initialFinding } from '@bihuan/domain';
import { type ProjectedEvent, type Projection, type ProjectionWriter, stillValid } from '../projection.ts';
import { Versions } from '../versions.ts';
import { ledgerIndexes, ledgerOrganisationTable, ledgerSchema, ledgerTable } from './schema.ts';
import type { EvaluationFacts, LedgerRowState, ObjectFacts, Responsible } from './state.ts';

/** What is to be rectified, by whom and until when, and what came of it (整改台账)? */
export const ledgerProjection: Projection = {
  name: 'ledger',
  labour: 2,
  version: 4,
  listensTo: [
    'ObjectRegistered',
    'ObjectRenamed',
    'ObjectAssigned',
    'ObjectMerged',
    'OrganisationRegistered',
    'OrganisationRenamed',
    'OrganisationMerged',
    'OrganisationSupervisorChanged',
    'OrganisationSplit',
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
  const mergedInto = database.prepare(`SELECT id FROM facts WHERE kind = 'object' AND facts ->> '$.mergedInto' = ?`);

  const setFacts = (kind: 'object' | 'evaluation', id: string, facts: object) =>
    keep.run(kind, id, JSON.stringify(facts));
  function factsOf<Facts>(kind: 'object' | 'evaluation', id: string): Facts | null {
    const row = kept.get(kind, id) as { facts: string } | undefined;
    return row === undefined ? null : JSON.parse(row.facts);
  }
  const objectOf = (id: string) => factsOf<ObjectFacts>('object', id);
  const evaluationOf = (id: string) => factsOf<EvaluationFacts>('evaluation', id);

  /** What an organisation has become, for one object; itself where it stands. A circle of mergers ends where it began. */
  function successor(id: string | null, objectId: string): string | null {
    const seen = new Set<string>();
    let present = id;
    while (present !== null && !seen.has(present)) {
      seen.add(present);
      const known = organisations.get(present);
      const into = known?.objectsTo[objectId] ?? known?.mergedInto ?? null;
      if (into === null) return present;
      present = into;
    }
    return present;
  }

  /** What an object has become; itself where it was not merged. */
  function objectNow(id: string): ObjectFacts | null {
    const seen = new Set<string>();
    let facts = objectOf(id);
    while (facts?.mergedInto && !seen.has(facts.mergedInto)) {
      seen.add(facts.mergedInto);
      facts = objectOf(facts.mergedInto) ?? { ...facts, mergedInto: null };
    }
    return facts;
  }

  /** Whoever has the object today answers for it, as when it is chased; else who had it when it was raised or evaluated. */
  function responsibleFor({ known }: Pick<LedgerRowState, 'known'>): Responsible {
    const { finding } = known;
    const evaluation = evaluationOf(finding.evaluationId) ?? nobody;
    const object = objectNow(finding.objectId) ?? nobody;
    const unitId = successor(object.unitId ?? finding.unitId ?? evaluation.unitId, finding.objectId);
    const above = unitId === null ? null : (organisations.get(unitId)?.parentId ?? null);
    const departmentId = successor(object.departmentId ?? evaluation.departmentId ?? above, finding.objectId);
    return { unitId, departmentId };
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

  const placeOrganisation = (id: string, position: number) => {
    place(ofUnit, id, position);
    place(ofDepartment, id, position);
  };

  /** The findings of an object, and those of the objects that were merged into it. */
  function placeObject(id: string, position: number): void {
    const seen = new Set<string>();
    const waiting = [id];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      place(ofObject, next, position);
      waiting.push(...(mergedInto.all(next) as { id: string }[]).map((row) => row.id));
    }
  }

  const changeObject = (id: string, members: Partial<ObjectFacts>) =>
    setFacts('object', id, { ...(objectOf(id) ?? { name: id, ...nobody, mergedInto: null }), ...members });

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
          setFacts('object', streamId, { name, unitId, departmentId, mergedInto: null });
          return;
        }
        case 'ObjectRenamed':
          changeObject(streamId, { name: event.data.name });
          placeObject(streamId, position);
          return;
        case 'ObjectMerged':
          changeObject(streamId, { mergedInto: event.data.into });
          placeObject(streamId, position);
          return;
        case 'ObjectAssigned': {
          const { unitId, departmentId } = event.data;
          changeObject(streamId, { unitId, departmentId });
          placeObject(streamId, position);
          return;
        }
        case 'OrganisationRegistered': {
          const { name, parentId } = event.data;
          organisations.set(streamId, { name, parentId, mergedInto: null, objectsTo: {} }, position);
          return;
        }
        case 'OrganisationRenamed':
          organisations.change(streamId, position, (state) => ({ ...state, name: event.data.name }));
          return;
        case 'OrganisationMerged':
          organisations.change(streamId, position, (state) => ({ ...state, mergedInto: event.data.into }));
          placeOrganisation(streamId, position);
          return;
        case 'OrganisationSupervisorChanged':
          organisations.change(streamId, position, (state) => ({ ...state, parentId: event.data.parentId }));
          placeOrganisation(streamId, position);
          return;
        case 'OrganisationSplit': {
          const { successors } = event.data;
          const mergedInto = successors.find(({ isMain }) => isMain)?.organisationId ?? null;
          const objectsTo = Object.fromEntries(
            successors.flatMap(({ organisationId, objectIds }) => objectIds.map((id) => [id, organisationId])),
          );
          organisations.change(streamId, position, (state) => ({ ...state, mergedInto, objectsTo }));
          placeOrganisation(streamId, position);
          return;
        }
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
