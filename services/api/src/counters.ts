import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';

export interface CounterOptions {
  /** What is counted, letters and `-`. */
  readonly name: string;
  /** How much of it may be before a turn is refused. */
  readonly points: number;
  /** How long a count holds, in seconds. */
  readonly duration: number;
}

/** Where requests and failed attempts are counted: for all replicas together, or for this process. */
export interface Counters {
  counter(options: CounterOptions): RateLimiterAbstract;
  /** Lets go of its connection. */
  close(): void;
}

/**
 * Counts in Redis, or in this process where there is none. While Redis is away, hangs or refuses, this process counts by itself: nobody
 * is kept out for it, and nobody may try without end. `installation` tells apart those that share a Redis.
 */
export async function openCounters(redisUrl: string | null, installation: string): Promise<Counters> {
  if (redisUrl === null) return countersInMemory;
  const redis = await connected(redisUrl);
  return {
    counter({ name, ...options }) {
      const insuranceLimiter = new RateLimiterMemory({ keyPrefix: name, ...options });
      const keyPrefix = `${installation}:${name}`;
      const shared = { storeClient: redis, rejectIfRedisNotReady: true, insuranceLimiter };
      return new RateLimiterRedis({ ...options, keyPrefix, ...shared });
    },
    close: () => redis.disconnect(),
  };
}

export const countersInMemory: Counters = {
  counter: ({ name, ...options }) => new RateLimiterMemory({ keyPrefix: name, ...options }),
  close: () => undefined,
};

/** How long a request may wait for its count, in ms. */
const commandTimeout = 300;

/** Redis and its client are loaded only where they are used. */
async function connected(url: string) {
  const { Redis } = await import('ioredis');
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout,
    // One that takes connections and never answers is let go of: the requests after the first ones do not wait for it.
    socketTimeout: commandTimeout,
    connectTimeout: 2_000,
    retryStrategy: (times) => Math.min(times * 100, 2_000),
  });
  // That Redis is away the scheduler says.
  redis.on('error', () => undefined);
  return redis;
}
