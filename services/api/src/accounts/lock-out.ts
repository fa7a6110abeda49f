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
  /** For how long, in ms, somebody has to wait under that name from some address; 0 where nobody does. */
  waitsMs(name: string): Promise<number>;
  /** Whatever has failed under that name counts no more, from wherever it came. */
  forget(name: string): Promise<void>;
}

/** Failed attempts: whoever has one address of version 6 has its whole network, and tries from there no more often. */
export function openLockOut({ counter }: Counters): LockOut {
  const points = Number.MAX_SAFE_INTEGER;
  const failures = counter({ name: 'sign-in-failures', points, duration: 3600 });
  const waits = counter({ name: 'sign-in-waits', points, duration: 1 });
  // Which addresses a name was tried from nobody knows: after it was forgotten its pairs have other keys, for as long as older ones last.
  const forgotten = counter({ name: 'sign-in-forgotten', points, duration: 3600 });
  const keys = async (name: string, address: string): Promise<readonly (readonly [Kind, string])[]> => {
    const network = networkOf(address);
    const times = (await forgotten.get(name))?.consumedPoints ?? 0;
    return [
      ['pair', times === 0 ? `pair ${network} ${name}` : `pair ${times} ${network} ${name}`],
      ['name', `name ${name}`],
      ['address', `address ${network}`],
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
  };
}
