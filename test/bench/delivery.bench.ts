import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { calendarDate } from '@bihuan/domain';
import type { Scheduler } from '@bihuan/scheduler';
import { Queue, Worker } from 'bullmq';
import { smtpChannel } from '../../services/scheduler/src/channels/smtp.ts';
import {
  givenFinding,
  givenUnit,
  temporaryDelivery,
} from '../../services/scheduler/src/delivery/temporary-delivery.testing.ts';
import { whatIsSaid } from '../../services/scheduler/src/delivery/what-is-said.ts';
import { type RedisServer, redisServer } from '../scheduler/redis-server.ts';
import type { BenchRow } from './bench-row.ts';
import { interleave } from './interleave.ts';

export const name = 'delivery';

const messages = 2_000;
const workers = 2;
/** As many as each worker of the product carries out side by side. */
const sideBySide = 32;
const from = { name: '闭环', address: 'b@bureau.example' };
const text = { subject: '示例', text: '示例正文\n'.repeat(8) };
const on = calendarDate('2025-07-01');

/** From a step that falls due to the mail server, over Redis with two workers; and each of its parts with nothing else. */
export async function run(): Promise<readonly BenchRow[]> {
  const redis = await redisServer();
  const sink = fork(fileURLToPath(new URL('./smtp-sink-child.ts', import.meta.url)));
  const [{ port }] = (await once(sink, 'message')) as [{ port: number }];
  try {
    const rates = await interleave(3, {
      async whole() {
        await redis.run((client) => client.flushall());
        return whole(redis, sink, port);
      },
      jobs: () => emptyJobs(redis),
      rendering,
      sending: () => sending(port),
    });
    const limit = Math.min(rates.jobs, rates.rendering, rates.sending);
    const ratio = rates.whole / limit;
    const title = `from issue to the mail server over Redis, against the slowest part alone (jobs ${Math.round(rates.jobs)}, rendering ${Math.round(rates.rendering)}, sending ${Math.round(rates.sending)}/s)`;
    return [
      { name: title, unit: 'messages/s', ours: rates.whole, limit, peer: null, ratio, bar: 0.5, holds: ratio >= 0.5 },
    ];
  } finally {
    sink.kill();
    await redis.remove();
  }
}

const mail = (port: number) => smtpChannel({ host: '127.0.0.1', port, tls: 'never', user: null, password: null, from });

async function receivedBy(sink: ChildProcess): Promise<number> {
  sink.send('how many');
  const [{ received }] = (await once(sink, 'message')) as [{ received: number }];
  return received;
}

/** One finding that is overdue for each unit: the sweep issues a step of each, and each becomes a mail to the unit. */
async function whole(redis: RedisServer, sink: ChildProcess, port: number): Promise<number> {
  const place = await temporaryDelivery({ isFedByThreads: true });
  const units = Array.from({ length: messages }, (_, at) => `u-${at}`);
  await Promise.all(units.map((unitId) => givenUnit(place, unitId, `p-${unitId}`, `${unitId}@example.test`)));
  await Promise.all(units.map((unitId) => givenFinding(place, `f-${unitId}`, unitId)));
  await place.settled();
  const due = place.sweep();
  let isDue = false;
  let hasBegun = false;
  const sweep = async (signal: AbortSignal) => {
    if (!isDue) return { issued: 0 };
    hasBegun = true;
    return due.run(signal);
  };
  const options = { redisUrl: redis.url, lookEveryMs: 5_000, offerAgainMs: 5_000 };
  const started: Scheduler[] = [];
  for (let worker = 0; worker < workers; worker++)
    started.push(await place.scheduler([mail(port)], { ...options, sweep }));
  const before = await receivedBy(sink);
  isDue = true;
  const begun = performance.now();
  // The one of the start may be under way still: another is not begun beside it.
  for (; !hasBegun; await sleep(1)) await started[0]?.sweepNow();
  // The mail server is asked, not the log: looking for the end must not be what is measured.
  while ((await receivedBy(sink)) < before + messages) await sleep(20);
  const rate = perSecond(begun);
  for (const scheduler of started) await scheduler.stop();
  await place.close();
  await place.remove();
  return rate;
}

async function emptyJobs(redis: RedisServer): Promise<number> {
  const connection = { url: redis.url } as never;
  let done = 0;
  const all = Promise.withResolvers<void>();
  const queue = new Queue('empty', { connection });
  const running = Array.from({ length: workers }, () => {
    const count = async () => {
      done += 1;
      if (done === messages) all.resolve();
    };
    return new Worker('empty', count, { connection, concurrency: sideBySide });
  });
  await Promise.all(running.map((worker) => worker.waitUntilReady()));
  const begun = performance.now();
  await queue.addBulk(
    Array.from({ length: messages }, () => ({ name: 'empty', data: {}, opts: { removeOnComplete: true } })),
  );
  await all.promise;
  const rate = perSecond(begun);
  await Promise.all(running.map((worker) => worker.close()));
  await queue.close();
  return rate;
}

function rendering(): number {
  const step = { kind: 'reminder', dueDate: calendarDate('2025-06-27'), standsFor: [] } as const;
  const about = { objectName: '示例项目', unit: '示例单位', description: '示例问题', requirement: null };
  const asked = {
    addressee: '示例单位',
    recipientKey: 'person:p-1',
    language: 'zh',
    on,
    calendar: new Map(),
    issuer: '示例市财政局',
    publicUrl: 'http://bihuan.example',
    mostLines: 30,
  } as const;
  const begun = performance.now();
  for (let at = 0; at < messages; at++) {
    const said = { step, ...about, mustAct: true, letterNumber: null, isSample: true };
    whatIsSaid({ ...asked, lines: [{ matter: { kind: 'finding', id: `f-${at}` }, ...said }] });
  }
  return perSecond(begun);
}

async function sending(port: number): Promise<number> {
  const channels = Array.from({ length: workers }, () => mail(port));
  const { signal } = new AbortController();
  const recipient = { id: 'person:p', name: '示例' };
  const begun = performance.now();
  const sent = Array.from({ length: messages }, async (_, at) => {
    const to = {
      messageId: `b.${at}`,
      to: 'p@example.test',
      toSecret: null,
      mention: null,
      recipient,
      language: 'zh',
      findingIds: [],
      policyChangeIds: [],
      ...text,
    } as const;
    await channels[at % workers]?.send(to, signal);
  });
  await Promise.all(sent);
  const rate = perSecond(begun);
  for (const channel of channels) await channel.close();
  return rate;
}

const perSecond = (begun: number): number => (messages / (performance.now() - begun)) * 1000;
