import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { CommandMetadata, EventToAppend } from '@bihuan/domain';
import { canonicalText, eventHash } from '@bihuan/event-store';
import type { EventRow } from '../../packages/event-store/src/sqlite/rows.ts';
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
export function sampleRows(count: number, streams: number): EventRow[] {
  const data = canonicalText(sampleEvent.data);
  const metadata = canonicalText({ ...sampleCommand, recordedAt: new Date().toISOString() });
  const hashes = new Map<string, string>();
  const { id, type, version } = sampleEvent;
  return Array.from({ length: count }, (_, index) => {
    const [stream, revision] = [sampleStream(index % streams), Math.floor(index / streams)];
    const row: EventRow = [index + 1, stream, revision, id, type, version, data, metadata, ''];
    row[8] = hashOf(row, hashes);
    return row;
  });
}

function hashOf([, stream, revision, id, type, version, data, metadata]: EventRow, hashes: Map<string, string>) {
  const hash = eventHash(hashes.get(stream) ?? '', { stream, revision, id, type, version, data, metadata });
  hashes.set(stream, hash);
  return hash;
}

interface RawInserts {
  readonly perTransaction: number;
  /** Whether each row's hash is worked out on the way. */
  readonly hashing: boolean;
}

/** Inserts prepared rows into the same table at `synchronous=FULL`; rows a second. */
export function rawInserts(file: string, rows: readonly EventRow[], { perTransaction, hashing }: RawInserts): number {
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${eventsTable}`);
  const insert = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const [begin, commit] = [database.prepare('BEGIN IMMEDIATE'), database.prepare('COMMIT')];
  const hashes = new Map<string, string>();
  const start = performance.now();
  for (let from = 0; from < rows.length; from += perTransaction) {
    begin.run();
    for (let at = from; at < Math.min(from + perTransaction, rows.length); at++) {
      const row = rows[at] as EventRow;
      if (hashing) row[8] = hashOf(row, hashes);
      insert.run(...row);
    }
    commit.run();
  }
  const rate = (rows.length / (performance.now() - start)) * 1000;
  database.close();
  return rate;
}
