import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { accessOfThisProcess, type Call, composeApi, openReadSide, placesIn, serve } from '@bihuan/api';
import { type OperationId, operations } from '@bihuan/contract';
import { localOperator } from '@bihuan/domain';
import { openSqliteEventStore } from '@bihuan/event-store';
import { createApp } from '../../services/api/src/http/app.ts';
import { createMetrics } from '../../services/api/src/metrics/metrics.ts';
import { silentLog as log } from '../../services/api/src/temporary-api.ts';
import { type BenchRow, median } from './bench-row.ts';
import { inTemporaryFolder } from './event-log.ts';

export const name = 'http';

/** As many as are being worked on at a time; their states are kept, and read on from the store before every decision. */
const streams = 1_024;
const seconds = 3;
const rounds = 5;
const zone = 'Asia/Shanghai';

interface Load {
  readonly rate: number;
  readonly failed: number;
  readonly p99: number;
}

/** The load comes from a process of its own, so that it does not share the server's thread. */
async function load(url: string, ids: readonly string[], bearer: string | null): Promise<Load> {
  const child = fork(fileURLToPath(new URL('./http-load.ts', import.meta.url)), [
    JSON.stringify({ url, ids, seconds, bearer }),
  ]);
  const [message] = (await once(child, 'message')) as [Load];
  await once(child, 'close');
  if (message.failed > 0) throw new Error(`${message.failed} requests failed`);
  return message;
}

/** The service as it is, its projections following: the state loaded, the command decided, the event on disk before the answer. */
function ours(): Promise<Load> {
  return inTemporaryFolder(async (folder) => {
    const clock = () => new Date();
    const storeFile = path.join(folder, 'log.sqlite');
    const store = openSqliteEventStore({ file: storeFile, clock });
    const projections = await openReadSide({
      store: { engine: 'sqlite', file: storeFile },
      jurisdiction: '141100',
      folder: path.join(folder, 'read-models'),
      zone,
      clock,
    });
    const access = accessOfThisProcess(new Uint8Array(32));
    const api = composeApi({
      access,
      store,
      projections,
      places: placesIn(folder),
      evidenceLimits: { fileBytes: 1_000_000, requestBytes: 1_000_000 },
      jurisdiction: '141100',
      where: '',
      issuer: '吕梁市财政局',
      zone,
      clock,
      log,
      version: '0',
      verify: async () => Promise.reject(new Error('measured by itself')),
    });
    const ids = await openEvaluations(api.call);
    const serving = await serve(api.app, { port: 0 });
    const measured = await load(serving.url, ids, access.localOperatorKey);
    await serving.stop();
    await projections.close();
    await store.close();
    return measured;
  });
}

async function openEvaluations(call: Call): Promise<string[]> {
  const asOperator = { principal: localOperator, correlationId: 'bench-http' };
  const object = await call('registerObject', { body: { name: '道路工程', kind: 'project' } }, asOperator);
  const body = { objectId: object.id, fundYear: 2023, evaluationYear: 2024, applyToYear: 2025 };
  const opened = Array.from({ length: streams }, () => call('openEvaluation', { body }, asOperator));
  return (await Promise.all(opened)).map(({ id }) => id);
}

/** The same Express route with the same validation, which answers and stores nothing. */
async function storesNothing(): Promise<Load> {
  const answer = { revision: '1', position: '1', recordedAt: new Date().toISOString(), repeated: false, events: [] };
  const call = (async (id: OperationId, input: { params: { id: string }; body: unknown }) => {
    const { params, body } = operations[id] as (typeof operations)['recordSelfEvaluation'];
    body.parse(input.body);
    return { id: params.parse(input.params).id, ...answer };
  }) as unknown as Call;
  const app = createApp({
    call,
    identify: async () => ({ principal: localOperator, signedIn: null }),
    publicUrl: null,
    readiness: async () => ({ ready: true, projections: [], problems: [] }),
    metrics: createMetrics({ following: async () => [] }),
    log,
    version: '0',
    pages: [],
  });
  const serving = await serve(app, { port: 0 });
  const ids = Array.from({ length: streams }, (_, index) => `e${index}`);
  const measured = await load(serving.url, ids, null);
  await serving.stop();
  return measured;
}

export async function run(): Promise<BenchRow[]> {
  const rates: { ours: number; limit: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const limit = await storesNothing();
    const mine = await ours();
    rates.push({ ours: mine.rate, limit: limit.rate });
  }
  const mine = median(rates.map((rate) => rate.ours));
  const limit = median(rates.map((rate) => rate.limit));
  const ratio = median(rates.map((rate) => rate.ours / rate.limit));
  const bar = 0.5;
  return [
    {
      name: 'commands over HTTP, 64 connections',
      unit: 'commands/s',
      ours: mine,
      limit,
      peer: null,
      ratio,
      bar,
      holds: ratio >= bar,
    },
  ];
}
