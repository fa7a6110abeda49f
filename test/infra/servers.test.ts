import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer, type Server } from 'node:http';
import { request } from 'node:https';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findCaddy, findRedisServer, needs } from '../tooling/lacking.ts';
import { root, setUp } from './compose-file.ts';

let secrets: ReturnType<typeof setUp>;
let folder: string;
const running: ChildProcess[] = [];

beforeAll(() => {
  secrets = setUp();
  folder = mkdtempSync(path.join(tmpdir(), 'bihuan-servers-'));
});
afterAll(async () => {
  await Promise.all(running.map((child) => new Promise((resolve) => child.once('exit', resolve).kill('SIGKILL'))));
  secrets.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The file of the repository with what is the container's replaced by what is here. */
function adapted(file: string, changes: readonly (readonly [string, string])[]): string {
  let text = readFileSync(path.join(root, file), 'utf8');
  for (const [from, to] of changes) {
    expect(text, `${file}: ${from}`).toContain(from);
    text = text.replaceAll(from, to);
  }
  const here = path.join(folder, path.basename(file));
  writeFileSync(here, text);
  return here;
}

describe.runIf(needs('redis'))('Redis with infra/redis/redis.conf', () => {
  it('asks for the password and would rather refuse than forget', async () => {
    const port = await freePort();
    const file = adapted('infra/redis/redis.conf', [
      ['/run/secrets', secrets.folder],
      ['dir /data', `dir ${folder}`],
      ['port 6379', `port ${port}`],
    ]);
    running.push(spawn(findRedisServer() ?? '', [file], { stdio: 'ignore' }));
    const options = { port, host: '127.0.0.1', retryStrategy: () => 20, maxRetriesPerRequest: null };
    const stranger = new Redis(options);
    stranger.on('error', () => undefined);
    await expect(stranger.get('x')).rejects.toThrow('NOAUTH');
    stranger.disconnect();
    const url = readFileSync(path.join(secrets.folder, 'redis-url'), 'utf8').trim();
    const ours = new Redis({ ...options, password: new URL(url).password });
    ours.on('error', () => undefined);
    expect(await ours.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
    ours.disconnect();
  });
});

describe.runIf(needs('caddy'))('Caddy with infra/caddy/Caddyfile', () => {
  /** Answers as a replica would; `isReady` is what it says at /readyz. */
  function replica(name: string) {
    const state = { isReady: true };
    const server: Server = createHttpServer((asked, answer) => {
      if (asked.url === '/readyz') answer.writeHead(state.isReady ? 200 : 503).end();
      else if (asked.url === '/events') {
        answer.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: first\n\n');
      } else if (asked.url === '/trace') answer.end(String(asked.headers['traceparent']));
      else answer.end(`${name} ${asked.headers['x-forwarded-for']} ${asked.headers['x-forwarded-proto']}`);
    });
    return { state, server };
  }
  const replicas = [replica('one'), replica('two')];
  let port: number;

  const ask = (at: string, onData?: (text: string) => void) =>
    new Promise<{ status: number; body: string }>((resolve, reject) => {
      const ca = readFileSync(path.join(secrets.folder, 'ca/ca.crt'));
      const headers = { 'x-forwarded-for': '6.6.6.6', traceparent: `00-${'6'.repeat(32)}-${'6'.repeat(16)}-01` };
      const options = { host: '127.0.0.1', port, path: at, ca, servername: 'bihuan.example', headers };
      const asked = request(options, (answer) => {
        let body = '';
        answer.setEncoding('utf8').on('data', (text: string) => {
          body += text;
          if (onData === undefined) return;
          onData(text);
          asked.destroy();
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
      });
      asked.on('error', reject).end();
    });

  beforeAll(async () => {
    port = await freePort();
    for (const { server } of replicas) await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const file = adapted('infra/caddy/Caddyfile', [
      ['/run/secrets', secrets.folder],
      [':8443', `:${port}`],
      [':8080', `:${await freePort()}`],
      [':8081', `:${await freePort()}`],
      ['health_interval 5s', 'health_interval 100ms'],
    ]);
    const addresses = replicas.map(({ server }) => `127.0.0.1:${(server.address() as AddressInfo).port}`);
    const env = { ...process.env, API_REPLICAS: addresses.join(' '), XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    running.push(
      spawn(findCaddy() ?? '', ['run', '--adapter', 'caddyfile', '--config', file], { env, stdio: 'ignore' }),
    );
    await vi.waitFor(async () => expect((await ask('/')).status).toBe(200), { timeout: 15_000 });
  });
  afterAll(() => {
    for (const { server } of replicas) {
      server.closeAllConnections();
      server.close();
    }
  });

  it('says who really asks, whatever they say themselves', async () => {
    expect((await ask('/')).body).toMatch(/^(?:one|two) 127\.0\.0\.1 https$/);
    expect((await ask('/trace')).body).toBe('undefined');
  });

  it('passes events on as they come', async () => {
    await new Promise<void>((seen, failed) => {
      ask('/events', (text) => (text === 'data: first\n\n' ? seen() : failed(new Error(text)))).catch(() => undefined);
    });
  });

  it.each(['/metrics', '/readyz', '/healthz', '/metrics/', '/Metrics'])('keeps %s inside', async (inside) => {
    expect((await ask(inside)).status).toBe(404);
  });

  it('leaves out a replica that is not ready, and asks all of them once none is', async () => {
    const [one, two] = replicas as [ReturnType<typeof replica>, ReturnType<typeof replica>];
    one.state.isReady = false;
    const names = async () =>
      new Set(await Promise.all(Array.from({ length: 12 }, async () => (await ask('/')).body.slice(0, 3))));
    await expect.poll(names, { timeout: 10_000 }).toEqual(new Set(['two']));
    two.state.isReady = false;
    await expect.poll(names, { timeout: 10_000 }).toEqual(new Set(['one', 'two']));
    expect((await ask('/')).status).toBe(200);
  });
});
