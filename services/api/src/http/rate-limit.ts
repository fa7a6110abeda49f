import { Refused } from '@bihuan/domain';
import type { RequestHandler } from 'express';
import { RateLimiterRes } from 'rate-limiter-flexible';
import type { Counters } from '../counters.ts';
import { isStraightFromHere } from './from-here.ts';

export interface RateLimitOptions {
  /** Most requests of one key. */
  readonly perMinute: number;
  readonly counters: Promise<Counters>;
}

/** Counts one request of a key, such as an account or an address. Refused: `request.too-often`, with the seconds to wait. */
export type TakeTurn = (key: string) => Promise<void>;

/** Counts within a minute. */
export function createRateLimit({ perMinute, counters }: RateLimitOptions): TakeTurn {
  const requests = counters.then(({ counter }) => counter({ name: 'requests', points: perMinute, duration: 60 }));
  return async (key) => {
    try {
      await (await requests).consume(key);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new Refused('request.too-often', { seconds: Math.ceil(error.msBeforeNext / 1000) });
    }
  };
}

/** Holds each address to the limit before anything else is done for it; one of version 6 counts as its network of 64 bits. */
export function limitAddresses(take: TakeTurn): RequestHandler {
  return async (request, _response, next) => {
    if (!isStraightFromHere(request)) await take(`address ${networkOf(request.ip ?? 'unknown')}`);
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
