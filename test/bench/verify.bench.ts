import { hash } from 'node:crypto';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createSqliteVerifier, openSqliteEventStore } from '@bihuan/event-store';
import type { BenchRow } from './bench-row.ts';
import { inTemporaryFolder, sampleRows } from './event-log.ts';
import { interleave } from './interleave.ts';

export const name = 'verify';
const events = 200_000;

/** Reads every row and hashes its text: what no verifier can do without. */
function readAndHash(file: string): number {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database.prepare(
    'SELECT stream, revision, id, type, version, data, metadata, hash FROM events ORDER BY position',
  );
  rows.setReturnArrays(true);
  const start = performance.now();
  for (const row of rows.iterate() as Iterable<unknown>) hash('sha256', (row as unknown[]).join('\n'));
  const rate = (events / (performance.now() - start)) * 1000;
  database.close();
  return rate;
}

async function verify(file: string): Promise<number> {
  const start = performance.now();
  const { fault } = await createSqliteVerifier({ file }).verify();
  if (fault !== null) throw new Error(`the bench's own log is not whole: ${fault.detail.en}`);
  return (events / (performance.now() - start)) * 1000;
}

export function run(): Promise<BenchRow[]> {
  return inTemporaryFolder(async (folder) => {
    const file = path.join(folder, 'events.db');
    await openSqliteEventStore({ file, clock: () => new Date() }).close();
    const database = new DatabaseSync(file);
    const insert = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
    database.exec('BEGIN');
    for (const row of sampleRows(events, 5_000)) insert.run(...row);
    database.exec('COMMIT');
    database.close();
    const { limit, ours } = await interleave(3, { limit: () => readAndHash(file), ours: () => verify(file) });
    const ratio = ours / limit;
    return [{ name: 'verify', unit: 'events/s', ours, limit, peer: null, ratio, bar: 0.5, holds: ratio >= 0.5 }];
  });
}
