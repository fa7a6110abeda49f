import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import {
  addDays,
  type ChaseEvent,
  chase,
  chaseSubject,
  defaultLadder,
  type EventToAppend,
  evolveFinding,
  type FindingEvent,
  initialChase,
  initialFinding,
  type KnownFinding,
  localOperator,
  toEventToAppend,
} from '@bihuan/domain';
import { type EventStore, openSqliteEventStore } from '@bihuan/event-store';
import { createReminderQueries, type ReminderState } from '@bihuan/read-models';
import { bareClock, createSweep } from '@bihuan/scheduler';
import { statutoryCalendar } from '@bihuan/statutory-calendar';
import { type BenchRow, median } from './bench-row.ts';
import { inTemporaryFolder, sampleCommand } from './event-log.ts';
import { findingRaised, sweptOn, writeOpenCommitments } from './open-commitments.ts';

export const name = 'due';

const dueCount = 10_000;
const openCount = Number(process.env['BIHUAN_BENCH_COMMITMENTS'] ?? 1_000_000);
const pageSize = 1000;
const rounds = 31;
const issuingRounds = 5;
const appendsAtOnce = 128;

/** What is due among many and among few, and how fast it is issued. */
export async function run(): Promise<readonly BenchRow[]> {
  return [await dueList(), await issuing()];
}

/** Every page of what is due, as the sweep and the list ask for it: ms. The limit is the time among few. */
function dueList(): Promise<BenchRow> {
  return inTemporaryFolder(async (folder) => {
    const few = await writeOpenCommitments(path.join(folder, 'few.sqlite'), dueCount, dueCount);
    const many = await writeOpenCommitments(path.join(folder, 'many.sqlite'), openCount, dueCount);
    const times = { few: [] as number[], many: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      times.few.push(timeOf(few));
      times.many.push(timeOf(many));
    }
    few.close();
    many.close();
    const [ours, limit] = [median(times.many), median(times.few)];
    return row(
      `due list of ${dueCount.toLocaleString('en')} among ${openCount.toLocaleString('en')} open commitments, against ${dueCount.toLocaleString('en')}`,
      'ms',
      { ours, limit, ratio: limit / ours },
      1 / 1.2,
    );
  });
}

function timeOf(database: DatabaseSync): number {
  const answered = { asOf: null, on: sweptOn, position: '1' };
  const queries = createReminderQueries(() => ({ database, position: Number.MAX_SAFE_INTEGER - 1, answered }));
  const begun = performance.now();
  let seen = 0;
  let cursor: string | null = null;
  do {
    const page: ReturnType<typeof queries.due> = queries.due(localOperator, {
      asOf: null,
      on: sweptOn,
      limit: pageSize,
      cursor,
    });
    seen += page.items.length;
    cursor = page.next;
  } while (cursor !== null);
  if (seen !== dueCount) throw new Error(`${seen} are due instead of ${dueCount}`);
  return performance.now() - begun;
}

/** Steps issued a second by the whole sweep over a record of 10,000 findings, against appending the very same events at the same width. */
async function issuing(): Promise<BenchRow> {
  const rates = { ours: [] as number[], limit: [] as number[] };
  for (let round = 0; round < issuingRounds; round++) {
    rates.limit.push(await inTemporaryFolder((folder) => rawAppends(openAt(folder))));
    rates.ours.push(await inTemporaryFolder((folder) => sweptSteps(openAt(folder))));
  }
  const [ours, limit] = [median(rates.ours), median(rates.limit)];
  return row(
    `issuing ${dueCount.toLocaleString('en')} steps, against appending the same events`,
    'steps/s',
    { ours, limit, ratio: ours / limit },
    0.4,
  );
}

const openAt = (folder: string): EventStore =>
  openSqliteEventStore({ file: path.join(folder, 'log.sqlite'), clock: () => new Date() });

const ids = Array.from({ length: dueCount }, (_, n) => `f-${n}`);
const raised = (id: string) => findingRaised(id, 1, addDays(sweptOn, -1)) as FindingEvent;

/** What the sweep decides about one of them. */
function issuedOf(id: string): ChaseEvent[] {
  const known = evolveFinding(initialFinding, raised(id)) as KnownFinding;
  return chase(
    chaseSubject({ kind: 'finding', known }),
    { ladder: defaultLadder, calendar: statutoryCalendar },
    initialChase,
    sweptOn,
  );
}

async function rawAppends(store: EventStore): Promise<number> {
  await recordFindings(store);
  const prepared = ids.map((id): [string, EventToAppend[]] => [
    `141100.chase~${id}`,
    issuedOf(id).map((event) => toEventToAppend(event, randomUUID())),
  ]);
  const begun = performance.now();
  await atOnce(prepared, async ([stream, events]) => void (await store.append(stream, 'none', events, sampleCommand)));
  const rate = (dueCount / (performance.now() - begun)) * 1000;
  await store.close();
  return rate;
}

async function sweptSteps(store: EventStore): Promise<number> {
  await recordFindings(store);
  const row = (id: string) => ({ matter: { kind: 'finding', id }, departmentId: null }) as ReminderState;
  const answered = { asOf: null, on: sweptOn, position: null };
  const sweep = createSweep({
    store,
    reads: {
      waitFor: async () => {},
      reminders: {
        dueRows: (_, { cursor }) => {
          const from = Number(cursor ?? 0);
          const next = from + pageSize < dueCount ? String(from + pageSize) : null;
          return { items: ids.slice(from, from + pageSize).map(row), next, ...answered };
        },
      },
      settings: { calendars: () => ({ items: [], ...answered }), ladders: () => ({ items: [], ...answered }) },
    },
    jurisdiction: '141100',
    zone: 'Asia/Shanghai',
    readClock: bareClock(() => new Date(`${sweptOn}T01:00:00.000Z`)),
    // The record was written just now, and the sweep is of a day in its past.
    bounds: { jumpMs: Number.MAX_SAFE_INTEGER, outageMs: Number.MAX_SAFE_INTEGER },
    concurrency: appendsAtOnce,
    pageSize,
  });
  const begun = performance.now();
  const { issued } = await sweep.run(new AbortController().signal);
  const rate = (dueCount / (performance.now() - begun)) * 1000;
  if (issued !== dueCount) throw new Error(`${issued} were issued instead of ${dueCount}`);
  await store.close();
  return rate;
}

const recordFindings = (store: EventStore) =>
  atOnce(ids, async (id) => {
    const event = toEventToAppend(raised(id), randomUUID());
    await store.append(`141100.finding~${id}`, 'none', [event], sampleCommand);
  });

async function atOnce<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: appendsAtOnce }, worker));
}

const row = (
  title: string,
  unit: string,
  { ours, limit, ratio }: { readonly ours: number; readonly limit: number; readonly ratio: number },
  bar: number,
): BenchRow => ({ name: title, unit, ours, limit, peer: null, ratio, bar, holds: ratio >= bar });
