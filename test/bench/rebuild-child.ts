/**
 * Child process of rebuild.bench.ts: builds every projection of a log from its first event, by the worker that the product starts;
 * says how long that took and how much memory this process held at most.
 */
import { startProjections } from '@bihuan/read-models';

interface Asked {
  readonly log: string;
  readonly folder: string;
  readonly events: number;
}

const { log, folder, events } = JSON.parse(process.argv[2] ?? '{}') as Asked;
const zone = 'Asia/Shanghai';

let largestRss = 0;
const look = () => {
  largestRss = Math.max(largestRss, process.memoryUsage.rss());
};
// This thread has nothing else to do, so that no peak lasts less than it looks away.
const watch = setInterval(look, 10);
const start = performance.now();
const projections = await startProjections({
  store: { engine: 'sqlite', file: log },
  jurisdiction: '141100',
  folder,
  zone,
});
await projections.waitFor(BigInt(events), { timeoutMs: 3_600_000 });
const spentMs = performance.now() - start;
look();
clearInterval(watch);
await projections.close();
process.send?.({ spentMs, largestRss }, () => process.disconnect());
