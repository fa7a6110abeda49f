import path from 'node:path';
import { asOperator } from '../tooling/as-operator.ts';
import { type BenchRow, median } from './bench-row.ts';
import { inTemporaryFolder } from './event-log.ts';
import { fiscalYear } from './many-objects.ts';
import { openSite, type Site } from './open-site.ts';

export const name = 'one-change';

const lines = { few: 1_000, many: Number(process.env['BIHUAN_BENCH_OBJECTS'] ?? 100_000) };
const rounds = 10;
const changesOfARound = 30;

/** A grade is revised and its line asked for, until it says so: with few objects beside it and with many. */
export function run(): Promise<readonly BenchRow[]> {
  return inTemporaryFolder(async (folder) => {
    const few = await openSite(path.join(folder, 'few'), lines.few);
    const many = await openSite(path.join(folder, 'many'), lines.many);
    const times: Record<'few' | 'many', number[]> = { few: [], many: [] };
    // What is compiled and read for the first time is no cost of a change.
    for (const site of [few, many]) await changes(site, 0);
    for (let round = 1; round <= rounds; round++) {
      times.few.push(...(await changes(few, round)));
      times.many.push(...(await changes(many, round)));
    }
    await Promise.all([few.close(), many.close()]);
    const [ours, limit] = [median(times.many), median(times.few)];
    const title = `a change to one of ${lines.many.toLocaleString('en')} objects until its line shows it, against one of 1,000`;
    const ratio = limit / ours;
    return [{ name: title, unit: 'ms', ours, limit, peer: null, ratio, bar: 1 / 2, holds: ratio >= 1 / 2 }];
  });
}

/** Times in ms, of objects far from one another. */
async function changes({ url, objects }: Site, round: number): Promise<number[]> {
  const times: number[] = [];
  const score = round % 2 === 0 ? 55 : 65;
  const grade = score < 60 ? '差' : '中';
  for (let change = 0; change < changesOfARound; change++) {
    const number = (change * 7919 + 13) % objects;
    const start = performance.now();
    await asked(`${url}/api/v1/evaluations/e${number}/revision`, { score, grade, reason: `第${round}次复核更正` });
    const { item } = await asked(`${url}/api/v1/allocations/${fiscalYear}-o${number}`);
    times.push(performance.now() - start);
    if (item.grade !== grade) throw new Error(`the line of o${number} says ${item.grade}`);
  }
  return times;
}

async function asked(address: string, body?: object): Promise<{ readonly item: { readonly grade: string } }> {
  const sent = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await asOperator(address, sent);
  if (!response.ok) throw new Error(`${address}: ${await response.text()}`);
  return (await response.json()) as never;
}
