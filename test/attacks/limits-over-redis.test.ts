import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LockOut, openLockOut } from '../../services/api/src/accounts/lock-out.ts';
import { browserOf } from '../../services/api/src/accounts/sign-in.testing.ts';
import { openTakenCodes } from '../../services/api/src/accounts/taken-codes.ts';
import { type Counters, openCounters } from '../../services/api/src/counters.ts';
import { createRateLimit } from '../../services/api/src/http/rate-limit.ts';
import { type RedisServer, redisServer } from '../scheduler/redis-server.ts';
import { needs } from '../tooling/lacking.ts';
import { type Attacked, fromOutside, startAttacked } from './started-product.ts';

const perMinute = 20;
const installation = 'bihuan-141100';

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { code?: string }) => error.code ?? 'something else',
  );
const until = async (isSo: () => Promise<boolean>) => {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
};

describe.runIf(needs('redis'))('limits of several processes', () => {
  let redis: RedisServer;
  let product: Attacked;
  let other: Counters;
  beforeAll(async () => {
    redis = await redisServer();
    product = await startAttacked({ REDIS_URL: redis.url, BIHUAN_REQUESTS_PER_MINUTE: String(perMinute) });
    other = await openCounters(redis.url, installation);
  }, 120_000);
  afterAll(async () => {
    other?.close();
    await product?.stop();
    await redis?.remove();
  });

  const asked = (address: string, times: number) =>
    Promise.all(
      Array.from({ length: times }, async () =>
        fetch(`${product.url}/healthz`, { headers: fromOutside(address) }).then(({ status }) => status),
      ),
    );
  const refused = (statuses: readonly number[]) => statuses.filter((status) => status === 429).length;
  const lockedOut = async (lockOut: LockOut, address: string) =>
    (await codeOf(lockOut.check('ann', address))) === 'sign-in.locked';
  /** A stranger gets no further than five free failures from one address. */
  async function failuresUntilLocked(lockOut: LockOut, address: string): Promise<number> {
    let failures = 0;
    for (; failures < 30 && !(await lockedOut(lockOut, address)); failures++) await lockOut.failed('ann', address);
    return failures;
  }

  it('count together: whoever has asked one too often is refused by the other', async () => {
    const take = createRateLimit({ perMinute, counters: Promise.resolve(other) });
    await until(async () => {
      await take('warming up');
      return redis.run(async (client) => (await client.exists(`${installation}:requests:warming up`)) === 1);
    });
    for (let time = 0; time < perMinute; time++) await take('address 203.0.113.9');
    expect(refused(await asked('203.0.113.9', 3))).toBe(3);
    expect(refused(await asked('203.0.113.10', 3))).toBe(0);
  });

  it('count failed sign-ins together: nobody has five more tries at the next process', async () => {
    const lockOut = openLockOut(other);
    expect(await failuresUntilLocked(lockOut, '203.0.113.20')).toBe(5);
    const browser = browserOf(product.url, fromOutside('203.0.113.20'));
    const { status, headers } = await browser.post('/sign-in', { name: 'ann', password: 'anything at all' });
    expect([status, Number(headers.get('retry-after')) > 0]).toEqual([429, true]);
  });

  it('know together which codes were taken: one that was seen over a shoulder lets nobody in at the next process', async () => {
    const another = await openCounters(redis.url, installation);
    const [here, there] = [openTakenCodes(other), openTakenCodes(another)];
    try {
      await until(async () => {
        await createRateLimit({ perMinute, counters: Promise.resolve(another) })('another');
        return redis.run(async (client) => (await client.exists(`${installation}:requests:another`)) === 1);
      });
      expect(await Promise.all([here.take('p-1', 100), there.take('p-1', 100)])).toContain(false);
      expect([await there.take('p-1', 99), await there.take('p-1', 101)]).toEqual([false, true]);
    } finally {
      another.close();
    }
  });

  it('hold in each process while Redis is away, keep nobody out meanwhile, and are shared again afterwards', async () => {
    await redis.stop();
    expect(refused(await asked('203.0.113.30', perMinute + 5))).toBe(5);
    expect(refused(await asked('203.0.113.31', 3))).toBe(0);
    const lockOut = openLockOut(other);
    expect(await failuresUntilLocked(lockOut, '203.0.113.32')).toBe(5);
    expect(await lockedOut(lockOut, '203.0.113.33')).toBe(false);
    const browser = browserOf(product.url, fromOutside('203.0.113.34'));
    expect((await browser.post('/sign-in', { name: 'bob', password: 'anything at all' })).status).toBe(401);

    await redis.start();
    const take = createRateLimit({ perMinute, counters: Promise.resolve(other) });
    await until(async () => {
      await take('back again').catch(() => undefined);
      return redis.run(async (client) => (await client.exists(`${installation}:requests:back again`)) === 1);
    });
    await until(async () => {
      await asked('203.0.113.35', 1);
      return redis.run(async (client) => (await client.exists(`${installation}:requests:address 203.0.113.35`)) === 1);
    });
    for (let time = 0; time < perMinute; time++) await take('address 203.0.113.36');
    expect(refused(await asked('203.0.113.36', 3))).toBe(3);
  }, 60_000);
});

describe('a Redis that takes connections and never answers', () => {
  it('keeps nobody waiting for it, and nobody tries without end', async () => {
    const server = createServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const counters = await openCounters(
      `redis://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
      installation,
    );
    try {
      const take = createRateLimit({ perMinute: 3, counters: Promise.resolve(counters) });
      const answers = await Promise.all(Array.from({ length: 5 }, () => codeOf(take('one'))));
      expect(answers.filter((code) => code === 'request.too-often')).toHaveLength(2);
      expect(answers.filter((code) => code === null)).toHaveLength(3);
    } finally {
      counters.close();
      server.close();
    }
  });
});
