import type { DatabaseSync } from 'node:sqlite';

/**
 * Here the events of a log stand in the order in which they were recorded. A copy from servers keeps the order of their log, where many
 * wrote at once, each by its own clock: up to `until` only the events of one stream are in that order.
 */
export interface RecordedOrder {
  /** 0: the whole log is in order. */
  readonly until: number;
  /** The latest time up to there; empty when the whole log is in order. */
  readonly latest: string;
}

const key = 'recorded-order';

export function readRecordedOrder(database: DatabaseSync): RecordedOrder {
  const row = database.prepare('SELECT value FROM meta WHERE key = ?').get(key);
  return row === undefined ? { until: 0, latest: '' } : (JSON.parse(String(row['value'])) as RecordedOrder);
}

/** Inside the transaction that writes the events. */
export function writeRecordedOrder(database: DatabaseSync, order: RecordedOrder): void {
  database.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)').run(key, JSON.stringify(order));
}
