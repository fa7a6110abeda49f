import { backup, DatabaseSync } from 'node:sqlite';
import { openForReading } from './schema.ts';
import { readRefusal, writeRefusal } from './sqlite-refusals.ts';

export interface SnapshotOptions {
  /** The log's file. */
  readonly file: string;
  /** A file that is not there yet. */
  readonly to: string;
  /** Pages of the file. */
  readonly onProgress?: (done: number, total: number) => void;
}

const pagesInARow = 1_000;

/**
 * Copies a log as it is at this moment beside whoever writes it: one snapshot, positions and all, into one file that needs no other beside
 * it, so that it can be read where nothing can be written. Everything that was acknowledged before the call is in it. While it lasts the
 * write-ahead log grows, and a person who is being deleted keeps the writer waiting.
 * Refused: `store.not-a-store`, `store.newer-format`, `store.disk-full`, `store.write-failed`; then a half-written file may be left.
 */
export async function snapshotSqliteLog({ file, to, onProgress }: SnapshotOptions): Promise<void> {
  const source = openForReading(file);
  try {
    beginSnapshot(source, file);
    await backup(source, to, {
      rate: pagesInARow,
      progress: ({ totalPages, remainingPages }) => onProgress?.(totalPages - remainingPages, totalPages),
    });
    const copy = new DatabaseSync(to);
    try {
      copy.exec('PRAGMA journal_mode = DELETE');
    } finally {
      copy.close();
    }
  } catch (error) {
    throw writeRefusal(error, file);
  } finally {
    source.close();
  }
}

/** Without it the copy would begin anew whenever somebody has written in between, and under load never end. */
function beginSnapshot(source: DatabaseSync, file: string): void {
  try {
    source.exec('BEGIN');
    source.prepare('SELECT 1 FROM events LIMIT 1').get();
  } catch (error) {
    throw readRefusal(error, file);
  }
}
