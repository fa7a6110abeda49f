import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dayOf, type StoredEvent } from '@bihuan/domain';
import { describe, expect, it, onTestFinished } from 'vitest';
import { smtpSink } from '../../services/scheduler/src/channels/smtp-sink.testing.ts';
import { answerOf } from '../acceptance/bihuan-process.ts';
import { needs } from '../tooling/lacking.ts';
import { givenCluster, metricOf, type Replica, untilReady } from './cluster.ts';

// On the double unless there is a server, and then loudly.
needs('kurrentdb');

const units = 12;
const mailboxOf = (unit: number) => `unit-${unit}@example.test`;
/** Of a mail server that is not fast: what is on its way can be caught there. */
const answerMs = 150;
const inThreeDays = dayOf(new Date(Date.now() + 3 * 86_400_000), 'Asia/Shanghai');
const wholeWayMs = 300_000;

describe.runIf(needs('redis'))('two schedulers and two replicas', () => {
  it(
    'tell everybody once, whoever is killed and whatever Redis forgets, and show the same on every replica',
    async () => {
      const { shared, redis, environment, start, again, events } = await givenCluster();
      const mail = await twoSinks();
      const [one, other] = await Promise.all([start('api'), start('api')]);
      const workers = [await start('scheduler', mail.settings(0)), await start('scheduler', mail.settings(1))];
      await Promise.all([one, other, ...workers].map(untilReady));
      await expect.poll(() => leaders(workers), { timeout: 30_000 }).toBe(1);

      await givenOverdue(one);
      const head = await one.ask('/api/v1/objects?limit=1');
      const run = { method: 'POST', headers: { 'content-type': 'application/json', 'bihuan-after': positionOf(head) } };
      expect((await other.ask('/api/v1/sweep/runs', { ...run, body: '{}' })).status).toBeLessThan(300);

      // The first message is with the mail server, which has not answered: its worker dies, and Redis with all that it knew.
      const killed = await mail.firstIsHeld();
      await workers[killed]?.kill();
      mail.ownerIsDead();
      await redis.stop();
      await redis.start();
      await expect.poll(() => mail.received().length, { timeout: 60_000 }).toBeGreaterThanOrEqual(3);
      await redis.run((client) => client.flushall());
      const { data } = workers[killed] as Replica;
      workers[killed] = await again(data, 'scheduler', mail.settings(killed));
      const delivered = async () => keysOf(await events(), 'ReminderDelivered').length;
      await expect.poll(delivered, { timeout: 90_000, interval: 500 }).toBe(units);

      const record = await events();
      expect(new Set(keysOf(record, 'ReminderIssued')).size).toBe(units);
      expect(keysOf(record, 'ReminderIssued').toSorted()).toEqual(keysOf(record, 'ReminderDelivered').toSorted());
      expect(
        mail
          .received()
          .map(({ to }) => to.join())
          .toSorted(),
      ).toEqual(allMailboxes());
      expect(
        new Set(mail.held().map((id) => mail.received().find((sent) => sent.header('Message-ID') === id))),
      ).not.toContain(undefined);
      await expect.poll(() => leaders(workers), { timeout: 30_000 }).toBe(1);
      for (const worker of workers)
        expect(await metricOf(worker, 'bihuan_scheduler_next_run_timestamp_seconds')).toBeGreaterThan(0);

      // A replica's read models are deleted under it: it says so, builds them anew, and answers as the other does.
      rmSync(path.join(other.data, 'read-models'), { recursive: true });
      await expect
        .poll(async () => (await fetch(`${other.url}/readyz`)).status, { timeout: 20_000, interval: 50 })
        .toBe(503);
      await untilReady(other);
      const seen = await screensOf(one);
      expect(await screensOf(other)).toEqual(seen);

      // A new replica begins where another one is, and one more from nothing.
      const snapshot = path.join(shared, 'snapshot');
      await answerOf(['snapshot', snapshot], one.data, environment);
      const [third, fourth] = await Promise.all([start('api', { BIHUAN_READ_MODELS_FROM: snapshot }), start('api')]);
      await Promise.all([third, fourth].map(untilReady));
      for (const replica of [third, fourth]) expect(await screensOf(replica)).toEqual(seen);
    },
    wholeWayMs,
  );
});

