import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { operatorOf } from '../tooling/as-operator.ts';

const commandLine = fileURLToPath(new URL('../../services/standalone/src/cli.ts', import.meta.url));

export interface RunningDemo {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  readonly origin: string;
  /** Ends the server as Ctrl-C would and removes its data. */
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function isReady(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/readyz`)).ok;
  } catch {
    return false;
  }
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const closed = once(server, 'close');
  server.kill('SIGINT');
  const late = setTimeout(() => server.kill('SIGKILL'), 10_000);
  await closed;
  clearTimeout(late);
}

/**
 * `bihuan demo` in a temporary folder on a free port, once everything is served. Throws with its output when it does not come up.
 * `loaded`: a folder in which it has been loaded, to be copied; otherwise it is loaded now.
 */
export async function startDemo(loaded: string | null = null): Promise<RunningDemo> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bihuan-browser-'));
  if (loaded !== null) cpSync(loaded, folder, { recursive: true });
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, [commandLine, 'demo'], {
    cwd: folder,
    env: { ...process.env, BIHUAN_DATA: folder, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const stop = async () => {
    await end(server);
    rmSync(folder, { recursive: true, force: true });
  };
  const giveUpAt = performance.now() + 45_000;
  while (!(await isReady(origin))) {
    if (server.exitCode !== null || performance.now() > giveUpAt) {
      await stop();
      throw new Error(`the demo did not come up on ${origin}:\n${output}`);
    }
    await sleep(100);
  }
  operatorOf(origin, folder);
  return { origin, stop };
}
