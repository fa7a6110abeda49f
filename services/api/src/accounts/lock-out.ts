import { Refused } from '@bihuan/domain';
import type { Counters } from '../counters.ts';
import { networkOf } from '../http/rate-limit.ts';

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
}

/** Failed attempts: whoever has one address of version 6 has its whole network, and tries from there no more often. */
export function openLockOut({ counter }: Counters): LockOut {
  const points = Number.MAX_SAFE_INTEGER;
  const failures = counter({ name: 'sign-in-failures', points, duration: 3600 });
  const waits = counter({ name: 'sign-in-waits', points, duration: 1 });
  const keys = (name: string, address: string): readonly (readonly [Kind, string])[] => {
    const network = networkOf(address);
    return [
      ['pair', `pair ${network} ${name}`],
      ['name', `name ${name}`],
      ['address', `address ${network}`],
    ];
  };
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
  };
}
