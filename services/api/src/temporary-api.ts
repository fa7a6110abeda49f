import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refused } from '@bihuan/domain';
import { openIntegrityVerifier, openSqliteEventStore } from '@bihuan/event-store';
import { pino } from 'pino';
import { type AccessOptions, accessOfThisProcess } from './accounts/access-part.ts';
import { asOperator, operatorOf } from './as-operator.testing.ts';
import { type Api, type ApiOptions, composeApi } from './compose.ts';
import type { EvidenceLimits } from './features/evidence/receive-files.ts';
import { type Serving, serve } from './http/server.ts';
import { openReadSide } from './open-read-side.ts';
import { placesIn } from './places.ts';
import type { ReadSide } from './read-side.ts';
import type { SweepSeam } from './sweep-seam.ts';

const zone = 'Asia/Shanghai';

export interface TemporaryOptions {
  /** Default: a new one. */
  readonly folder?: string;
  /** In place of the real ones. */
  readonly readModels?: ReadSide;
  /** Most pages of 4,096 bytes that the log may grow to: beyond them the disk is full. */
  readonly largestPageCount?: number;
  readonly evidenceLimits?: EvidenceLimits;
  /** How people are let in; default: the local operator alone, whom `ask` and `post` act as. */
  readonly access?: Partial<AccessOptions>;
  /** Beside the service; default: none. */
  readonly sweep?: SweepSeam;
  /** By which everything happens; default: the machine's. */
  readonly clock?: () => Date;
  readonly limits?: Pick<ApiOptions, 'redisUrl' | 'requestsPerMinute' | 'trustedProxies'>;
}

export interface TemporaryApi {
  readonly api: Api;
  readonly url: string;
  readonly folder: string;
  readonly ask: (path: string, init?: RequestInit) => Promise<Answer>;
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>;
  /** Stops the service and opens the same data again; what the options leave out is as it was. */
  readonly restart: (
    meanwhile?: (folder: string) => Promise<void>,
    options?: TemporaryOptions,
  ) => Promise<TemporaryApi>;
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
  throw new Refused('projection.not-serving', { projection: 'none' });
};

/** Whichever question is asked of it, it has no answer. */
const unasked = <Queries extends object>(): Queries => new Proxy({} as Queries, { get: () => nothingAsked });

/** Stands where the read models are, for tests that ask them nothing. */
export const noReadModels: ReadSide = {
  access: unasked(),
  waitFor: async () => {},
  notify: () => {},
  status: async () => [],
  allocations: unasked(),
  contacts: unasked(),
  deeds: unasked(),
  delivery: unasked(),
  evaluations: unasked(),
  evidence: unasked(),
  ledger: unasked(),
  letters: unasked(),
  ownership: unasked(),
  policies: unasked(),
  register: unasked(),
  reminders: unasked(),
  settings: unasked(),
  simulations: unasked(),
  application: unasked(),
  budget: unasked(),
  timeline: unasked(),
};

/** A real server on a free port over a real store with the read models beside it, in a temporary folder. */
export async function temporaryApi(options: TemporaryOptions = {}): Promise<TemporaryApi> {
  const { readModels, largestPageCount } = options;
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'bihuan-api-')));
  const clock = options.clock ?? (() => new Date());
  const storeFile = join(folder, 'log.sqlite');
  const store = openSqliteEventStore({
    file: storeFile,
    clock,
    ...(largestPageCount !== undefined && { largestPageCount }),
  });
  const real =
    readModels === undefined
      ? await openReadSide({
          store: { engine: 'sqlite', file: storeFile },
          jurisdiction: '141100',
          folder: join(folder, 'read-models'),
          zone,
          clock,
          isFedHere: true,
        })
      : null;
  const access = { ...accessOfThisProcess(new Uint8Array(32).fill(7)), ...options.access };
  const api = composeApi({
    access,
    store,
    projections: real ?? readModels ?? noReadModels,
    places: placesIn(folder),
    evidenceLimits: options.evidenceLimits ?? { fileBytes: 10_000_000, requestBytes: 30_000_000 },
    jurisdiction: '141100',
    where: '吕梁市',
    issuer: '吕梁市财政局',
    zone,
    clock,
    log: silentLog,
    version: '0.0.0',
    verify: async (onProgress) => {
      const verifier = await openIntegrityVerifier({ engine: 'sqlite', file: storeFile });
      const { events, streams } = await verifier.verify({ onProgress });
      return { events, streams, fault: null, files: null, access: null };
    },
    ...(options.sweep !== undefined && { sweep: options.sweep }),
    ...options.limits,
  });
  await api.removeUnfinished();
  await api.resumeImports();
  await api.resumeLetters();
  // As somebody who waits for /readyz: before that a list may have nothing to answer from.
  await real?.waitFor((await store.head()) ?? 0n, { timeoutMs: 20_000 });
  const serving: Serving = await serve(api.app, { port: 0 });
  operatorOf(serving.url, access.localOperatorKey);
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await asOperator(serving.url + path, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
  };
  const close = async () => {
    await serving.stop();
    await api.accessRecord.close();
    await api.close();
    await real?.close();
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
    async restart(meanwhile, other = {}) {
      await close();
      await meanwhile?.(folder);
      return temporaryApi({ ...options, folder, ...other });
    },
    async stop() {
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
