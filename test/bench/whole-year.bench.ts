import path from 'node:path';
import { asOperator } from '../tooling/as-operator.ts';
import type { BenchRow } from './bench-row.ts';
import { inTemporaryFolder } from './event-log.ts';
import { interleave } from './interleave.ts';
import { fiscalYear } from './many-objects.ts';
import { openSite, pageTimes, percentile, type Site } from './open-site.ts';

export const name = 'whole-year';

const objects = Number(process.env['BIHUAN_BENCH_OBJECTS'] ?? 100_000);
const many = objects.toLocaleString('en');
const tenth = objects / 10;

/** Questions that look at every line of a year: how long they take, and what other requests notice of them. */
export function run(): Promise<readonly BenchRow[]> {
  return inTemporaryFolder(async (folder) => {
    const few = await openSite(path.join(folder, 'few'), tenth);
    const site = await openSite(path.join(folder, 'many'), objects);
    try {
      await pageTimes(site, () => false, 100);
      const quiet = percentile(await pageTimes(site, () => false, 1_000), 0.99);
      const { ofFew, ofMany } = await inTurn(few, site);
      await changed(site);
      let isDone = false;
      const asking = yearTimes(site).finally(() => {
        isDone = true;
      });
      const busy = percentile(await pageTimes(site, () => isDone, 100_000), 0.99);
      await asking;
      return [
        row(
          `contradictions of ${many} lines, against ten times a tenth`,
          ofMany.contradictions,
          10 * ofFew.contradictions,
          1 / 1.5,
        ),
        row(`use of results of ${many} lines, against ten times a tenth`, ofMany.figures, 10 * ofFew.figures, 1 / 1.5),
        row('a second list of the same year, against the first', ofMany.again, ofMany.contradictions, 10),
        row('page p99 while contradictions and figures are worked out, against quiet', busy, quiet, 1 / 3),
      ];
    } finally {
      await few.close();
      await site.close();
    }
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

/** From here on the year is another one: nothing that was worked out of it is kept. */
async function changed({ url }: Site): Promise<void> {
  const revision = { score: 65, grade: '中', reason: '复核更正' };
  const response = await asOperator(`${url}/api/v1/evaluations/e1/revision`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(revision),
  });
  if (!response.ok) throw new Error(await response.text());
}

/** One site after the other, three times over, and the median of each question: whatever else runs meanwhile slows both. */
async function inTurn(few: Site, many: Site) {
  type Times = Awaited<ReturnType<typeof yearTimes>>;
  const last: { few?: Times; many?: Times } = {};
  const whole = (name: 'few' | 'many', site: Site) => async () => {
    const times = await yearTimes(site);
    last[name] = times;
    return times.contradictions;
  };
  const figures = (name: 'few' | 'many') => () => last[name]?.figures ?? 0;
  const again = (name: 'few' | 'many') => () => last[name]?.again ?? 0;
  const taken = await interleave(3, {
    few: whole('few', few),
    fewFigures: figures('few'),
    many: whole('many', many),
    manyFigures: figures('many'),
    manyAgain: again('many'),
  });
  return {
    ofFew: { contradictions: taken.few, figures: taken.fewFigures },
    ofMany: { contradictions: taken.many, figures: taken.manyFigures, again: taken.manyAgain },
  };
}

/** Each asked once, as somebody does who opens the page; the thread that looks at whole years is running by then. */
async function yearTimes({ url }: Site) {
  const timed = async (address: string) => {
    const start = performance.now();
    // By a connection of its own: the pages asked meanwhile have another one.
    const response = await asOperator(url + address);
    if (!response.ok) throw new Error(`${address}: ${await response.text()}`);
    await response.arrayBuffer();
    return performance.now() - start;
  };
  await timed(`/api/v1/contradictions?fiscalYear=${fiscalYear - 1}`);
  const contradictions = await timed(`/api/v1/contradictions?fiscalYear=${fiscalYear}&limit=50`);
  const again = await timed(`/api/v1/contradictions?fiscalYear=${fiscalYear}&verdict=unjudged&limit=50`);
  const figures = await timed(`/api/v1/reports/result-application?fiscalYear=${fiscalYear}`);
  return { contradictions, figures, again };
}
