import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { BenchRow } from './bench-row.ts';
import { interleave } from './interleave.ts';
import { preparedData } from './prepared-data.ts';

export const name = 'start';

const barMs = 2_000;
const entry = fileURLToPath(new URL('../../services/standalone/src/cli.ts', import.meta.url));

/** From starting the product's process until it says that everything is served: with a long record, and with an empty folder. */
export async function run(shared: string): Promise<readonly BenchRow[]> {
  const { folder, events } = await preparedData(shared);
  const empty = path.join(shared, 'empty');
  mkdirSync(empty);
  // Projects whatever is not yet projected; what is measured afterwards is a start like every other.
  await untilReady(folder);
  const times = await interleave(5, { ours: () => untilReady(folder), limit: () => untilReady(empty) });
  const row = (title: string, limit: number, bar: number): BenchRow => ({
    name: `start until ready, ${events} events projected, ${title}`,
    unit: 'ms',
    ours: times.ours,
    limit,
    peer: null,
    ratio: limit / times.ours,
    bar,
    holds: limit / times.ours >= bar,
  });
  return [row('against 2 s', barMs, 1), row('against an empty folder', times.limit, 0.7)];
}

/** Milliseconds until `/readyz` answers 200; the process is stopped before it resolves. */
async function untilReady(data: string): Promise<number> {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('BIHUAN_'));
  const env = { ...Object.fromEntries(inherited), BIHUAN_DATA: data, PORT: '0', BIHUAN_LOG_LEVEL: 'fatal' };
  const start = performance.now();
  const child = spawn(process.execPath, [entry, 'start', '--json'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  try {
    const url = await urlOf(child);
    while (!(await fetch(`${url}/readyz`)).ok) await setTimeout(2);
    return performance.now() - start;
  } finally {
    child.kill('SIGTERM');
    await closed;
  }
}

/** The address that it prints once it listens. */
async function urlOf(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const text of child.stdout?.setEncoding('utf8') ?? []) {
    said += text;
    if (said.includes('}\n')) return (JSON.parse(said) as { url: string }).url;
  }
  throw new Error(`the product ended before it listened, with ${child.exitCode}`);
}