/** A mail server for each worker, so that it shows whose message is on its way; the first message of all is never answered, nor what its worker sends after it. */
async function twoSinks() {
  const first = Promise.withResolvers<number>();
  const held: (string | undefined)[] = [];
  let isDead = false;
  const open = (worker: number) =>
    smtpSink({
      async fault(stage, message) {
        if (stage !== 'data') return null;
        // What a server has taken and nobody could record any more would be sent again: no sender could know better.
        const isHeld = held.length === 0 || (worker === (await first.promise) && !isDead);
        if (isHeld) {
          held.push(message?.header('Message-ID'));
          first.resolve(worker);
          return 'hang';
        }
        await sleep(answerMs);
        return null;
      },
    });
  const sinks = [await open(0), await open(1)];
  onTestFinished(async () => {
    for (const sink of sinks) await sink.stop();
  });
  return {
    settings: (worker: number) => ({ BIHUAN_SMTP_URL: `smtp://127.0.0.1:${sinks[worker]?.port}?tls=never` }),
    firstIsHeld: () => first.promise,
    /** Whose messages were held is no more: its server answers again. */
    ownerIsDead: () => {
      isDead = true;
    },
    /** What the servers have taken. */
    received: () => sinks.flatMap((sink) => sink.received),
    held: () => held,
  };
}

/** A dozen units, each with somebody to tell and one finding that is due in some days. */
async function givenOverdue(api: Replica): Promise<void> {
  for (let unit = 0; unit < units; unit++) {
    const { id: unitId } = await api.post('/api/v1/organisations', { name: `单位 ${unit}`, kind: 'unit' });
    const person = { name: `经办人 ${unit}（示例）`, mail: mailboxOf(unit) };
    const { id: personId } = await api.post('/api/v1/persons', person);
    await api.post(`/api/v1/posts/${unitId}`, { post: 'contact', personId, from: '2024-12-30' });
    const { id: objectId } = await api.post('/api/v1/objects', { name: `项目 ${unit}`, kind: 'project', unitId });
    const years = { fundYear: 2023, evaluationYear: 2024, applyToYear: 2025 };
    const { id: evaluationId } = await api.post('/api/v1/evaluations', { objectId, ...years, unitId });
    await api.post('/api/v1/findings', {
      evaluationId,
      description: '设备闲置',
      category: '资产管理',
      severity: 'moderate',
      dueDate: inThreeDays,
    });
  }
}

const allMailboxes = () => Array.from({ length: units }, (_, unit) => mailboxOf(unit)).toSorted();
const positionOf = ({ body }: Awaited<ReturnType<Replica['ask']>>) => (body as { readonly position: string }).position;

const keysOf = (record: readonly StoredEvent[], type: string): string[] =>
  record.flatMap(({ type: told, data: { stepKey } }) =>
    told === type && typeof stepKey === 'string' ? [stepKey] : [],
  );

async function leaders(workers: readonly Replica[]): Promise<number> {
  const leading = await Promise.all(workers.map((worker) => metricOf(worker, 'bihuan_scheduler_leader')));
  return leading.reduce((sum, one) => sum + one, 0);
}

/** What people look at, whole. */
async function screensOf(replica: Replica): Promise<readonly unknown[]> {
  const pages = ['objects', 'organisations', 'persons', 'posts', 'evaluations', 'findings', 'ledger', 'deeds'];
  const shown = [];
  for (const page of [...pages, 'allocations?fiscalYear=2025']) {
    const { status, body } = await replica.ask(`/api/v1/${page}${page.includes('?') ? '&' : '?'}limit=500`);
    expect({ page, status }).toEqual({ page, status: 200 });
    const { position: _, ...answer } = body as { readonly position?: string };
    shown.push({ page, answer });
  }
  return shown;
}
