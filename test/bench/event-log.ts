import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { CommandMetadata, EventToAppend } from '@bihuan/domain';
import { canonicalText, eventHash } from '@bihuan/event-store';
import { eventsTable } from '../../packages/event-store/src/sqlite/schema.ts';

export const sampleEvent: EventToAppend = {
  id: '3f0c1a52-7d42-4f5e-9a51-0b8f5f6f2c11',
  type: 'OutcomeRecorded',
  version: 1,
  data: {
    objectId: '141100.object~6f0c1d2e',
    scores: { decision: 18.5, process: 17, output: 26, benefit: 25.5 },
    comment: '项目绩效目标设定较为合理，预算执行及时，产出基本达到预期，效益有待持续跟踪',
    score: 87,
    grade: '良',
    currentBudget: 123_456_789,
    methods: ['成本效益分析法', '比较法'],
  },
};
export const sampleCommand: CommandMetadata = {
  commandId: '0123456789abcdef0123456789abcdef',
  fingerprint: 'ab'.repeat(32),
  principal: 'local-operator',
  correlationId: '0123456789abcdef0123456789abcdef',
  causationId: null,
};
export const sampleStream = (n: number) => `141100.evaluation~bench-${n}`;

export function inTemporaryFolder<Result>(work: (folder: string) => Promise<Result> | Result): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bihuan-bench-'));
  return Promise.resolve(work(folder)).finally(() => rmSync(folder, { recursive: true, force: true }));
}

/** The rows our store would write, prepared beforehand: what is timed with them is SQLite and the disk alone. */
export function sampleRows(count: number, streams: number): (string | number)[][] {
  const data = canonicalText(sampleEvent.data);
  const metadata = canonicalText({ ...sampleCommand, recordedAt: new Date().toISOString() });
  const hashes = new Map<string, string>();
  return Array.from({ length: count }, (_, index) => {
    const [stream, revision] = [sampleStream(index % streams), Math.floor(index / streams)];
    const { id, type, version } = sampleEvent;
    const hash = eventHash(hashes.get(stream) ?? '', { stream, revision, id, type, version, data, metadata });
    hashes.set(stream, hash);
    return [index + 1, stream, revision, id, type, version, data, metadata, hash];
  });
}

/** Inserts prepared rows into the same table at `synchronous=FULL`, so many a transaction; rows a second. */
export function rawInserts(file: string, rows: readonly (string | number)[][], perTransaction: number): number {
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${eventsTable}`);
  const insert = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const [begin, commit] = [database.prepare('BEGIN IMMEDIATE'), database.prepare('COMMIT')];
  const start = performance.now();
  for (let at = 0; at < rows.length; at += perTransaction) {
    begin.run();
    for (let row = at; row < Math.min(at + perTransaction, rows.length); row++)
      insert.run(...(rows[row] as (string | number)[]));
    commit.run();
  }
  const rate = (rows.length / (performance.now() - start)) * 1000;
  database.close();
  return rate;
}
