import { rmSync } from 'node:fs';
import path from 'node:path';
import { runProjector } from '@bihuan/read-models';
import { START } from '@kurrent/kurrentdb-client';
import { filterOf } from '../../../packages/event-store/src/kurrentdb/log-reading.ts';
import { allProjections } from '../../../packages/read-models/src/all-projections.ts';
import type { BenchRow } from '../bench-row.ts';
import { inTemporaryFolder } from '../event-log.ts';
import { interleave } from '../interleave.ts';
import { appendObjects } from '../many-objects.ts';
import type { BenchServer } from './bench-server.ts';

const wantedEvents = Number(process.env['BIHUAN_BENCH_EVENTS'] ?? 50_000);
const eventsOfAnObject = 4.43;
const bar = 0.8;
const timeoutMs = 3_600_000;

/** From the first event of the log to its end, other runs' among them: by the client alone, by our subscription, by all projections. */
export async function following(server: BenchServer): Promise<BenchRow[]> {
  await appendObjects(server.store, Math.ceil(wantedEvents / eventsOfAnObject), `${server.run}-`);
  const events = await readByClient(server);
  const rate = (work: () => Promise<unknown>) => async () => {
    const start = performance.now();
    await work();
    return (events / (performance.now() - start)) * 1000;
  };
  const rates = await interleave(3, {
    limit: rate(() => readByClient(server)),
    subscription: rate(() => subscribeToTheEnd(server)),
    projections: rate(() => project(server)),
  });
  const row = (name: string, ours: number): BenchRow => {
    const ratio = ours / rates.limit;
    const what = `${name} over ${events} events, against the client reading $all`;
    return { name: what, unit: 'events/s', ours, limit: rates.limit, peer: null, ratio, bar, holds: ratio >= bar };
  };
  return [row('subscription', rates.subscription), row('all projections', rates.projections)];
}

async function readByClient({ client }: BenchServer): Promise<number> {
  let events = 0;
  for await (const { event } of client.readAll({ fromPosition: START, filter: filterOf(undefined) }))
    if (event?.type.startsWith('$') === false) events += 1;
  return events;
}

async function subscribeToTheEnd({ openReader }: BenchServer): Promise<void> {
  const reader = await openReader();
  for await (const { caughtUp } of reader.subscribe({ batchSize: 5_000, signal: AbortSignal.timeout(timeoutMs) }))
    if (caughtUp) break;
  await reader.close();
}

function project({ store, openReader }: BenchServer): Promise<void> {
  return inTemporaryFolder(async (folder) => {
    const readModels = path.join(folder, 'read-models');
    const projector = await runProjector({
      openReader,
      folder: readModels,
      zone: 'Asia/Shanghai',
      projections: allProjections,
    });
    await projector.waitFor((await store.head()) as bigint, { timeoutMs });
    await projector.close();
    rmSync(readModels, { recursive: true });
  });
}
