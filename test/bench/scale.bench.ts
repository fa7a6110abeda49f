import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { localOperator } from '@bihuan/domain';
import { createReminderQueries } from '@bihuan/read-models';
import { dataFolder } from '../../services/standalone/src/data-folder.ts';
import { type BenchRow, median } from './bench-row.ts';
import { inTemporaryFolder } from './event-log.ts';
import { interleave } from './interleave.ts';
import { writeManyObjects } from './many-objects.ts';
import { sweptOn, writeOpenCommitments } from './open-commitments.ts';
import { pageTimes, serveSite } from './open-site.ts';

export const name = 'scale';

/** Each ten times the one before. A million takes a quarter of an hour more: BIHUAN_BENCH_SCALE=10000,100000,1000000. */
const sizes = (process.env['BIHUAN_BENCH_SCALE'] ?? '10000,100000').split(',').map(Number);
/** What one object costs may be so much more in a log of ten times as many. */
const bar = 1 / 1.3;
const rounds = 3;
/** What has more objects is measured once. */
const mostAgain = 100_000;
const pages = 400;
/** One in ten is due, so that what is asked grows with what there is. */
const dueShare = 0.1;
const sweepRounds = 21;
const sweepPage = 1_000;

/** What one object costs, by what it is spent on, in the unit of its row. */
interface Costs {
  readonly append: number;
  readonly projection: number;
  readonly page: number;
  readonly memory: number;
  readonly disk: number;
}

const told: Readonly<Record<keyof Costs, readonly [title: string, unit: string]>> = {
  append: ['append, per object', 'µs'],
  projection: ['all projections from the first event, per object', 'µs'],
  page: ['page of 50 lines of the allocation table', 'ms'],
  memory: ['memory of the building process at most, per object', 'bytes'],
  disk: ['log and read models on disk, per object', 'bytes'],
};

/** Cost per object at each size against the size before; the ratio is larger where an object has become cheaper. */
export async function run(): Promise<readonly BenchRow[]> {
  const measured = await costsBySize();
  const rows: BenchRow[] = [];
  for (const [at, now] of measured.entries()) {
    const before = measured[at - 1];
    if (before !== undefined) rows.push(...compared(before, now), await sweepsCompared(before.size, now.size));
  }
  return rows;
}

/** Medians of rounds over all sizes in turn, as a disk and its neighbours have their moods. */
async function costsBySize(): Promise<readonly Measured[]> {
  const found = new Map<number, Costs[]>(sizes.map((size) => [size, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [size, costs] of found)
      if (round === 0 || size <= mostAgain) costs.push(await inTemporaryFolder((folder) => costsOf(folder, size)));
  }
  return [...found].map(([size, costs]) => {
    const of = (what: keyof Costs) => median(costs.map((one) => one[what]));
    const [append, projection, page, memory, disk] = [
      of('append'),
      of('projection'),
      of('page'),
      of('memory'),
      of('disk'),
    ];
    return { size, costs: { append, projection, page, memory, disk } };
  });
}

interface Measured {
  readonly size: number;
  readonly costs: Costs;
}

const compared = (before: Measured, now: Measured): BenchRow[] =>
  (Object.keys(told) as (keyof Costs)[]).map((of) =>
    rowOf(told[of], { size: before.size, cost: before.costs[of] }, { size: now.size, cost: now.costs[of] }),
  );

interface CostAt {
  readonly size: number;
  readonly cost: number;
}

function rowOf([title, unit]: readonly [title: string, unit: string], before: CostAt, now: CostAt): BenchRow {
  const [larger, smaller] = [now.size, before.size].map((size) => size.toLocaleString('en'));
  const named = `${title}: ${larger} objects, against ${smaller}`;
  const [ours, limit] = [now.cost, before.cost];
  return { name: named, unit, ours, limit, peer: null, ratio: limit / ours, bar, holds: limit / ours >= bar };
}

async function costsOf(folder: string, objects: number): Promise<Costs> {
  mkdirSync(folder, { recursive: true });
  const { log, readModels } = dataFolder(folder);
  const begun = performance.now();
  const events = await writeManyObjects(log, objects);
  const appendMs = performance.now() - begun;
  const { spentMs, largestRss } = await built({ log, folder: readModels, events });
  const disk = bytesIn(folder);
  const site = await serveSite({ folder, objects, events });
  const times = await pageTimes(site, () => false, pages);
  await site.close();
  return {
    append: (appendMs * 1000) / objects,
    projection: (spentMs * 1000) / objects,
    page: median(times),
    memory: largestRss / objects,
    disk: disk / objects,
  };
}

/** In a process of its own, whose memory is that of the projections alone. */
async function built(asked: { readonly log: string; readonly folder: string; readonly events: number }) {
  const child = fork(fileURLToPath(new URL('./rebuild-child.ts', import.meta.url)), [JSON.stringify(asked)]);
  const [message] = (await once(child, 'message')) as [{ readonly spentMs: number; readonly largestRss: number }];
  await once(child, 'exit');
  return message;
}

/**
 * Both lists are asked in turn: the same code costs half as much or twice, by what the process has compiled and collected before, which
 * would be taken for the size.
 */
const sweepsCompared = (before: number, now: number): Promise<BenchRow> =>
  inTemporaryFolder(async (folder) => {
    mkdirSync(folder, { recursive: true });
    const [smaller, larger] = [await openSweep(folder, before), await openSweep(folder, now)];
    const costs = await interleave(sweepRounds, { smaller: smaller.cost, larger: larger.cost });
    for (const { close } of [smaller, larger]) close();
    const named = ['list of what is due, per step that is due', 'µs'] as const;
    return rowOf(named, { size: before, cost: costs.smaller }, { size: now, cost: costs.larger });
  });

async function openSweep(folder: string, open: number) {
  const due = Math.round(open * dueShare);
  const database = await writeOpenCommitments(path.join(folder, `commitments-${open}.sqlite`), open, due);
  const answered = { asOf: null, on: sweptOn, position: '1' };
  const queries = createReminderQueries(() => ({ database, position: Number.MAX_SAFE_INTEGER - 1, answered }));
  /** Of one step, in µs. */
  const cost = () => {
    const start = performance.now();
    let seen = 0;
    for (let cursor: string | null = null; ; ) {
      const asked = { asOf: null, on: sweptOn, limit: sweepPage, cursor };
      const { items, next }: ReturnType<typeof queries.due> = queries.due(localOperator, asked);
      seen += items.length;
      if (next === null) break;
      cursor = next;
    }
    if (seen !== due) throw new Error(`${seen} are due instead of ${due}`);
    return ((performance.now() - start) * 1000) / due;
  };
  return { cost, close: () => database.close() };
}

function bytesIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name: file }) => sum + statSync(path.join(parentPath, file)).size, 0);
}
