import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { smtpSink } from '../../services/scheduler/src/channels/smtp-sink.testing.ts';
import {
  givenFinding,
  givenUnit,
  keyOf,
  type TemporaryDelivery,
  temporaryDelivery,
} from '../../services/scheduler/src/delivery/temporary-delivery.testing.ts';
import { needs } from '../tooling/lacking.ts';
import { type RedisServer, redisServer } from './redis-server.ts';

const childFile = fileURLToPath(new URL('./delivery-child.ts', import.meta.url));
const findingIds = ['f-1', 'f-2', 'f-3'];

let children: ChildProcess[] = [];
let toClose: (() => unknown)[] = [];
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const close of toClose.reverse()) await close();
  children = [];
  toClose = [];
});

/** A folder with three findings of one unit, each of which is overdue. */
async function givenThree(): Promise<string> {
  const place = await temporaryDelivery();
  toClose.push(() => place.remove());
  await givenUnit(place, 'u-1', 'p-1', 'unit@example.test');
  for (const findingId of findingIds) await givenFinding(place, findingId);
  await place.close();
  return place.folder;
}

function scheduler(
  folder: string,
  port: number,
  crashAfter: number | null,
  redisUrl = '',
): { ended: Promise<void>; kill: () => void } {
  const child = spawn(
    process.execPath,
    [childFile, folder, String(port), redisUrl, crashAfter === null ? '' : String(crashAfter)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  children.push(child);
  return {
    ended: new Promise((resolve) => child.once('exit', () => resolve())),
    kill: () => child.kill('SIGKILL'),
  };
}

/** What the record says in the end, and that every step was told under one Message-ID. */
async function inTheEnd(folder: string) {
  const place: TemporaryDelivery = await temporaryDelivery({ folder });
  try {
    const chase = await place.recorded('chase');
    const outbox = await place.recorded('outbox');
    const keys = (type: string) =>
      chase.filter((event) => event.type === type).map(({ data }) => (data as { stepKey: string }).stepKey);
    return {
      issued: keys('ReminderIssued'),
      delivered: keys('ReminderDelivered'),
      outbox: outbox.map(({ type }) => type),
    };
  } finally {
    await place.close();
  }
}

async function untilDelivered(folder: string, port: number, redisUrl = ''): Promise<void> {
  const last = scheduler(folder, port, null, redisUrl);
  const end = performance.now() + 60_000;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (performance.now() > end) throw new Error('not delivered in time');
    if ((await deliveredSoFar(folder)) === findingIds.length) break;
  }
  last.kill();
  await last.ended;
}

/** Reads beside the child: the log takes readers while somebody writes. */
async function deliveredSoFar(folder: string): Promise<number> {
  const { openSqliteEventReader } = await import('@bihuan/event-store');
  const reader = openSqliteEventReader({ file: `${folder}/log.sqlite` });
  try {
    let count = 0;
    for await (const { type } of reader.readAll()) if (type === 'ReminderDelivered') count += 1;
    return count;
  } finally {
    await reader.close();
  }
}

const appends = 12;
const crashPoints = Array.from({ length: appends }, (_, at) => at);

/** Killed after one append, then started again: every step is told in the end, once, and under one Message-ID. */
async function killedAndStarted(crashAfter: number, redisUrl = ''): Promise<void> {
  const folder = await givenThree();
  const sink = await smtpSink();
  toClose.push(() => sink.stop());
  await scheduler(folder, sink.port, crashAfter, redisUrl).ended;
  await untilDelivered(folder, sink.port, redisUrl);
  const { issued, delivered, outbox } = await inTheEnd(folder);
  const each = findingIds.map((id) => keyOf(id));
  expect([issued.toSorted(), delivered.toSorted()]).toEqual([each, each]);
  expect(outbox).toEqual(['MessageComposed', 'MessageSent']);
  expect(new Set(sink.received.map((mail) => mail.header('Message-ID'))).size).toBe(1);
  for (const id of findingIds) expect(sink.received.at(-1)?.text).toContain(id);
}

/** Killed while the mail server has its message and has not answered, then started again. */
async function killedWhileSending(redisUrl = ''): Promise<void> {
  const folder = await givenThree();
  let arrived: () => void = () => {};
  const hasArrived = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  let isFirst = true;
  const seen: (string | undefined)[] = [];
  const sink = await smtpSink({
    fault(stage, mail) {
      if (stage !== 'data') return null;
      seen.push(mail?.header('Message-ID'));
      if (!isFirst) return null;
      isFirst = false;
      arrived();
      return 'hang';
    },
  });
  toClose.push(() => sink.stop());
  const first = scheduler(folder, sink.port, null, redisUrl);
  await hasArrived;
  first.kill();
  await first.ended;
  await untilDelivered(folder, sink.port, redisUrl);
  expect(seen).toHaveLength(2);
  expect(new Set(seen).size).toBe(1);
  const { issued, delivered } = await inTheEnd(folder);
  expect([issued.length, delivered.length]).toEqual([3, 3]);
}

// Three issued and the day completed, three addressed, one composed, one sent, three recorded: after each of these appends, and while the
// message is on its way.
describe('a scheduler that is killed', () => {
  it.each(crashPoints)(
    'after append %i tells every step in the end, under one Message-ID',
    (crashAfter) => killedAndStarted(crashAfter),
    90_000,
  );

  it('while the mail server holds its message sends it again, as the same message', () => killedWhileSending(), 90_000);
});

describe.runIf(needs('redis'))('two schedulers over Redis that are killed', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await redisServer();
  });
  afterAll(() => redis.remove());
  // What the dead have left in Redis stays for those who come after them, but not for the next test.
  beforeEach(() => redis.run(async (client) => void (await client.flushall())));

  it.each(crashPoints)(
    'after append %i tell every step in the end, under one Message-ID',
    (crashAfter) => killedAndStarted(crashAfter, redis.url),
    90_000,
  );

  it(
    'while the mail server holds their message send it again, as the same message',
    () => killedWhileSending(redis.url),
    90_000,
  );
});
