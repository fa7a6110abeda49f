import type { DatabaseSync } from 'node:sqlite';
import type { ProjectedEvent, Projection, ProjectionWriter } from '../projection.ts';
import { Versions } from '../versions.ts';
import { calendarTable, settingsSchema } from './schema.ts';

/** What has been set for the jurisdiction: the calendars of its working days? */
export const settingsProjection: Projection = {
  name: 'settings',
  version: 1,
  listensTo: ['CalendarPublished'],
  schema: settingsSchema,
  open: openWriter,
};

function openWriter(database: DatabaseSync): ProjectionWriter {
  const calendars = new Versions(database, calendarTable);
  return {
    apply({ event, streamId: id, revision, position, recordedAt, principal }: ProjectedEvent): void {
      if (event.type !== 'CalendarPublished') return;
      const { year, ...published } = event.data;
      const earlier = calendars.get(id)?.publications ?? [];
      const publications = [...earlier, { ...published, recordedAt, principal }];
      calendars.set(id, { year, publications, revision: String(revision) }, position);
    },
  };
}
