import http from 'node:http';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { calendarDate } from '@bihuan/domain';
import { createMoments } from '@bihuan/read-models';
import express from 'express';
import { sumColumns } from '../../packages/read-models/src/allocation/cells.ts';
import { totalsAt } from '../../packages/read-models/src/allocation/totals.ts';
import { dataFolder } from '../../services/standalone/src/data-folder.ts';
import { type BenchRow, median } from './bench-row.ts';
import { inTemporaryFolder } from './event-log.ts';
import { fiscalYear } from './many-objects.ts';
import { fetchWhole, openSite, percentile, type Site } from './open-site.ts';

export const name = 'page';

const lines = { few: 10_000, many: 100_000 };
const rounds = 5;
const requestsOfARound = 200;

/** The allocation page over HTTP on one connection, now and in the past, and its totals without HTTP. */
export function run(): Promise<readonly BenchRow[]> {
  return inTemporaryFolder(async (folder) => {
    const few = await openSite(path.join(folder, 'few'), lines.few);
    const many = await openSite(path.join(folder, 'many'), lines.many);
    const empty = await emptyRoute();
    const times: Record<'few' | 'now' | 'past' | 'empty' | 'sql', number[]> = {
      few: [],
      now: [],
      past: [],
      empty: [],
      sql: [],
    };
    for (let round = 0; round < rounds; round++) {
      times.few.push(...(await ask(few.url, pages(few, lines.few, null))));
      times.now.push(...(await ask(many.url, pages(many, lines.many, null))));
      times.past.push(...(await ask(many.url, pages(many, lines.many, Math.round(many.events * 0.9)))));
      times.empty.push(...(await ask(empty.url, Array<string>(requestsOfARound).fill('/'))));
      times.sql.push(...bareSql(many));
    }
    const totals = totalsTimes(many);
    await Promise.all([few.close(), many.close(), empty.close()]);
    const [now, past, ofFew] = [median(times.now), median(times.past), median(times.few)];
    const [p99, limit99] = [percentile(times.now, 0.99), percentile(times.sql, 0.99) + percentile(times.empty, 0.99)];
    return [
      row('page of 100,000 lines as of the past, against now', past, now, 1 / 1.5),
      row('page of 100,000 lines, against 10,000', now, ofFew, 1 / 1.3),
      row('page of 100,000 lines p99, against bare SQL and an empty route', p99, limit99, 1 / 3),
      row('totals as of the past, against now', totals.past, totals.now, 1 / 2),
      row('totals of one grade, against bare SQL', totals.filtered, totals.sql, 1 / 1.5),
    ];
  });
}

/** Times in ms; the ratio is the limit's time over ours. */
const row = (title: string, ours: number, limit: number, bar: number): BenchRow => ({
  name: title,
  unit: 'ms',
  ours,
  limit,
  peer: null,
  ratio: limit / ours,
  bar,
  holds: limit / ours >= bar,
});

/** Pages begun at many places of the list, so that no cache of ours answers them all. */
function pages({ events }: Site, objects: number, asOf: number | null): string[] {
  return Array.from({ length: requestsOfARound }, (_, index) => {
    const start = (index * 7919 * 13) % objects;
    const key = ['object', `评价对象第${start}号`, ''];
    const cursor = Buffer.from(JSON.stringify(key)).toString('base64url');
    const moment = asOf === null ? '' : `&asOf=${Math.min(asOf, events)}`;
    return `/api/v1/allocations?fiscalYear=${fiscalYear}&limit=50&cursor=${cursor}${moment}`;
  });
}

async function ask(origin: string, paths: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const place of paths) {
    const start = performance.now();
    await fetchWhole(new URL(place, origin));
    times.push(performance.now() - start);
  }
  return times;
}

async function emptyRoute() {
  const app = express();
  app.get('/', (_, response) => {
    response.json({ items: [] });
  });
  const server = http.createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : null;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function allocationFile(folder: string): DatabaseSync {
  const moments = createMoments({
    folder: dataFolder(folder).readModels,
    zone: 'Asia/Shanghai',
    clock: () => new Date(),
  });
  return moments.momentOf('allocation', { asOf: null, on: calendarDate('2025-03-01') }).database;
}

/** The statements of a page and of its totals by themselves, every row read. */
function bareSql({ folder, events }: Site): number[] {
  const database = allocationFile(folder);
  const page = database.prepare(
    `SELECT * FROM line_versions WHERE fiscal_year = ? AND valid_from <= ? AND valid_to > ?
     AND (object_name, line_id) > (?, ?) ORDER BY object_name, line_id LIMIT 51`,
  );
  const totals = database.prepare(
    `SELECT c.*, v.* FROM cells c JOIN cell_versions v ON v.cell_id = c.cell_id AND v.valid_from =
       (SELECT max(valid_from) FROM cell_versions WHERE cell_id = c.cell_id AND valid_from <= ?) WHERE c.fiscal_year = ?`,
  );
  return Array.from({ length: requestsOfARound }, (_, index) => {
    const start = performance.now();
    page.all(fiscalYear, events, events, `评价对象第${(index * 7919 * 13) % lines.many}号`, '');
    totals.all(events, fiscalYear);
    return performance.now() - start;
  });
}

function totalsTimes({ folder, events }: Site) {
  const database = allocationFile(folder);
  const everything = {
    grade: undefined,
    departmentIds: undefined,
    policyArea: undefined,
    q: undefined,
    decision: undefined,
    subject: undefined,
    sees: 'everything' as const,
  };
  const columns = sumColumns.map((column) => `sum(v.${column})`).join(', ');
  // The same answer by SQL alone: every column summed by grade, by department and by policy area.
  const bare = ['grade', 'department_id', 'policy_area'].map((group) =>
    database.prepare(
      `SELECT c.${group}, ${columns} FROM cells c JOIN cell_versions v ON v.cell_id = c.cell_id AND v.valid_from =
         (SELECT max(valid_from) FROM cell_versions WHERE cell_id = c.cell_id AND valid_from <= ?)
       WHERE c.fiscal_year = ? AND c.grade = ? GROUP BY c.${group}`,
    ),
  );
  const measured = { now: [] as number[], past: [] as number[], filtered: [] as number[], sql: [] as number[] };
  const time = (list: number[], work: () => unknown) => {
    const start = performance.now();
    work();
    list.push(performance.now() - start);
  };
  for (let round = 0; round < 30; round++) {
    time(measured.now, () => totalsAt(database, fiscalYear, events, everything, () => null));
    time(measured.past, () => totalsAt(database, fiscalYear, Math.round(events * 0.5), everything, () => null));
    time(measured.filtered, () => totalsAt(database, fiscalYear, events, { ...everything, grade: '中' }, () => null));
    time(measured.sql, () => bare.map((statement) => statement.all(events, fiscalYear, '中')));
  }
  return {
    now: median(measured.now),
    past: median(measured.past),
    filtered: median(measured.filtered),
    sql: median(measured.sql),
  };
}
