import { NO_STREAM } from '@kurrent/kurrentdb-client';
import type { BenchRow } from '../bench-row.ts';
import { sampleCommand } from '../event-log.ts';
import { interleave } from '../interleave.ts';
import { type BenchServer, ourEvent, theirEvent } from './bench-server.ts';

const bar = 0.8;
const load = [
  { writers: 1, appends: 400 },
  { writers: 64, appends: 6_400 },
  { writers: 256, appends: 12_800 },
];

/** Acknowledged appends a second of so many writers, each waiting for its own before the next. */
async function rateOf(writers: number, appends: number, write: (count: number) => Promise<void>): Promise<number> {
  const start = performance.now();
  await Promise.all(Array.from({ length: writers }, () => write(appends / writers)));
  return (appends / (performance.now() - start)) * 1000;
}

export async function appends({ store, client, freshStream, foreignStream }: BenchServer): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const { writers, appends: count } of load) {
    const { ours, limit } = await interleave(3, {
      limit: () =>
        rateOf(writers, count, async (mine) => {
          const stream = foreignStream();
          for (let n = 0; n < mine; n++)
            await client.appendToStream(stream, theirEvent(), { streamState: n === 0 ? NO_STREAM : BigInt(n - 1) });
        }),
      ours: () =>
        rateOf(writers, count, async (mine) => {
          const stream = freshStream();
          for (let n = 0; n < mine; n++)
            await store.append(stream, n === 0 ? 'none' : BigInt(n - 1), [ourEvent()], sampleCommand);
        }),
    });
    const ratio = ours / limit;
    const name = `append to KurrentDB, ${writers} ${writers === 1 ? 'writer' : 'writers'}, against the client alone`;
    rows.push({ name, unit: 'appends/s', ours, limit, peer: null, ratio, bar, holds: ratio >= bar });
  }
  return rows;
}
