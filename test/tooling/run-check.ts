import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { type Check, rootFolder } from './checks.ts';

export interface CheckResult {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
  /** Both output streams, as they came. */
  readonly output: string;
}

const tools = path.join(rootFolder, 'node_modules/.bin');

/** Runs one check over a folder (by default the workspace) with the workspace's own tools. */
export async function runCheck(
  { name, command: [tool = '', ...options] }: Check,
  folder = rootFolder,
): Promise<CheckResult> {
  const started = performance.now();
  const child = spawn(path.join(tools, tool), options, {
    cwd: folder,
    env: { ...process.env, PATH: `${tools}${path.delimiter}${process.env['PATH'] ?? ''}`, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { name, passed: code === 0, seconds: (performance.now() - started) / 1000, output };
}
