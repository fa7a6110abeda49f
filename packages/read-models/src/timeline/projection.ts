import type { DatabaseSync } from 'node:sqlite';
import { findingEventTypes, type Grounds, parseAllocationLineId, parseSubjectYearId } from '@bihuan/domain';
import type { ProjectedEvent, Projection, ProjectionWriter } from '../projection.ts';
import { Versions } from '../versions.ts';
import { objectNameTable, organisationNameTable, timelineSchema } from './schema.ts';

/** What happened to one object, or to the money of a department as a whole? */
export const timelineProjection: Projection = {
  name: 'timeline',
  labour: 2,
  version: 9,
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
    'EvidenceReceived',
    'DecisionWithdrawn',
    'DecisionReviewed',
    'ClawbackOrdered',
    'ClawbackReturned',
    'LetterDrafted',
    'LetterAmended',
    'LetterSignedOff',
    'ExternalNumberRecorded',
    'LetterIssued',
    'LetterReceived',
    'LetterVoided',
    'PolicyChangeProposed',
    'PolicyChangeGroundsAdded',
    'PolicyChangeAdopted',
    'PolicyChangeRejected',
    'PolicyChangeTermExtended',
    'PolicyChangeImplemented',
    'PolicyChangeWithdrawn',
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
  const insert = database.prepare('INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const relate = database.prepare('INSERT OR IGNORE INTO subjects VALUES (?, ?, ?, ?)');
  const related = database.prepare('SELECT object_id FROM subjects WHERE id = ? AND kind = ?');
  const subjects = new Map<string, string>();
  const relateStream = database.prepare('INSERT OR IGNORE INTO stream_objects VALUES (?, ?)');
  const objectsOfStream = database.prepare('SELECT object_id FROM stream_objects WHERE stream = ? ORDER BY object_id');

  function remember(key: string, objectId: string): string {
    if (subjects.size >= subjectsInMemory) subjects.clear();
    subjects.set(key, objectId);
    return objectId;
  }

  /** The object (or department, by its line and its money) that an event is about; null when it is about none, or when the beginning of its stream is not known. */
  function objectOf({ event, kind, streamId, position }: ProjectedEvent): string | null {
    if (kind === 'object') return streamId;
    if (kind === 'allocation') return parseAllocationLineId(streamId)?.subjectId ?? null;
    if (event.type === 'EvidenceReceived') return event.data.findingId && objectBehind('finding', event.data.findingId);
    if (kind === 'budget' || kind === 'flags') {
      const subject = parseSubjectYearId(streamId)?.subject;
      if (subject === undefined) return null;
      // The story of an object of the same id is that object's.
      return subject.kind === 'object' || objects.get(subject.id) === null ? subject.id : null;
    }
    if (kind !== 'evaluation' && kind !== 'finding') return null;
    if (event.type === 'EvaluationOpened' || event.type === 'FindingRaised') {
      const { objectId } = event.data;
      relate.run(streamId, kind, objectId, position);
      return remember(`${kind} ${streamId}`, objectId);
    }
    return objectBehind(kind, streamId);
  }

  const objectBehind = (kind: 'evaluation' | 'finding', id: string): string | null => {
    const known = subjects.get(`${kind} ${id}`);
    if (known !== undefined) return known;
    const row = related.get(id, kind) as { object_id: string } | undefined;
    return row === undefined ? null : remember(`${kind} ${id}`, row.object_id);
  };

  const objectsBehind = ({ evaluationIds, findingIds }: Grounds): (string | null)[] => [
    ...evaluationIds.map((id) => objectBehind('evaluation', id)),
    ...findingIds.map((id) => objectBehind('finding', id)),
  ];

  /** The objects that an event of a letter or a policy change brings in; null for none. */
  function broughtIn({ event }: ProjectedEvent): readonly (string | null)[] {
    if (event.type === 'LetterDrafted') return event.data.about.objectIds;
    if (event.type === 'PolicyChangeProposed') return [event.data.objectId, ...objectsBehind(event.data.grounds)];
    return event.type === 'PolicyChangeGroundsAdded' ? objectsBehind(event.data.grounds) : [];
  }

  /** Each object of a letter, and each whose outcome or finding argues for a policy change, tells of it. */
  function objectsOf(projected: ProjectedEvent): readonly string[] {
    const { kind, stream } = projected;
    if (kind !== 'letter' && kind !== 'policy-change') {
      const objectId = objectOf(projected);
      return objectId === null ? [] : [objectId];
    }
    for (const objectId of broughtIn(projected)) if (objectId !== null) relateStream.run(stream, objectId);
    return (objectsOfStream.all(stream) as { object_id: string }[]).map((row) => row.object_id);
  }

  return {
    apply(projected: ProjectedEvent): void {
      const { event, id, stream, streamId, day, recordedAt, principal, acting, position } = projected;
      const { actingAs = null, onBehalfOf = null } = acting;
      if (event.type === 'ObjectRegistered' || event.type === 'ObjectRenamed') {
        objects.set(streamId, { name: event.data.name }, position);
      } else if (event.type === 'OrganisationRegistered' || event.type === 'OrganisationRenamed') {
        organisations.set(streamId, { name: event.data.name }, position);
      }
      const data = JSON.stringify(told(event));
      for (const objectId of objectsOf(projected)) {
        insert.run(objectId, position, id, event.type, stream, day, recordedAt, principal, actingAs, onBehalfOf, data);
      }
    },
  };
}

/** What a timeline tells of an event: not the whole text of a letter. */
const told = ({ data }: ProjectedEvent['event']) => ('view' in data ? { ...data, view: {} } : data);
