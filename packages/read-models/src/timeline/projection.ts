import type { DatabaseSync } from 'node:sqlite';
import { findingEventTypes, parseAllocationLineId } from '@bihuan/domain';
import type { ProjectedEvent, Projection, ProjectionWriter } from '../projection.ts';
import { Versions } from '../versions.ts';
import { objectNameTable, organisationNameTable, timelineSchema } from './schema.ts';

/** What happened to one object? */
export const timelineProjection: Projection = {
  name: 'timeline',
  version: 4,
  listensTo: [
    'ObjectRegistered',
    'ObjectRenamed',
    'ObjectAssigned',
    'ObjectCoded',
    'ObjectMerged',
    'ObjectWithdrawn',
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
    'AdjustmentConfirmed',
    'AdjustmentFilledIn',
    'AdjustmentOverridden',
    'HoldPlaced',
    'HoldReleased',
  ],
  schema: timelineSchema,
  indexes: [],
  open: openWriter,
};

const subjectsInMemory = 20_000;

function openWriter(database: DatabaseSync): ProjectionWriter {
  const objects = new Versions(database, objectNameTable);
  const organisations = new Versions(database, organisationNameTable);
  const insert = database.prepare('INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const relate = database.prepare('INSERT OR IGNORE INTO subjects VALUES (?, ?, ?, ?)');
  const related = database.prepare('SELECT object_id FROM subjects WHERE id = ? AND kind = ?');
  const subjects = new Map<string, string>();

  function remember(key: string, objectId: string): string {
    if (subjects.size >= subjectsInMemory) subjects.clear();
    subjects.set(key, objectId);
    return objectId;
  }

  /** The object that an event is about; null when it is about none, or when the beginning of its stream is not known. */
  function objectOf({ event, kind, streamId, position }: ProjectedEvent): string | null {
    if (kind === 'object') return streamId;
    if (kind === 'allocation') return parseAllocationLineId(streamId)?.subjectId ?? null;
    if (kind !== 'evaluation' && kind !== 'finding') return null;
    const key = `${kind} ${streamId}`;
    if (event.type === 'EvaluationOpened' || event.type === 'FindingRaised') {
      const { objectId } = event.data;
      relate.run(streamId, kind, objectId, position);
      return remember(key, objectId);
    }
    const known = subjects.get(key);
    if (known !== undefined) return known;
    const row = related.get(streamId, kind) as { object_id: string } | undefined;
    return row === undefined ? null : remember(key, row.object_id);
  }

  return {
    apply(projected: ProjectedEvent): void {
      const { event, id, stream, streamId, day, recordedAt, principal, position } = projected;
      if (event.type === 'ObjectRegistered' || event.type === 'ObjectRenamed') {
        objects.set(streamId, { name: event.data.name }, position);
      } else if (event.type === 'OrganisationRegistered' || event.type === 'OrganisationRenamed') {
        organisations.set(streamId, { name: event.data.name }, position);
      }
      const objectId = objectOf(projected);
      if (objectId === null) return;
      const data = JSON.stringify(event.data);
      insert.run(objectId, position, id, event.type, stream, day, recordedAt, principal, data);
    },
  };
}
