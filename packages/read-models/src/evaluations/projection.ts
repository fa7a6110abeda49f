import type { DatabaseSync } from 'node:sqlite';
import { evolveFinding, type FindingEvent, findingEventTypes, initialFinding } from '@bihuan/domain';
import { type ProjectedEvent, type Projection, type ProjectionWriter, stillValid } from '../projection.ts';
import { Versions } from '../versions.ts';
import { openEntries } from './entries.ts';
import {
  evaluationsIndexes,
  evaluationsSchema,
  evaluationTable,
  findingTable,
  objectNameTable,
  organisationNameTable,
} from './schema.ts';
import { evolvedEvaluation, openedEvaluation } from './state.ts';

/** What was evaluated, with which outcome, and what was found? */
export const evaluationsProjection: Projection = {
  name: 'evaluations',
  labour: 5,
  version: 8,
  listensTo: [
    'ObjectRegistered',
    'ObjectRenamed',
    'OrganisationRegistered',
    'OrganisationRenamed',
    'EvaluationOpened',
    'EvaluationAmended',
    'StageCompleted',
    'SelfEvaluationRecorded',
    'OutcomeRecorded',
    'OutcomeRevised',
    'CommentReceived',
    'ObjectionRaised',
    'ObjectionResolved',
    'OutcomeConfirmed',
    'OutcomePublished',
    'EvaluationWithdrawn',
    ...findingEventTypes,
  ],
  schema: evaluationsSchema,
  indexes: evaluationsIndexes,
  open: openWriter,
};

function openWriter(database: DatabaseSync): ProjectionWriter {
  const objects = new Versions(database, objectNameTable);
  const organisations = new Versions(database, organisationNameTable);
  const evaluations = new Versions(database, evaluationTable);
  const findings = new Versions(database, findingTable);
  const addEntry = openEntries(database);
  const idsOf = (table: string) =>
    database.prepare(`SELECT id FROM ${table} WHERE object_id = ? AND valid_to = ${stillValid}`);
  const evaluationsOf = idsOf('evaluations');
  const findingsOf = idsOf('findings');
  const ids = (statement: typeof evaluationsOf, objectId: string) =>
    (statement.all(objectId) as { id: string }[]).map(({ id }) => id);

  /** Lists are in the order of the object's name: a new name is a new version of everything that shows it. */
  function nameObject(objectId: string, objectName: string, position: number): void {
    objects.set(objectId, { name: objectName }, position);
    for (const id of ids(evaluationsOf, objectId)) {
      evaluations.change(id, position, (state) => ({ ...state, objectName }));
    }
    for (const id of ids(findingsOf, objectId)) findings.change(id, position, (state) => ({ ...state, objectName }));
  }
  const evolve = (projected: ProjectedEvent) =>
    evaluations.change(projected.streamId, projected.position, (state) => evolvedEvaluation(state, projected));
  const nameOf = (objectId: string) => objects.get(objectId)?.name ?? objectId;

  /** The same fold that decisions stand on, so that a list never says what a decision would not. */
  function changeFinding({ event, streamId, position, revision }: ProjectedEvent): void {
    const before = findings.get(streamId);
    const known = evolveFinding(before?.known ?? initialFinding, event as FindingEvent);
    if (known.status === 'none') return;
    const objectName = before?.objectName ?? nameOf(known.finding.objectId);
    const made = 'sample' in event.data ? event.data.sample : [];
    const sample = [...new Set([...(before?.sample ?? []), ...made])];
    findings.set(streamId, { known, objectName, sample, revision: String(revision) }, position);
  }

  return {
    apply(projected: ProjectedEvent): void {
      const { event, streamId, position, revision } = projected;
      switch (event.type) {
        case 'ObjectRegistered':
        case 'ObjectRenamed':
          nameObject(streamId, event.data.name, position);
          return;
        case 'OrganisationRegistered':
        case 'OrganisationRenamed':
          organisations.set(streamId, { name: event.data.name }, position);
          return;
        case 'EvaluationOpened':
          evaluations.set(streamId, openedEvaluation(event.data, nameOf(event.data.objectId), revision), position);
          return;
        case 'StageCompleted':
        case 'CommentReceived':
        case 'ObjectionRaised':
        case 'ObjectionResolved':
          addEntry(projected);
          return;
        case 'OutcomeRevised':
          addEntry(projected);
          evolve(projected);
          return;
        default:
          if (projected.kind === 'finding') changeFinding(projected);
          else evolve(projected);
      }
    },
  };
}
