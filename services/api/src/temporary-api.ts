import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refused } from '@bihuan/domain';
import { openSqliteEventStore } from '@bihuan/event-store';
import { pino } from 'pino';
import { type Api, composeApi } from './compose.ts';
import { type Serving, serve } from './http/server.ts';
import type { ReadSide } from './read-side.ts';

export interface TemporaryApi {
  readonly api: Api;
  readonly url: string;
  readonly folder: string;
  readonly ask: (path: string, init?: RequestInit) => Promise<Answer>;
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>;
  /** Stops the service and opens the same data again. */
  readonly restart: (meanwhile?: (folder: string) => Promise<void>) => Promise<TemporaryApi>;
  readonly stop: () => Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what came over the wire.
  readonly body: any;
}

export const silentLog = pino({ level: 'silent' });

const nothingAsked = () => {
  throw new Refused('projection.catching-up', { projection: 'none', events: 0 });
};

/** Stands where the read models are, for tests that ask them nothing. */
export const noReadModels: ReadSide = {
  waitFor: async () => {},
  notify: () => {},
  status: async () => [],
  allocations: { list: nothingAsked, get: nothingAsked, fiscalYears: nothingAsked },
  evaluations: { list: nothingAsked },
  timeline: { get: nothingAsked },
};

/** A real server on a free port over a real store in a temporary folder. */
export async function temporaryApi(given?: string, readModels: ReadSide = noReadModels): Promise<TemporaryApi> {
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'bihuan-api-')));
  const clock = () => new Date();
  const store = openSqliteEventStore({ file: join(folder, 'log.sqlite'), clock });
  const api = composeApi({
    store,
    projections: readModels,
    folder,
    jurisdiction: '141100',
    where: '吕梁市',
    zone: 'Asia/Shanghai',
    clock,
    log: silentLog,
    version: '0.0.0',
  });
  await api.resumeImports();
  const serving: Serving = await serve(api.app, { port: 0 });
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(serving.url + path, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
  };
  const close = async () => {
    await serving.stop();
    await store.close();
  };
  return {
    api,
    url: serving.url,
    folder,
    ask,
    post: (path, body, headers = {}) =>
      ask(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      }),
    async restart(meanwhile) {
      await close();
      await meanwhile?.(folder);
      return temporaryApi(folder, readModels);
    },
    async stop() {
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
