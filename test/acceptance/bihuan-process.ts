import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OutputOf } from '@bihuan/contract';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { operatorOf } from '../tooling/as-operator.ts';
import { madeOnce } from '../tooling/made-once.ts';

const entry = fileURLToPath(new URL('../../services/standalone/src/cli.ts', import.meta.url));
export const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

type Environment = Readonly<Record<string, string>>;

/** Nothing of this machine's settings reaches the child; any free port unless a test says otherwise. */
function environmentOf(data: string, extra: Environment): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('BIHUAN_') && name !== 'PORT');
  return { ...Object.fromEntries(inherited), BIHUAN_DATA: data, PORT: '0', ...extra };
}

export function spawnBihuan(
  args: readonly string[],
  data: string,
  extra: Environment = {},
  cwd?: string,
): ChildProcess {
  return spawn(process.execPath, [entry, ...args], {
    env: environmentOf(data, extra),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd !== undefined && { cwd }),
  });
}

/** Runs a command to its end. */
export async function bihuan(args: readonly string[], data: string, extra: Environment = {}): Promise<Ended> {
  const child = spawnBihuan(args, data, extra);
  const text = gather(child);
  const [code] = await once(child, 'close');
  return { code, ...text() };
}

/** Runs a command whose answer is JSON. Throws Error with what it said when it fails. */
export async function answerOf<Answer>(
  args: readonly string[],
  data: string,
  extra: Environment = {},
): Promise<Answer> {
  const { code, out, err } = await bihuan([...args, '--json'], data, extra);
  if (code !== 0) throw new Error(`bihuan ${args.join(' ')} ended with ${code}: ${err}`);
  return JSON.parse(out) as Answer;
}

export type Allocations = OutputOf<'listAllocations'>;

export const allocationsOf = (data: string, ...more: readonly string[]): Promise<Allocations> =>
  answerOf<Allocations>(['allocations', '--fiscal-year', '2025', ...more], data);

export const gradesOf = ({ totals }: Allocations): Readonly<Record<string, number>> =>
  Object.fromEntries(totals.byGrade.map(({ grade, objects }) => [String(grade), objects]));

export interface Running {
  readonly url: string;
  readonly pid: number;
  /** Asks it to stop; its exit code. */
  stop(): Promise<number | null>;
  kill(): Promise<void>;
  /** Once it has ended by itself. */
  ended(): Promise<Ended>;
}

/** Starts `start` or `demo` and waits until it serves; it is killed at the end of the test. */
export async function serving(args: readonly string[], data: string, extra: Environment = {}): Promise<Running> {
  const child = spawnBihuan([...args, '--json'], data, extra);
  const text = gather(child);
  const closed = once(child, 'close');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await closed;
  });
  while (!text().out.includes('}\n')) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`bihuan ${args.join(' ')} ended with ${child.exitCode}: ${text().err}`);
    await Promise.race([once(child.stdout as NonNullable<typeof child.stdout>, 'data'), closed]);
  }
  const { url } = JSON.parse(text().out) as { url: string };
  operatorOf(url, data);
  return {
    url,
    pid: child.pid as number,
    async stop() {
      child.kill('SIGTERM');
      await closed;
      return child.exitCode;
    },
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
    async ended() {
      await closed;
      return { code: child.exitCode, ...text() };
    },
  };
}

function gather(child: ChildProcess): () => { out: string; err: string } {
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return () => ({ out, err });
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'bihuan-acceptance-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The demonstration, loaded once for all test files of a run: whoever asks before it is there waits. Nobody writes to it; it is copied. */
export const demoFolder = (): Promise<string> =>
  madeOnce('demo', async (folder) => {
    const { code, err } = await bihuan(['demo', '--load-only'], folder);
    if (code !== 0) throw new Error(`the demonstration did not load: ${err}`);
  });

/** For a test file: each of its tests has copies of its own of the demonstration. */
export function loadedDemo(): { copy(): string; copyForFile(): string } {
  let folder = '';
  const afterCopied: string[] = [];
  afterAll(() => {
    for (const copied of afterCopied) rmSync(copied, { recursive: true, force: true });
  });
  beforeAll(async () => {
    folder = await demoFolder();
  }, 120_000);
  return {
    copy() {
      const copied = temporaryFolder();
      cpSync(folder, copied, { recursive: true });
      return copied;
    },
    /** One for all tests of a file: to be asked for in `beforeAll`. */
    copyForFile() {
      const copied = mkdtempSync(path.join(tmpdir(), 'bihuan-acceptance-'));
      afterCopied.push(copied);
      cpSync(folder, copied, { recursive: true });
      return copied;
    },
  };
}
