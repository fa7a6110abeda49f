import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { upcast } from '@bihuan/domain';
import { openSqliteEventReader } from '@bihuan/event-store';
import type { BenchRow } from './bench-row.ts';
import { interleave } from './interleave.ts';
import { type PreparedData, preparedData } from './prepared-data.ts';

export const name = 'rebuild';

const largestRssMb = 400;

/** Every projection from the first event to the last, against SQL alone that writes the same rows after parsing the same events. */
export async function run(shared: string): Promise<readonly BenchRow[]> {
  const data = await preparedData(shared);
  const bare = path.join(shared, 'bare');
  let largestRss = 0;
  const rates = await interleave(3, {
    ours: async () => {
      const rebuilt = await rebuild(data);
      largestRss = Math.max(largestRss, rebuilt.largestRss);
      return (data.events / rebuilt.spentMs) * 1000;
    },
    limit: () => bareSql(data, bare),
  });
  for (const file of readdirSync(shared)) if (file.startsWith('bare')) rmSync(path.join(shared, file));
  const ratio = rates.ours / rates.limit;
  const megabytes = Math.round(largestRss / 1_000_000);
  return [
    {
      name: `rebuild of all projections from ${data.events} events`,
      unit: 'events/s',
      ours: rates.ours,
      limit: rates.limit,
      peer: null,
      ratio,
      bar: 0.6,
      holds: ratio >= 0.6,
    },
    {
      name: 'rebuild, largest resident memory',
      unit: 'MB',
      ours: megabytes,
      limit: largestRssMb,
      peer: null,
      ratio: largestRssMb / megabytes,
      bar: 1,
      holds: megabytes <= largestRssMb,
    },
  ];
}

interface Rebuilt {
  readonly spentMs: number;
  readonly largestRss: number;
}

/** In a process of its own, which holds nothing but the rebuild; the read models stay for whoever comes after. */
async function rebuild({ log, readModels, events }: PreparedData): Promise<Rebuilt> {
  rmSync(readModels, { recursive: true, force: true });
  const child = fork(
    fileURLToPath(new URL('./rebuild-child.ts', import.meta.url)),
    [JSON.stringify({ log, folder: readModels, events })],
    { execArgv: [] },
  );
  let rebuilt: Rebuilt | null = null;
  child.on('message', (message) => {
    rebuilt = message as Rebuilt;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (rebuilt === null) throw new Error(`the rebuild ended with ${code} before it was done`);
  return rebuilt;
}

/** The rows that ours left, inserted into files of the same schema, 5,000 a transaction, after one pass that reads and parses the log. */
async function bareSql({ log, readModels, events }: PreparedData, to: string): Promise<number> {
  const files = readdirSync(readModels).filter((file) => file.endsWith('.sqlite'));
  let spentMs = await timed(async () => {
    const reader = openSqliteEventReader({ file: log });
    for await (const batch of reader.subscribe({ batchSize: 5_000, signal: AbortSignal.timeout(3_600_000) })) {
      for (const event of batch.events) upcast(event);
      if (batch.caughtUp) break;
    }
    await reader.close();
  });
  for (const file of files) spentMs += await copyRows(path.join(readModels, file), `${to}-${file}`);
  return (events / spentMs) * 1000;
}

async function copyRows(from: string, to: string): Promise<number> {
  for (const file of [to, `${to}-wal`, `${to}-shm`]) if (existsSync(file)) rmSync(file);
  const source = new DatabaseSync(from, { readOnly: true });
  const target = new DatabaseSync(to);
  target.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536');
  const objects = source
    .prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
    .all();
  for (const { sql } of objects) target.exec(String(sql));
  let spentMs = 0;
  for (const { name: table } of objects.filter(({ type }) => type === 'table')) {
    const columns = source.prepare(`PRAGMA table_info(${table})`).all().length;
    const insert = target.prepare(`INSERT OR REPLACE INTO ${table} VALUES (${Array(columns).fill('?').join(', ')})`);
    const select = source.prepare(`SELECT * FROM ${table}`);
    select.setReturnArrays(true);
    let chunk: (string | number | null)[][] = [];
    const write = async () => {
      spentMs += await timed(() => {
        target.exec('BEGIN');
        for (const row of chunk) insert.run(...row);
        target.exec('COMMIT');
      });
      chunk = [];
    };
    // Reading the rows is no part of the limit.
    for (const row of select.iterate() as Iterable<unknown>) {
      chunk.push(row as (string | number | null)[]);
      if (chunk.length === 5_000) await write();
    }
    await write();
  }
  source.close();
  target.close();
  return spentMs;
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
