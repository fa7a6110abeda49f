import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { calendarDate } from '@bihuan/domain';
import { Queue, Worker } from 'bullmq';
import { smtpChannel } from '../../services/scheduler/src/channels/smtp.ts';
import { messageText } from '../../services/scheduler/src/delivery/message-text.ts';
import {
  givenIssued,
  givenUnit,
  temporaryDelivery,
} from '../../services/scheduler/src/delivery/temporary-delivery.testing.ts';
import { type RedisServer, redisServer } from '../scheduler/redis-server.ts';
import type { BenchRow } from './bench-row.ts';
import { interleave } from './interleave.ts';

export const name = 'delivery';

const messages = 400;
const workers = 2;
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
      whole: () => whole(redis, sink, port),
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

async function whole(redis: RedisServer, sink: ChildProcess, port: number): Promise<number> {
  const place = await temporaryDelivery();
  const units = Array.from({ length: messages }, (_, at) => `u-${at}`);
  for (const unitId of units) await givenUnit(place, unitId, `p-${unitId}`, `${unitId}@example.test`);
  await place.settled();
  const started = [];
  for (let worker = 0; worker < workers; worker++) {
    const options = { redisUrl: redis.url, lookEveryMs: 50, offerAgainMs: 5_000 };
    started.push(await place.scheduler([mail(port)], options));
  }
  const before = await receivedBy(sink);
  const begun = performance.now();
  await Promise.all(units.map((unitId) => givenIssued(place, `f-${unitId}`, { unitId, kind: 'head-of-finance' })));
  // The mail server is asked, not the log: looking for the end must not be what is measured.
  while ((await receivedBy(sink)) < before + messages) await sleep(5);
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
    return new Worker('empty', count, { connection, concurrency: 8 });
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
  const calendar = new Map();
  const facts = {
    objectId: 'o',
    objectName: '示例项目',
    unit: '示例单位',
    description: '示例问题',
    requirement: null,
    sample: [],
  };
  const step = { kind: 'reminder', dueDate: calendarDate('2025-06-27') } as const;
  const asked = {
    recipientName: '示例',
    language: 'zh',
    on,
    calendar,
    where: '示例',
    publicUrl: null,
    mostLines: 30,
  } as const;
  const begun = performance.now();
  for (let at = 0; at < messages; at++) messageText({ ...asked, lines: [{ findingId: `f-${at}`, step, facts }] });
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
      recipient,
      language: 'zh',
      findingIds: [],
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
