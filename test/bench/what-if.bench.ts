import http from 'node:http';
import { silentLog } from '../../services/api/src/temporary-api.ts';
import { openEmbedded, serveEmbedded } from '../../services/standalone/src/compose.ts';
import { dataFolder } from '../../services/standalone/src/data-folder.ts';
import { readSettings } from '../../services/standalone/src/settings.ts';
import type { BenchRow } from './bench-row.ts';
import { inTemporaryFolder } from './event-log.ts';
import { fiscalYear, writeManyObjects } from './many-objects.ts';

export const name = 'what-if';

const objects = 100_000;
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
  const settings = readSettings({ BIHUAN_DATA: folder, PORT: '0', BIHUAN_LOG_LEVEL: 'silent' });
  const events = await writeManyObjects(dataFolder(folder).log, objects);
  const embedded = await openEmbedded({ settings, log: silentLog });
  await embedded.projections.waitFor(BigInt(events), { timeoutMs: 600_000 });
  const serving = await serveEmbedded(embedded, settings);
  try {
    const quiet = await pageTimes(serving.url, () => false, 400);
    let isDone = false;
    const simulating = whatIf(serving.url).finally(() => {
      isDone = true;
    });
    const busy = await pageTimes(serving.url, () => isDone, 100_000);
    const { firstDone, lines } = await simulating;
    if (lines !== objects) throw new Error(`${lines} lines came`);
    const [before, during] = [percentile(quiet, 0.99), percentile(busy, 0.99)];
    return [
      row(
        'what-if of 100,000 lines: lines done at the first totals',
        'lines',
        firstDone,
        objects / 10,
        objects / 10 / firstDone,
        1,
      ),
      row('page p99 while a what-if runs, against quiet', 'ms', during, before, before / during, 1 / 3),
    ];
  } finally {
    await serving.stop();
    await embedded.close();
  }
}

async function whatIf(origin: string) {
  const response = await fetch(`${origin}/api/v1/simulations`, {
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

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

async function pageTimes(origin: string, isOver: () => boolean, most: number): Promise<number[]> {
  const times: number[] = [];
  for (let asked = 0; asked < most && !isOver(); asked++) {
    const key = ['object', `评价对象第${(asked * 7919 * 13) % objects}号`, ''];
    const cursor = Buffer.from(JSON.stringify(key)).toString('base64url');
    const start = performance.now();
    await whole(new URL(`/api/v1/allocations?fiscalYear=${fiscalYear}&limit=50&cursor=${cursor}`, origin));
    times.push(performance.now() - start);
  }
  return times;
}

function whole(url: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent }, (response) => response.resume().on('end', resolve).on('error', reject))
      .on('error', reject);
  });
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
