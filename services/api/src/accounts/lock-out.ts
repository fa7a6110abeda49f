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
  /** For how long, in ms, somebody has to wait under that name from some address; 0 where nobody does. */
  waitsMs(name: string): Promise<number>;
  /** Whatever has failed under that name counts no more, from wherever it came. */
  forget(name: string): Promise<void>;
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
  // Which addresses a name was tried from nobody knows: after it was forgotten its pairs have other keys, for as long as older ones last.
  const forgotten = limiter('sign-in-forgotten', 3600);
  const keys = async (name: string, address: string): Promise<readonly (readonly [Kind, string])[]> => {
    const times = (await forgotten.get(name))?.consumedPoints ?? 0;
    const pair = times === 0 ? `pair ${address} ${name}` : `pair ${times} ${address} ${name}`;
    return [
      ['pair', pair],
      ['name', `name ${name}`],
      ['address', `address ${address}`],
    ];
  };
  /** The longest of a name and its pairs, to be told: nobody is kept out by it. */
  const longest = (name: string) => `longest ${name}`;
  return {
    async check(name, address) {
      const found = await Promise.all((await keys(name, address)).map(([, key]) => waits.get(key)));
      const leftMs = Math.max(0, ...found.map((one) => one?.msBeforeNext ?? 0));
      if (leftMs > 0) throw new Refused('sign-in.locked', { seconds: Math.ceil(leftMs / 1000) });
    },
    async failed(name, address) {
      let told = (await waits.get(longest(name)))?.msBeforeNext ?? 0;
      for (const [kind, key] of await keys(name, address)) {
        const { consumedPoints } = await failures.penalty(key, 1);
        const { free, longestSeconds } = bounds[kind];
        if (consumedPoints < free) continue;
        const seconds = Math.min(longestSeconds, 2 ** Math.min(consumedPoints - free, 20));
        await waits.block(key, seconds);
        if (kind === 'address' || seconds * 1000 <= told) continue;
        told = seconds * 1000;
        await waits.block(longest(name), seconds);
      }
    },
    async succeeded(name, address) {
      await Promise.all(
        (await keys(name, address))
          .filter(([kind]) => kind !== 'address')
          .flatMap(([, key]) => [failures.delete(key), waits.delete(key)]),
      );
    },
    waitsMs: async (name) => Math.max(0, (await waits.get(longest(name)))?.msBeforeNext ?? 0),
    async forget(name) {
      await forgotten.penalty(name, 1);
      const ofName = `name ${name}`;
      await Promise.all([failures.delete(ofName), waits.delete(ofName), waits.delete(longest(name))]);
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
