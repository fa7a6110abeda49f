import { runProjector } from '@bihuan/read-models';
import { NO_STREAM } from '@kurrent/kurrentdb-client';
import { allProjections } from '../../../packages/read-models/src/all-projections.ts';
import type { BenchRow } from '../bench-row.ts';
import { inTemporaryFolder, sampleCommand } from '../event-log.ts';
import { interleave } from '../interleave.ts';
import { type BenchServer, ourEvent, theirEvent } from './bench-server.ts';

const appendsOfARound = 300;
/** Becoming visible may take so many times as long as the client's own append. */
const times = 5;
const timeoutMs = 3_600_000;

const p99 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.99)] ?? Number.NaN;

/** From an append's acknowledgement until every projection that follows shows it, beside how long the client's append takes. */
export function visible({ store, client, openReader, freshStream, foreignStream }: BenchServer): Promise<BenchRow[]> {
  return inTemporaryFolder(async (folder) => {
    const projector = await runProjector({ openReader, folder, zone: 'Asia/Shanghai', projections: allProjections });
    await projector.waitFor((await store.head()) ?? 0n, { timeoutMs });
    const measured = async (stream: string, one: (stream: string, n: number) => Promise<number>) => {
      const taken: number[] = [];
      for (let n = 0; n < appendsOfARound; n++) taken.push(await one(stream, n));
      return p99(taken);
    };
    const { ours, limit } = await interleave(3, {
      limit: () =>
        measured(foreignStream(), async (stream, n) => {
          const start = performance.now();
          await client.appendToStream(stream, theirEvent(), { streamState: n === 0 ? NO_STREAM : BigInt(n - 1) });
          return performance.now() - start;
        }),
      ours: () =>
        measured(freshStream(), async (stream, n) => {
          const expected = n === 0 ? 'none' : BigInt(n - 1);
          const { position } = await store.append(stream, expected, [ourEvent()], sampleCommand);
          const start = performance.now();
          await projector.waitFor(position, { timeoutMs });
          return performance.now() - start;
        }),
    });
    await projector.close();
    const ratio = (times * limit) / ours;
    const name = `acknowledged to visible, p99, against ${times} times the client's append`;
    return [{ name, unit: 'ms', ours, limit, peer: null, ratio, bar: 1, holds: ratio >= 1 }];
  });
}
