/**
 * `pnpm bench [NAME] [--json FILE]`: every *.bench.ts beside this file (or the ones whose file begins with NAME), each in a process
 * of its own, one table at the end. A bar that does not hold is said and does not fail the run: figures depend on the machine.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BenchRow } from './bench-row.ts';
import { tellRows } from './tell-rows.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const suffix = '.bench.ts';

async function runBench(name: string, shared: string): Promise<readonly BenchRow[]> {
  const child = fork(path.join(folder, 'run-one.ts'), [path.join(folder, name + suffix), shared], {
    execArgv: ['--expose-gc'],
  });
  let rows: readonly BenchRow[] | null = null;
  child.on('message', (message) => {
    rows = message as BenchRow[];
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (rows === null || code !== 0) throw new Error(`the bench ${name} ended with ${code} before it was done`);
  return rows;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
const all = globSync(`*${suffix}`, { cwd: folder })
  .map((file) => file.slice(0, -suffix.length))
  .toSorted();
const [wanted = ''] = positionals;
const chosen = all.includes(wanted) ? [wanted] : all.filter((name) => name.startsWith(wanted));
if (chosen.length === 0) {
  console.error(`there is no bench called ${wanted}; there are: ${all.join(', ')}`);
  process.exit(1);
}

const rows: BenchRow[] = [];
const crashed: string[] = [];
const shared = mkdtempSync(path.join(tmpdir(), 'bihuan-bench-'));
for (const name of chosen) {
  const started = performance.now();
  try {
    rows.push(...(await runBench(name, shared)));
    console.error(`${name}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
  } catch (error) {
    crashed.push(name);
    console.error(error instanceof Error ? error.message : error);
  }
}
rmSync(shared, { recursive: true, force: true });

tellRows(rows, values.json);
if (crashed.length > 0) console.log(`did not finish: ${crashed.join(', ')}`);
process.exitCode = crashed.length > 0 ? 1 : 0;
