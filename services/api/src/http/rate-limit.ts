import { Refused } from '@bihuan/domain';
import type { Request, RequestHandler } from 'express';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

export interface RateLimitOptions {
  /** Most requests of one key. */
  readonly perMinute: number;
  /** A connection of ioredis, shared with other replicas; without one each process counts for itself. */
  readonly redis?: object | undefined;
}

/** Counts one request of a key, such as an account or an address. Refused: `request.too-often`, with the seconds to wait. */
export type TakeTurn = (key: string) => Promise<void>;

/** Counts within a minute; while Redis does not answer, this process counts by itself. */
export function createRateLimit({ perMinute, redis }: RateLimitOptions): TakeTurn {
  const inMemory = new RateLimiterMemory({ points: perMinute, duration: 60 });
  const limiter =
    redis === undefined
      ? inMemory
      : new RateLimiterRedis({
          storeClient: redis,
          keyPrefix: 'bihuan-requests',
          points: perMinute,
          duration: 60,
          insuranceLimiter: inMemory,
        });
  return async (key) => {
    try {
      await limiter.consume(key);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new Refused('request.too-often', { seconds: Math.ceil(error.msBeforeNext / 1000) });
    }
  };
}

const loopback = /^(::1|127\.|::ffff:127\.)/;

/** Straight from this machine, with no proxy between: whoever is on it may do more than ask often. */
const isFromHere = ({ socket, headers }: Request): boolean =>
  loopback.test(socket.remoteAddress ?? '') &&
  headers['x-forwarded-for'] === undefined &&
  headers['forwarded'] === undefined;

/** Holds each address to the limit before anything else is done for it; one of version 6 counts as its network of 64 bits. */
export function limitAddresses(take: TakeTurn): RequestHandler {
  return async (request, _response, next) => {
    if (!isFromHere(request)) await take(`address ${networkOf(request.ip ?? 'unknown')}`);
    next();
  };
}

/** Whoever has one address of version 6 has its whole network. */
export function networkOf(address: string): string {
  if (!address.includes(':') || /^::ffff:\d/.test(address)) return address.replace(/^::ffff:/, '');
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<string>(missing).fill('0'), ...after].slice(0, 4).join(':');
}
