/** Rows that are never changed. `files`: each hash where it first appears; `receipts` and `refs`: what was said of it, by position. */
export const evidenceSchema = `
  CREATE TABLE files (
    hash TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    place INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX files_in_order ON files (position, place);
  CREATE TABLE receipts (
    hash TEXT NOT NULL,
    position INTEGER NOT NULL,
    place INTEGER NOT NULL,
    finding_id TEXT,
    item TEXT NOT NULL,
    PRIMARY KEY (hash, position, place)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX receipts_of_finding ON receipts (finding_id, position, hash) WHERE finding_id IS NOT NULL;
  CREATE TABLE refs (
    hash TEXT NOT NULL,
    position INTEGER NOT NULL,
    place INTEGER NOT NULL,
    finding_id TEXT NOT NULL,
    item TEXT NOT NULL,
    PRIMARY KEY (hash, position, place)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX refs_of_finding ON refs (finding_id, position, hash);`;
