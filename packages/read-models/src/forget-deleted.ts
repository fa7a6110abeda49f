import type { DatabaseSync } from 'node:sqlite';

/**
 * A file in which something can be forgotten for good: its bytes are overwritten, not only let go, and the write-ahead log is emptied
 * of them after the commit. Call `forgot` with the deletion and `committed` after each commit.
 */
export function forgettingFile(database: DatabaseSync) {
  database.exec('PRAGMA secure_delete = ON');
  const emptyWriteAheadLog = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)');
  let mustEmpty = true;
  return {
    forgot(): void {
      mustEmpty = true;
    },
    committed(): void {
      if (!mustEmpty) return;
      // A reader may be in the way: nobody's rows wait for it long, it is tried again after the next commit.
      database.exec('PRAGMA busy_timeout = 100');
      mustEmpty = emptyWriteAheadLog.get()?.['busy'] !== 0;
      database.exec('PRAGMA busy_timeout = 5000');
    },
  };
}
