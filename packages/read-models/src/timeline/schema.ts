import { plainTable, versionSchema } from '../versions.ts';

interface Named {
  readonly name: string;
}

export const objectNameTable = plainTable<Named>('object_names');
export const organisationNameTable = plainTable<Named>('organisation_names');

/**
 * `entries`: what happened, by object; it is never changed. `subjects`: whose object an evaluation or finding is about.
 * `stream_objects`: the same for letters and policy changes, which may be about several.
 */
export const timelineSchema = `
  CREATE TABLE entries (
    object_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    event_id TEXT NOT NULL,
    type TEXT NOT NULL,
    stream TEXT NOT NULL,
    day TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    principal TEXT NOT NULL,
    acting_as TEXT,
    on_behalf_of TEXT,
    data TEXT NOT NULL,
    PRIMARY KEY (object_id, position)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE subjects (
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    object_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id, kind)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE stream_objects (
    stream TEXT NOT NULL,
    object_id TEXT NOT NULL,
    PRIMARY KEY (stream, object_id)
  ) STRICT, WITHOUT ROWID;${versionSchema(objectNameTable)}${versionSchema(organisationNameTable)}`;
