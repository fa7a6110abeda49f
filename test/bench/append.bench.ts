import path from 'node:path';
import { openSqliteEventStore } from '@bihuan/event-store';
import { type BenchRow, median } from './bench-row.ts';
import { inTemporaryFolder, rawInserts, sampleCommand, sampleEvent, sampleRows, sampleStream } from './event-log.ts';
import { emmettAppends } from './peer/emmett-sqlite.ts';

export const name = 'append';

/** Acknowledged appends a second of so many writers, each waiting for its own before the next. */
function ours(writers: number, events: number): Promise<number> {
  return inTemporaryFolder(async (folder) => {
    const store = openSqliteEventStore({ file: path.join(folder, 'events.db'), clock: () => new Date() });
    const start = performance.now();
    await Promise.all(
      Array.from({ length: writers }, async (_, writer) => {
        let revision: bigint | 'none' = 'none';
        for (let n = 0; n < events / writers; n++) {
          revision = (await store.append(sampleStream(writer), revision, [sampleEvent], sampleCommand)).revision;
        }
      }),
    );
    const rate = (events / (performance.now() - start)) * 1000;
    await store.close();
    return rate;
  });
}

/** Syncing takes as long as the disk likes: where it is nearly all there is, only many short rounds tell the two apart. */
async function compare(writers: number, events: number, rounds: number, bar: number): Promise<BenchRow[]> {
  const rows = sampleRows(events, writers);
  const raw = { perTransaction: writers, hashing: writers > 1 };
  const rates: { ours: number; limit: number; peer: number | null }[] = [];
  for (let round = 0; round < rounds; round++) {
    const limit = await inTemporaryFolder((folder) => rawInserts(path.join(folder, 'raw.db'), rows, raw));
    rates.push({
      ours: await ours(writers, events),
      limit,
      peer: round < 5 ? await emmettAppends(writers, 300) : null,
    });
  }
  const [mine, limit] = [median(rates.map((rate) => rate.ours)), median(rates.map((rate) => rate.limit))];
  const peers = rates.map((rate) => rate.peer).filter((rate) => rate !== null);
  const peer = peers.length === 0 ? null : median(peers);
  const row = (name: string, ratio: number, bar: number) => ({
    name: `append, ${writers} ${writers === 1 ? 'writer' : 'writers'}, ${name}`,
    unit: 'events/s',
    ours: mine,
    limit,
    peer,
    ratio,
    bar,
    holds: ratio >= bar,
  });
  const againstRaw = row('against SQLite alone', mine / limit, bar);
  return peer === null || writers === 1 ? [againstRaw] : [againstRaw, row('against emmett-sqlite', mine / peer, 10)];
}

export async function run(): Promise<BenchRow[]> {
  return [...(await compare(1, 3_000, 21, 0.9)), ...(await compare(256, 51_200, 5, 0.7))];
}
