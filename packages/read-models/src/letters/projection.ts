import type { DatabaseSync } from 'node:sqlite';
import { evolveLetter, initialLetter, type LetterAbout, type LetterEvent } from '@bihuan/domain';
import type { ProjectedEvent, Projection, ProjectionWriter } from '../projection.ts';
import { Versions } from '../versions.ts';
import {
  lettersIndexes,
  lettersSchema,
  letterTable,
  objectNameTable,
  organisationNameTable,
  outlookTable,
} from './schema.ts';

/** Which letters are there, what waits for whom, which numbers have been given, and what has the office written for its report? */
export const lettersProjection: Projection = {
  name: 'letters',
  version: 4,
  listensTo: [
    'ObjectRegistered',
    'ObjectRenamed',
    'OrganisationRegistered',
    'OrganisationRenamed',
    'LetterDrafted',
    'LetterAmended',
    'LetterSignedOff',
    'ExternalNumberRecorded',
    'LetterIssueStarted',
    'LetterIssued',
    'LetterReceived',
    'LetterVoided',
    'NumberGiven',
    'YearlyOutlookWritten',
  ],
  schema: lettersSchema,
  indexes: lettersIndexes,
  open: openWriter,
};

function openWriter(database: DatabaseSync): ProjectionWriter {
  const objects = new Versions(database, objectNameTable);
  const organisations = new Versions(database, organisationNameTable);
  const letters = new Versions(database, letterTable);
  const outlooks = new Versions(database, outlookTable);
  const relate = database.prepare('INSERT OR IGNORE INTO subjects VALUES (?, ?)');

  /** The same fold that decisions stand on; the text it is rendered from stays in the log. */
  function changeLetter({ event, streamId, position, revision }: ProjectedEvent): void {
    const before = letters.get(streamId);
    const evolved = evolveLetter(before?.known ?? initialLetter, event as LetterEvent);
    if (evolved.status === 'none') return;
    const known = { ...evolved, text: { ...evolved.text, view: {} } };
    const { line = null, draftedAt = position } = before ?? {};
    letters.set(streamId, { known, line, draftedAt, revision: String(revision) }, position);
  }

  return {
    apply(projected: ProjectedEvent): void {
      const { event, streamId, position } = projected;
      switch (event.type) {
        case 'ObjectRegistered':
        case 'ObjectRenamed':
          objects.set(streamId, { name: event.data.name }, position);
          return;
        case 'OrganisationRegistered':
        case 'OrganisationRenamed':
          organisations.set(streamId, { name: event.data.name }, position);
          return;
        case 'NumberGiven': {
          const { letterId, ...line } = event.data;
          letters.change(letterId, position, (state) => ({ ...state, line }));
          return;
        }
        case 'YearlyOutlookWritten':
          outlooks.set(streamId, event.data, position);
          return;
        case 'LetterDrafted':
          for (const subject of subjectsOf(event.data.about)) relate.run(subject, streamId);
          changeLetter(projected);
          return;
        default:
          changeLetter(projected);
      }
    },
  };
}

const subjectsOf = (about: LetterAbout): Set<string> => {
  const { objectIds, findingIds, policyChangeIds, allocationIds, evaluationId, stepKey } = about;
  const several = [...objectIds, ...findingIds, ...policyChangeIds, ...allocationIds];
  return new Set([...several, evaluationId, stepKey].filter((subject) => subject !== null));
};
