/**
 * What is under way now, and who sees what in the inbox. Unlike the other projections it keeps no versions: what was under way on an
 * earlier day nobody asks, and what was sent is in the chase streams.
 */
export const deliverySchema = `
  CREATE TABLE steps (
    step_key TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    overdue INTEGER NOT NULL,
    position INTEGER NOT NULL,
    item TEXT NOT NULL
  ) STRICT;
  CREATE INDEX steps_unaddressed ON steps (position) WHERE state = 'issued';
  CREATE TABLE to_tell (
    recipient_key TEXT NOT NULL,
    channel TEXT NOT NULL,
    step_key TEXT NOT NULL,
    recipient TEXT NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (recipient_key, channel, step_key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX to_tell_by_step ON to_tell (step_key);
  CREATE TABLE spoken_for (
    step_key TEXT NOT NULL,
    recipient_key TEXT NOT NULL,
    channel TEXT NOT NULL,
    message_id TEXT NOT NULL,
    PRIMARY KEY (step_key, recipient_key, channel)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE messages (
    message_id TEXT PRIMARY KEY,
    status TEXT NOT NULL,
    retry_at TEXT,
    position INTEGER NOT NULL,
    item TEXT NOT NULL
  ) STRICT;
  CREATE INDEX messages_by_status ON messages (status, position);
  CREATE TABLE unrecorded (
    message_id TEXT NOT NULL,
    step_key TEXT NOT NULL,
    recipient_key TEXT NOT NULL,
    channel TEXT NOT NULL,
    PRIMARY KEY (step_key, recipient_key, channel)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE inbox (
    recipient_key TEXT NOT NULL,
    step_key TEXT NOT NULL,
    recipient TEXT NOT NULL,
    day TEXT NOT NULL,
    is_read INTEGER NOT NULL,
    is_withdrawn INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (recipient_key, step_key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX inbox_by_position ON inbox (position);
  CREATE INDEX inbox_by_step ON inbox (step_key);
`;
