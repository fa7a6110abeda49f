import { Refused } from '@bihuan/domain';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';

/** How many failures within an hour cost nothing, and how long the waiting grows, doubling, at most. */
const bounds = {
  /** One name from one address: a person at a keyboard. */
  pair: { free: 5, longestSeconds: 900 },
  /** One name from anywhere: nobody is locked out of their account for long by what others try. */
  name: { free: 20, longestSeconds: 60 },
  /** One address and any names: an office may share one. */
  address: { free: 50, longestSeconds: 300 },
} as const;
type Kind = keyof typeof bounds;

export interface LockOut {
  /** Refused `sign-in.locked`, with the seconds that are left; names that nobody has are treated alike. */
  check(name: string, address: string): Promise<void>;
  failed(name: string, address: string): Promise<void>;
  succeeded(name: string, address: string): Promise<void>;
  close(): void;
}

/** Failed attempts are counted here, or in Redis for all replicas; while Redis is away, here. */
export async function openLockOut(redisUrl: string | null): Promise<LockOut> {
  const redis = redisUrl === null ? null : await connected(redisUrl);
  const limiter = (keyPrefix: string, duration: number): RateLimiterAbstract => {
    const options = { keyPrefix: `bihuan:${keyPrefix}`, points: Number.MAX_SAFE_INTEGER, duration };
    if (redis === null) return new RateLimiterMemory(options);
    return new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter: new RateLimiterMemory(options) });
  };
  const failures = limiter('sign-in-failures', 3600);
  const waits = limiter('sign-in-waits', 1);
  const keys = (name: string, address: string): readonly (readonly [Kind, string])[] => [
    ['pair', `pair ${address} ${name}`],
    ['name', `name ${name}`],
    ['address', `address ${address}`],
  ];
  return {
    async check(name, address) {
      const found = await Promise.all(keys(name, address).map(([, key]) => waits.get(key)));
      const leftMs = Math.max(0, ...found.map((one) => one?.msBeforeNext ?? 0));
      if (leftMs > 0) throw new Refused('sign-in.locked', { seconds: Math.ceil(leftMs / 1000) });
    },
    async failed(name, address) {
      for (const [kind, key] of keys(name, address)) {
        const { consumedPoints } = await failures.penalty(key, 1);
        const { free, longestSeconds } = bounds[kind];
        if (consumedPoints < free) continue;
        await waits.block(key, Math.min(longestSeconds, 2 ** Math.min(consumedPoints - free, 20)));
      }
    },
    async succeeded(name, address) {
      await Promise.all(
        keys(name, address)
          .filter(([kind]) => kind !== 'address')
          .flatMap(([, key]) => [failures.delete(key), waits.delete(key)]),
      );
    },
    close: () => redis?.disconnect(),
  };
}

async function connected(url: string) {
  const { Redis } = await import('ioredis');
  const redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  // What fails is counted in memory meanwhile; that Redis is away the scheduler says.
  redis.on('error', () => undefined);
  return redis;
}
