import { randomBytes, randomInt } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openEventReader } from '@bihuan/event-store';
import { expect, onTestFinished } from 'vitest';
import { type Running, serving, temporaryFolder } from '../acceptance/bihuan-process.ts';
import { startKurrentDouble } from '../kurrentdb-double/kurrent-double.ts';
import { type RedisServer, redisServer } from '../scheduler/redis-server.ts';
import { asOperator } from '../tooling/as-operator.ts';
import { kurrentUrl } from '../tooling/lacking.ts';

export interface Replica extends Running {
  /** The data folder, of this process alone. */
  readonly data: string;
  /** As the local operator; the body as JSON. */
  ask(page: string, init?: RequestInit): Promise<{ status: number; headers: Headers; body: never }>;
  post(page: string, body: object): Promise<{ id: string; position: string }>;
}

/** What the processes of one installation share: store, queue, key, files; all of it gone at the end of the test. */
export async function givenCluster() {
  const shared = temporaryFolder();
  const redis: RedisServer = await redisServer();
  onTestFinished(() => redis.remove());
  const connectionString = await storeOf();
  // A server for trials may have been used before: what is said here is of a jurisdiction of its own.
  const jurisdiction = String(randomInt(900_000, 999_999));
  const keyFile = path.join(shared, 'installation.key');
  writeFileSync(keyFile, randomBytes(32).toString('hex'));
  const environment = {
    BIHUAN_EVENT_STORE: connectionString,
    REDIS_URL: redis.url,
    BIHUAN_KEY_FILE: keyFile,
    BIHUAN_FILES: path.join(shared, 'files'),
    BIHUAN_JURISDICTION: jurisdiction,
    BIHUAN_SEND_HOURS: '00:00-23:59',
    BIHUAN_SEND_DAYS: 'every-day',
    BIHUAN_SMTP_FROM: 'bihuan@bureau.example',
  };
  let begun = 0;

  async function start(only: 'api' | 'scheduler', more: Readonly<Record<string, string>> = {}): Promise<Replica> {
    const data = path.join(shared, `${only}-${begun++}`);
    mkdirSync(data);
    return again(data, only, more);
  }
  /** The same process, begun again on its data folder. */
  async function again(data: string, only: 'api' | 'scheduler', more: Readonly<Record<string, string>> = {}) {
    const running = await serving(['start', '--only', only], data, { ...environment, ...more });
    return { ...running, data, ...asking(running) };
  }

  /** The record of this installation, read by its own connection. */
  async function events() {
    const reader = await openEventReader({ engine: 'kurrentdb', connectionString, timeoutMs: 5_000 });
    try {
      const found = [];
      for await (const event of reader.readAll({ prefixes: [`${jurisdiction}.`] })) found.push(event);
      return found;
    } finally {
      await reader.close();
    }
  }
  return { shared, redis, environment, start, again, events };
}

async function storeOf(): Promise<string> {
  const url = kurrentUrl();
  if (url !== null) return url;
  const double = await startKurrentDouble();
  onTestFinished(() => double.stop());
  return double.connectionString;
}

function asking({ url }: Running): Pick<Replica, 'ask' | 'post'> {
  const ask: Replica['ask'] = async (page, init) => {
    const response = await asOperator(url + page, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: JSON.parse(text || 'null') as never };
  };
  return {
    ask,
    async post(page, body) {
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
      const { status, body: answer } = await ask(page, init);
      if (status >= 300) throw new Error(`${page}: ${status} ${JSON.stringify(answer)}`);
      return answer;
    },
  };
}

/** Until everything is served: also after what others have written. */
export const untilReady = ({ url }: Running): Promise<void> =>
  expect.poll(async () => (await fetch(`${url}/readyz`)).status, { timeout: 60_000, interval: 100 }).toBe(200);

/** A number of `/metrics`. */
export async function metricOf({ url }: Running, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
}
