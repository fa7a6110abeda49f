import { asOperator } from '../tooling/as-operator.ts';
import type { BenchRow } from './bench-row.ts';
import { inTemporaryFolder } from './event-log.ts';
import { fiscalYear } from './many-objects.ts';
import { openSite, pageTimes, percentile } from './open-site.ts';

export const name = 'what-if';

const objects = Number(process.env['BIHUAN_BENCH_OBJECTS'] ?? 100_000);
const many = objects.toLocaleString('en');

/** When the first totals of a what-if of 100,000 lines come, and what other requests notice of it. */
export function run(): Promise<readonly BenchRow[]> {
  return inTemporaryFolder(overHttp);
}

const row = (title: string, unit: string, ours: number, limit: number, ratio: number, bar: number): BenchRow => ({
  name: title,
  unit,
  ours,
  limit,
  peer: null,
  ratio,
  bar,
  holds: ratio >= bar,
});

async function overHttp(folder: string): Promise<BenchRow[]> {
  const site = await openSite(folder, objects);
  try {
    await pageTimes(site, () => false, 100);
    const quiet = await pageTimes(site, () => false, 1_000);
    let isDone = false;
    const simulating = whatIf(site.url).finally(() => {
      isDone = true;
    });
    const busy = await pageTimes(site, () => isDone, 100_000);
    const { firstDone, lines } = await simulating;
    if (lines !== objects) throw new Error(`${lines} lines came`);
    const [before, during] = [percentile(quiet, 0.99), percentile(busy, 0.99)];
    return [
      row(
        `what-if of ${many} lines: lines done at the first totals`,
        'lines',
        firstDone,
        objects / 10,
        objects / 10 / firstDone,
        1,
      ),
      row('page p99 while a what-if runs, against quiet', 'ms', during, before, before / during, 1 / 3),
    ];
  } finally {
    await site.close();
  }
}

async function whatIf(origin: string) {
  const response = await asOperator(`${origin}/api/v1/simulations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/x-ndjson' },
    body: JSON.stringify({ fiscalYear, rules: 'library:P1' }),
  });
  let [left, firstDone, lines] = ['', 0, 0];
  for await (const chunk of response.body ?? []) {
    const parts = (left + Buffer.from(chunk).toString()).split('\n');
    left = parts.pop() ?? '';
    for (const text of parts) {
      if (text.startsWith('{"kind":"line"')) lines += 1;
      else if (firstDone === 0 && text.startsWith('{"kind":"progress"')) firstDone = JSON.parse(text).done;
    }
  }
  return { firstDone, lines };
}
