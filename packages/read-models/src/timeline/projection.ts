import type { DatabaseSync } from 'node:sqlite';
import { findingEventTypes, parseAllocationLineId, parseSubjectYearId } from '@bihuan/domain';
import type { ProjectedEvent, Projection, ProjectionWriter } from '../projection.ts';
import { Versions } from '../versions.ts';
import { objectNameTable, organisationNameTable, timelineSchema } from './schema.ts';

/** What happened to one object? */
export const timelineProjection: Projection = {
  name: 'timeline',
  version: 5,
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
    'LetterDrafted',
    'LetterAmended',
    'LetterSignedOff',
    'ExternalNumberRecorded',
    'LetterIssued',
    'LetterReceived',
    'LetterVoided',
    'BudgetFactsRecorded',
    'BudgetApproved',
    'BudgetRecordWithdrawn',
    'SubjectFlagged',
    'SubjectFlagWithdrawn',
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
  const relateLetter = database.prepare('INSERT OR IGNORE INTO letter_objects VALUES (?, ?)');
  const objectsOfLetter = database.prepare(
    'SELECT object_id FROM letter_objects WHERE letter_id = ? ORDER BY object_id',
  );

  function remember(key: string, objectId: string): string {
    if (subjects.size >= subjectsInMemory) subjects.clear();
    subjects.set(key, objectId);
    return objectId;
  }

  /** The object that an event is about; null when it is about none, or when the beginning of its stream is not known. */
  function objectOf({ event, kind, streamId, position }: ProjectedEvent): string | null {
    if (kind === 'object') return streamId;
    if (kind === 'allocation') return parseAllocationLineId(streamId)?.subjectId ?? null;
    if (kind === 'budget' || kind === 'flags') {
      const subject = parseSubjectYearId(streamId)?.subject;
      return subject?.kind === 'object' ? subject.id : null;
    }
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

  /** The objects of a letter's findings or evaluation: each of them tells of it. */
  function objectsOf(projected: ProjectedEvent): readonly string[] {
    const { event, kind, streamId } = projected;
    if (kind !== 'letter') {
      const objectId = objectOf(projected);
      return objectId === null ? [] : [objectId];
    }
    if (event.type === 'LetterDrafted') {
      for (const objectId of event.data.about.objectIds) relateLetter.run(streamId, objectId);
    }
    return (objectsOfLetter.all(streamId) as { object_id: string }[]).map((row) => row.object_id);
  }

  return {
    apply(projected: ProjectedEvent): void {
      const { event, id, stream, streamId, day, recordedAt, principal, position } = projected;
      if (event.type === 'ObjectRegistered' || event.type === 'ObjectRenamed') {
        objects.set(streamId, { name: event.data.name }, position);
      } else if (event.type === 'OrganisationRegistered' || event.type === 'OrganisationRenamed') {
        organisations.set(streamId, { name: event.data.name }, position);
      }
      const data = JSON.stringify(told(event));
      for (const objectId of objectsOf(projected)) {
        insert.run(objectId, position, id, event.type, stream, day, recordedAt, principal, data);
      }
    },
  };
}

/** What a timeline tells of an event: not the whole text of a letter. */
const told = ({ data }: ProjectedEvent['event']) => ('view' in data ? { ...data, view: {} } : data);
