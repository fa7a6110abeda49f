import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepClaims } from '../../services/scheduler/src/runners/claims.ts';
import { needs } from '../tooling/lacking.ts';
import { type RedisServer, redisServer } from './redis-server.ts';

const lasting = new AbortController().signal;

describe.runIf(needs('redis'))('what one process alone is doing', () => {
  let server: RedisServer;
  const opened: Redis[] = [];
  beforeAll(async () => {
    server = await redisServer();
  });
  afterAll(() => server.remove());
  // Nothing has been forgotten for long.
  beforeEach(() => server.run(async (client) => void (await client.set('test:since', 0))));
  afterEach(async () => {
    for (const redis of opened.splice(0)) redis.disconnect();
    await server.run((client) => client.flushall());
  });

  const claimsOf = (nodeId: string, forMs = 300) => {
    const redis = new Redis(server.url);
    opened.push(redis);
    return keepClaims({ redis, prefix: 'test:', nodeId, forMs });
  };

  it('is nobody else’s until it is released, nor its own a second time', async () => {
    const [one, other] = [claimsOf('one'), claimsOf('other')];
    expect(await one.take(['a', 'b'], lasting)).toEqual(['a', 'b']);
    expect(await other.take(['a', 'c'], lasting)).toEqual(['c']);
    expect(await one.take(['a'], lasting)).toEqual([]);
    await one.release(['a']);
    expect(await other.take(['a', 'b'], lasting)).toEqual(['a']);
    await Promise.all([one.close(), other.close()]);
  });

  it('stays its own for as long as it lives, also when Redis has lost its memory', async () => {
    const [one, other] = [claimsOf('one'), claimsOf('other')];
    await one.take(['a'], lasting);
    await server.run((client) => client.flushall());
    await expect.poll(() => server.run((client) => client.get('test:a'))).toBe('one');
    await sleep(600);
    expect(await other.take(['a'], lasting)).toEqual([]);
    await Promise.all([one.close(), other.close()]);
  });

  it('is nobody else’s either in the moment after Redis has lost its memory, when it does not know of it yet', async () => {
    const [one, other] = [claimsOf('one', 6_000), claimsOf('other', 6_000)];
    await one.take(['a'], lasting);
    await server.run((client) => client.flushall());
    const taken = other.take(['a', 'b'], lasting);
    for (let flushed = 0; flushed < 5; flushed++) await server.run((client) => client.flushall());
    expect(await taken).toEqual(['b']);
    await Promise.all([one.close(), other.close()]);
  });

  it('is not waited for by whoever is asked to stop', async () => {
    const one = claimsOf('one', 600_000);
    await server.run((client) => client.flushall());
    expect(await one.take(['a'], AbortSignal.timeout(50))).toEqual([]);
    await one.close();
  });

  it('is given back at once by a process that ends in order, and runs out for one that does not', async () => {
    const [one, other] = [claimsOf('one'), claimsOf('other', 10_000)];
    await one.take(['a'], lasting);
    await one.close();
    expect(await other.take(['a'], lasting)).toEqual(['a']);
    const killed = claimsOf('killed');
    await killed.take(['b'], lasting);
    opened.at(-1)?.disconnect();
    await expect.poll(() => other.take(['b'], lasting), { timeout: 3_000 }).toEqual(['b']);
    await other.close();
  });
});
