import { RateLimiterRes } from 'rate-limiter-flexible';
import type { Counters } from '../counters.ts';

/** Codes of devices that were taken a moment ago, which the record does not show everywhere yet. */
export interface TakenCodes {
  /** Whether the code of that step of time is still good; it is good for nothing from here on, and neither are those before it. */
  take(personId: string, step: number): Promise<boolean>;
}

/** Longer than any code is right: one step of 30 seconds, and one before and after. */
const duration = 120;

/** Each is taken once by all replicas that count together. */
export function openTakenCodes({ counter }: Counters): TakenCodes {
  const taken = counter({ name: 'codes-taken', points: 1, duration });
  const keyOf = (personId: string, step: number) => `${personId} ${step}`;
  return {
    async take(personId, step) {
      try {
        await taken.consume(keyOf(personId, step));
      } catch (error) {
        if (error instanceof RateLimiterRes) return false;
        throw error;
      }
      await Promise.all([step - 1, step - 2].map((before) => taken.penalty(keyOf(personId, before))));
      return true;
    },
  };
}
