import http from 'node:http';
import { createRequire } from 'node:module';
import {
  createMatchCache,
  createRulesEngine,
  definitionHash,
  type Facts,
  proposeAmounts,
  ruleSetLibrary,
} from '@bihuan/rules';
import { compileToJdm, zenLine } from '../../packages/rules/src/table/compile.ts';
import { jdmLines } from '../../packages/rules/src/table/jdm-lines.ts';
import { silentLog } from '../../services/api/src/temporary-api.ts';
import { openEmbedded, serveEmbedded } from '../../services/standalone/src/compose.ts';
import { dataFolder } from '../../services/standalone/src/data-folder.ts';
import { readSettings } from '../../services/standalone/src/settings.ts';
import type { BenchRow } from './bench-row.ts';
import { inTemporaryFolder } from './event-log.ts';
import { interleave } from './interleave.ts';
import { fiscalYear, writeManyObjects } from './many-objects.ts';

export const name = 'what-if';

const objects = 100_000;
type Definition = (typeof ruleSetLibrary)[number]['definition'];

/** Proposals for 100,000 lines against ZEN alone on the same tables; when first totals come; what other requests notice of it. */
export function run(): Promise<readonly BenchRow[]> {
  return inTemporaryFolder(async (folder) => [...(await proposals()), ...(await overHttp(folder))]);
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

/** The default rules; `tellingApart`: after a row with an expression, so that every number of findings is another combination. */
function rulesOf(tellingApart: boolean): Definition {
  const definition = ruleSetLibrary.find(({ id }) => id === 'default')?.definition;
  const [table] = definition?.tables ?? [];
  const [first] = table?.rows ?? [];
  if (definition === undefined || table === undefined || first === undefined) throw new Error('no default rules');
  if (!tellingApart) return definition;
  const never = { ...first, id: 'never', when: {}, expression: 'openFindings > 100000000' };
  return { ...definition, tables: [{ ...table, rows: [never, ...table.rows] }] };
}

const factsOf = (distinct: number): Facts[] =>
  Array.from({ length: objects }, (_, index) => {
    const at = index % distinct;
    const fact = (value: string | number | boolean) => ({ value, eventId: null });
    return {
      grade: fact(['优', '良', '中', '差'][at % 4] ?? '良'),
      notDemonstrated: fact(at % 11 === 0),
      rectification: fact(['none', 'open', 'rectified'][at % 3] ?? 'none'),
      openFindings: fact(at),
      currentBudget: fact(index * 100),
    };
  });

async function proposals(): Promise<BenchRow[]> {
  const all = await rates(factsOf(objects));
  const few = await rates(factsOf(1_000));
  const title = (of: string) => `proposals for 100,000 lines of ${of}, against ZEN alone`;
  return [
    row(title('as many combinations'), 'lines/s', all.ours, all.limit, all.ours / all.limit, 0.4),
    row(title('1,000 combinations'), 'lines/s', few.ours, few.limit, few.ours / few.limit, 5),
  ];
}

interface Zen {
  createDecision(content: unknown): { evaluate(context: unknown): Promise<unknown> };
}

async function rates(facts: readonly Facts[]) {
  const rules = rulesOf(true);
  const lines = facts.map((one) => zenLine(rules, one));
  const ofRules = createRequire(new URL('../../packages/rules/package.json', import.meta.url));
  const { ZenEngine } = ofRules('@gorules/zen-engine') as { readonly ZenEngine: new () => Zen };
  const decision = new ZenEngine().createDecision(compileToJdm(rules));
  const engine = createRulesEngine({ timeoutMs: 60_000 });
  const hash = definitionHash(rules);
  const ruleSet = { id: 'bench', version: 1, definitionHash: hash, definition: rules, parameters: {} };
  const rate = (start: number) => (facts.length / (performance.now() - start)) * 1000;
  const measured = await interleave(3, {
    ours: async () => {
      const cache = createMatchCache(engine);
      const start = performance.now();
      for (const piece of pieces(facts)) {
        await cache.ensure(hash, rules, piece);
        for (const one of piece) proposeAmounts({ ruleSet, facts: one, match: cache.get(hash, rules, one) ?? null });
      }
      return rate(start);
    },
    limit: async () => {
      const start = performance.now();
      await Promise.all([...pieces(lines)].map((piece) => decision.evaluate({ [jdmLines]: piece })));
      return rate(start);
    },
  });
  await engine.close();
  return measured;
}

function* pieces<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += 1_000) yield items.slice(from, from + 1_000);
}

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
