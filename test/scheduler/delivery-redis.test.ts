import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { smtpChannel } from '../../services/scheduler/src/channels/smtp.ts';
import { smtpSink } from '../../services/scheduler/src/channels/smtp-sink.testing.ts';
import {
  givenIssued,
  givenUnit,
  keyOf,
  type TemporaryDelivery,
  temporaryDelivery,
  until,
} from '../../services/scheduler/src/delivery/temporary-delivery.testing.ts';
import { needs } from '../tooling/lacking.ts';
import { type RedisServer, redisServer } from './redis-server.ts';

describe.runIf(needs('redis'))('delivery over Redis', () => {
  let redis: RedisServer;
  let toClose: (() => unknown)[] = [];
  beforeAll(async () => {
    redis = await redisServer();
  });
  afterAll(() => redis.remove());
  afterEach(async () => {
    for (const close of toClose.reverse()) await close();
    toClose = [];
  });

  async function begin(units: number): Promise<TemporaryDelivery> {
    const place = await temporaryDelivery();
    toClose.push(async () => {
      await place.close();
      await place.remove();
    });
    for (let unit = 1; unit <= units; unit++) {
      await givenUnit(place, `u-${unit}`, `p-${unit}`, `unit${unit}@example.test`);
      await givenIssued(place, `f-${unit}`, { unitId: `u-${unit}` });
    }
    await place.settled();
    return place;
  }

  async function schedulers(place: TemporaryDelivery, port: number, count: number): Promise<void> {
    const from = { name: '闭环', address: 'b@bureau.example' };
    for (let at = 0; at < count; at++) {
      const mail = smtpChannel({ host: '127.0.0.1', port, tls: 'never', user: null, password: null, from });
      const started = await place.scheduler([mail], { redisUrl: redis.url });
      toClose.push(() => started.stop());
    }
  }

  async function expectAllTold(place: TemporaryDelivery, received: Awaited<ReturnType<typeof smtpSink>>['received']) {
    const chase = await place.recorded('chase');
    const keys = (type: string) =>
      chase.filter((event) => event.type === type).map(({ data }) => (data as { stepKey: string }).stepKey);
    const expected = keys('ReminderIssued').toSorted();
    expect(keys('ReminderDelivered').toSorted()).toEqual(expected);
    const idsOf = Map.groupBy(received, ({ to }) => to.join());
    for (const mails of idsOf.values()) expect(new Set(mails.map((mail) => mail.header('Message-ID'))).size).toBe(1);
    expect(idsOf.size).toBe(expected.length);
  }

  const told = async (place: TemporaryDelivery) =>
    (await place.recorded('chase')).filter(({ type }) => type === 'ReminderDelivered').length;

  it('by two schedulers at once tells every unit under one Message-ID', async () => {
    const place = await begin(12);
    const { port, received, stop } = await smtpSink();
    toClose.push(stop);
    await schedulers(place, port, 2);
    await until(async () => (await told(place)) === 12, 25_000);
    await expectAllTold(place, received);
  });

  it('loses nothing to a FLUSHALL in the middle, nor to a Redis that is stopped and comes back empty', async () => {
    const place = await begin(10);
    const { port, received, stop } = await smtpSink({
      fault: () => new Promise((resolve) => setTimeout(() => resolve(null), 30)),
    });
    toClose.push(stop);
    await schedulers(place, port, 1);
    await until(async () => (await told(place)) >= 2, 25_000);
    await redis.run((client) => client.flushall());
    await until(async () => (await told(place)) >= 4, 25_000);
    await redis.stop();
    await givenIssued(place, 'f-late', { unitId: 'u-none', recipients: ['unit'] });
    await redis.start();
    await until(async () => (await told(place)) === 11, 25_000);
    const { stepKey } = { stepKey: keyOf('f-late') };
    const chase = await place.recorded('chase');
    expect(
      chase.filter(({ data }) => (data as { stepKey?: string }).stepKey === stepKey).map(({ type }) => type),
    ).toEqual(['ReminderIssued', 'ReminderAddressed', 'ReminderDelivered']);
    expect(new Set(received.map((mail) => mail.to.join())).size).toBe(10);
  });
});
