import type { DatabaseSync } from 'node:sqlite';
import { eventDefinitions } from '@bihuan/domain';
import type { ProjectedEvent, Projection, ProjectionWriter } from '../projection.ts';

/** Who did what, when, in which role, in whose stead and from where: every event, without its contents. */
export const deedsProjection: Projection = {
  name: 'deeds',
  version: 1,
  listensTo: eventDefinitions.map(({ type }) => type),
  schema: `
  CREATE TABLE deeds (
    position INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL,
    type TEXT NOT NULL,
    kind TEXT NOT NULL,
    stream_id TEXT NOT NULL,
    day TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    principal TEXT NOT NULL,
    acting_as TEXT,
    on_behalf_of TEXT,
    sent_from TEXT,
    correlation_id TEXT NOT NULL,
    causation_id TEXT
  ) STRICT;`,
  indexes: [
    'CREATE INDEX IF NOT EXISTS deeds_by_principal ON deeds (principal, position)',
    'CREATE INDEX IF NOT EXISTS deeds_in_stead ON deeds (on_behalf_of, position) WHERE on_behalf_of IS NOT NULL',
    'CREATE INDEX IF NOT EXISTS deeds_by_thing ON deeds (stream_id, position)',
    'CREATE INDEX IF NOT EXISTS deeds_by_day ON deeds (day, position)',
  ],
  open: openWriter,
};

function openWriter(database: DatabaseSync): ProjectionWriter {
  const insert = database.prepare('INSERT INTO deeds VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  return {
    apply({ event, id, kind, streamId, position, day, recordedAt, principal, acting }: ProjectedEvent): void {
      const { actingAs = null, onBehalfOf = null, from = null, correlationId, causationId } = acting;
      const by = [principal, actingAs, onBehalfOf, from, correlationId, causationId];
      insert.run(position, id, event.type, kind, streamId, day, recordedAt, ...by);
    },
  };
}
